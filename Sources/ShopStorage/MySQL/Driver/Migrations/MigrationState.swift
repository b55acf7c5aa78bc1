/// What the database says has been applied.
struct MigrationState: Sendable, Hashable {
    struct Record: Sendable, Hashable {
        let name: String
        let isIncompatible: Bool
        let statementsDone: Int
        let isFinished: Bool
    }

    let records: [Int: Record]

    /// Whether a program may be working with the database already.
    var isInUse: Bool { records.values.contains(where: \.isFinished) }

    /// What is still to be done, and from which statement on.
    func pending(of known: [Migration]) throws(MigrationError) -> [(Migration, from: Int)] {
        var pending: [(Migration, from: Int)] = []
        for migration in known {
            let record = records[migration.number]
            if let record, record.name != migration.name {
                throw .differs(number: migration.number)
            }
            if record?.isFinished ?? false { continue }
            pending.append((migration, from: record?.statementsDone ?? 0))
        }
        return pending
    }

    /// What newer programs have done.
    ///
    /// Also one that is not finished counts.
    func newer(than known: [Migration]) throws(MigrationError) -> [Int] {
        let knownNumbers = Set(known.map(\.number))
        let unknown = records.filter { !knownNumbers.contains($0.key) }
        let worst = unknown.filter(\.value.isIncompatible).min { $0.key < $1.key }
        if let worst { throw .databaseIsTooNew(number: worst.key, name: worst.value.name) }
        return unknown.keys.sorted()
    }
}
