/// A numbered change of the schema.
///
/// Old and new programs run side by side while a new version is rolled out, so a migration only
/// adds, see ``ExpansionRule``; what nobody uses any more is removed by a later one, which is marked
/// as incompatible and applied when somebody says that no older program runs. It may be run again from a statement
/// in the middle after a crash: DDL must say IF [NOT] EXISTS. A statement that changes rows is run
/// exactly once.
struct Migration: Sendable {
    /// Ascends; never reused.
    let number: Int
    let name: String
    /// Older programs cannot work with the database any more, and shall refuse to start. Applied by
    /// `shop-server migrate --contract` only.
    let isIncompatible: Bool
    let statements: [String]

    init(number: Int, name: String, isIncompatible: Bool = false, statements: [String]) {
        self.number = number
        self.name = name
        self.isIncompatible = isIncompatible
        self.statements = statements
    }
}

/// What ``Migrator`` found and did, for the log.
struct MigrationReport: Sendable, Hashable {
    /// The numbers of the migrations that were applied here, or continued after a crash.
    var applied: [Int] = []
    /// Numbers that a newer program has applied, which this one can live with.
    var newer: [Int] = []
    /// Whether another server was at it.
    var hasWaited = false
}

/// Why the schema could not be brought up to date.
enum MigrationError: Error, Sendable, Hashable {
    /// A newer program made a change that this one cannot live with.
    case databaseIsTooNew(number: Int, name: String)
    /// This statement, counted from 0, would break programs of the version before that still run.
    case breaksOlderPrograms(number: Int, statement: Int)
    /// Older programs could not go on after this one, and nobody said that none runs.
    case needsContraction(number: Int, name: String)
    /// This number has another name in the database.
    case differs(number: Int)
    /// A statement, counted from 0, was not accepted.
    case failed(number: Int, statement: Int, DatabaseError)
    /// Another server took over, for this one seemed dead.
    case leaseLost
    /// Another server was at it for longer than this one waits.
    case notInTime
}

extension MigrationError: CustomStringConvertible {
    var description: String {
        switch self {
        case .databaseIsTooNew(let number, let name):
            "the database was changed by a newer version (\(number), \(name)) that this one cannot work with"
        case .breaksOlderPrograms(let number, let statement):
            "statement \(statement) of migration \(number) would break servers of the version before"
        case .needsContraction(let number, let name):
            "migration \(number) (\(name)) ends what older servers need: when none runs any more, "
                + "apply it with shop-server migrate --contract"
        case .differs(let number): "migration \(number) is another one in this database"
        case .failed(let number, let statement, let error):
            "statement \(statement) of migration \(number) failed: \(error)"
        case .leaseLost: "another server took the migration over"
        case .notInTime: "another server has been migrating for too long"
        }
    }
}
