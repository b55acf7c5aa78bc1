import ShopDomain
import ShopStorage

/// What staff asked for.
struct MySQLStaffLogStore: StaffLogStore {
    let database: Database

    func insert(_ entry: StaffLogEntry) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute(
                """
                INSERT INTO staff_log (
                    id, member, email, at, method, route, parameters, fields, request, outcome)
                VALUES (\(placeholders(10))) ON DUPLICATE KEY UPDATE id = id
                """,
                entry.id, entry.member?.id, entry.member?.email, entry.at, entry.method,
                entry.route, try LogFieldText.encode(entry.parameters),
                try LogFieldText.encode(entry.fields), entry.request, entry.outcome)
            let subjects = entry.subjects.sorted()
            guard !subjects.isEmpty else { return }
            let values: [any SQLEncodable] = subjects.flatMap {
                [$0, entry.id] as [any SQLEncodable]
            }
            try connection.execute(
                """
                INSERT IGNORE INTO staff_log_subject (subject, entry)
                VALUES \(placeholders(rows: subjects.count, columns: 2))
                """, with: values)
        }
    }

    func complete(
        _ entry: ID<StaffLogEntry>, with outcome: Int
    ) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute(
                "UPDATE staff_log SET outcome = ? WHERE id = ? AND outcome IS NULL", outcome, entry)
        }
    }

    func list(
        _ filter: StaffLogFilter, before entry: ID<StaffLogEntry>?, limit: Int
    ) async throws(StorageError) -> [StaffLogEntry] {
        try await database.read(seeingAll: true) { connection in
            let condition = StaffLogCondition(filter, before: entry)
            return try connection.query(
                """
                SELECT id, member, email, at, method, route, parameters, fields, request, outcome
                FROM \(condition.source) WHERE \(condition.sql) ORDER BY \(condition.key) DESC LIMIT ?
                """, with: condition.values + [limit]
            ).map(Self.entry)
        }
    }

    /// Evaluation is from left to right, in the order of the columns.
    private static func entry(_ row: Row) throws -> StaffLogEntry {
        var reader = RowReader(row)
        let id: ID<StaffLogEntry> = try reader.id()
        let member: ID<User>? = try reader.optionalID()
        let email = try reader.optionalText().map { try EmailAddress($0) }
        return StaffLogEntry(
            id: id,
            member: member.flatMap { id in
                email.map { StaffLogEntry.Member(id: id, email: $0) }
            },
            at: try reader.time(), method: try reader.text(), route: try reader.text(),
            parameters: try LogFieldText.decode(try reader.text()),
            fields: try LogFieldText.decode(try reader.text()), request: try reader.text(),
            outcome: try reader.optionalInt())
    }
}

/// A ``StaffLogFilter`` as the database reads it.
private struct StaffLogCondition {
    /// What stands behind FROM.
    let source: String
    /// The identity that the source is sorted by.
    let key: String
    /// What stands behind WHERE.
    let sql: String
    /// The values of its placeholders.
    let values: [any SQLEncodable]

    init(_ filter: StaffLogFilter, before entry: ID<StaffLogEntry>?) {
        let isBySubject = filter.subject != nil
        let key = isBySubject ? "entry" : "id"
        let conditions: [(String, (any SQLEncodable)?)] = [
            ("subject = ?", filter.subject), ("member = ?", filter.member),
            ("\(key) < ?", entry), ("\(key) >= ?", filter.since.map(Self.first)),
            ("outcome >= ?", filter.isRefused ? 400 : nil),
        ]
        let set = conditions.compactMap { sql, value in value.map { (sql, $0) } }
        sql = set.isEmpty ? "TRUE" : set.map(\.0).joined(separator: " AND ")
        values = set.map(\.1)
        source =
            isBySubject
            ? "staff_log_subject STRAIGHT_JOIN staff_log ON id = entry" : "staff_log"
        self.key = key
    }

    /// The identity that none of this moment sorts before: identities begin with the time.
    private static func first(of time: Timestamp) -> [UInt8] {
        ID<StaffLogEntry>(at: time).bytes.prefix(6) + [UInt8](repeating: 0, count: 10)
    }
}
