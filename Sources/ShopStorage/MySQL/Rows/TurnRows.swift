import ShopStorage

/// Takes turns at what a rule is about that spans rows.
///
/// Servers at different nodes of a cluster do not see each other's locks; but of two who write the same
/// row one is told to begin again, and then sees what the other one did.
enum Turn: String {
    /// Who is admin: there is always one.
    case roles
    /// How categories stand in each other: none within itself, and none removed that something is in.
    case categories

    /// To be the first statement of a transaction: then all wait in line for the one row, which the
    /// schema has brought.
    func take(_ connection: Connection) throws {
        let found = try connection.execute(
            "UPDATE turn SET taken = taken + 1, changed_at = \(databaseClock) WHERE name = ?",
            rawValue)
        guard found == 1 else { throw StorageError.corrupt("there are no turns of \(rawValue)") }
    }
}
