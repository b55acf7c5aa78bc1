import ArgumentParser
import Configuration

/// `shop-server migrate`
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database's tables up to date.")

    @OptionGroup var database: DatabaseOptions

    @Flag(help: "No server of an older version runs: remove what only they need.")
    var contract = false

    func run() async throws {
        let storage = try OpenStorage(required: database)
        try await storage.closing { try await storage.migrate(allowsContraction: contract) }
        print("The tables in \(storage.name) are up to date.")
    }
}

extension OpenStorage {
    /// Opens the database for a command that makes no sense in memory.
    init(required database: DatabaseOptions) throws {
        guard let url = database.databaseURL(.environment) else {
            throw ValidationError("this needs a database: set SHOP_DATABASE_URL or --database-url")
        }
        try self.init(databaseURL: url)
    }
}
