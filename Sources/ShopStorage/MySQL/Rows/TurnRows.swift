/// Takes turns at what a rule is about that spans rows.
///
/// Servers at different nodes of a cluster do not see each other's locks; but of two who write the same
/// row one is told to begin again, and then sees what the other one did.
enum Turn: String {
    /// Who is admin: there is always one.
    case roles
    /// How categories stand in each other: none within itself, and none removed that something is in.
    case categories

    /// To be the first statement of a transaction.
    func take(_ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO turn (name, taken, changed_at) VALUES (?, 1, \(databaseClock))
            ON DUPLICATE KEY UPDATE taken = taken + 1, changed_at = VALUES(changed_at)
            """, rawValue)
    }
}
