/// The right to change the schema, which one server at a time holds, in a row that every node of a
/// cluster has.
///
/// It runs out by itself when its holder dies. The database's clock counts.
struct MigrationLease: Sendable {
    let holder: [UInt8]
    let seconds: Int

    init(seconds: Int) {
        var generator = SystemRandomNumberGenerator()
        holder = (0..<16).map { _ in .random(in: .min ... .max, using: &generator) }
        self.seconds = seconds
    }

    static let table = """
        CREATE TABLE IF NOT EXISTS schema_lease (
            id TINYINT NOT NULL PRIMARY KEY,
            holder BINARY(16) NOT NULL,
            expires_at DATETIME(6) NOT NULL
        ) ENGINE = InnoDB
        """

    /// There must be a row to compete for; it has run out from the beginning.
    static func makeRow(_ connection: Connection) throws(DatabaseError) {
        try connection.execute(
            "INSERT IGNORE INTO schema_lease (id, holder, expires_at) "
                + "VALUES (1, '', UTC_TIMESTAMP(6))")
    }

    func claim(_ connection: Connection) throws(DatabaseError) -> Bool {
        try connection.execute(
            "UPDATE schema_lease SET holder = ?, "
                + "expires_at = UTC_TIMESTAMP(6) + INTERVAL ? SECOND "
                + "WHERE id = 1 AND (holder = ? OR expires_at <= UTC_TIMESTAMP(6))",
            holder, seconds, holder) == 1
    }

    /// False where another server has taken over.
    func renew(_ connection: Connection) throws(DatabaseError) -> Bool {
        try connection.execute(
            "UPDATE schema_lease SET expires_at = UTC_TIMESTAMP(6) + INTERVAL ? SECOND "
                + "WHERE id = 1 AND holder = ?",
            seconds, holder) == 1
    }

    /// Gives up the name too, so that a renewal that comes late does nothing.
    func release(_ connection: Connection) throws(DatabaseError) {
        try connection.execute(
            "UPDATE schema_lease SET holder = '', expires_at = UTC_TIMESTAMP(6) "
                + "WHERE id = 1 AND holder = ?",
            holder)
    }
}
