import Logging
import ServiceLifecycle
import ShopStorage
import ShopStorageInMemory
import ShopStorageMySQL

/// The one place that names the backends: in memory, or MySQL where there is a URL.
struct OpenStorage: Sendable {
    let storage: ShopStorage
    /// What it is, for people; never with a password.
    let name: String
    private let mysql: MySQLStorage?

    /// Opens the store; connections are made when they are first needed.
    /// - Parameter logger: is told when a node of the database fails or another one takes over.
    init(databaseURL: String?, logger: Logger = Logger(label: "shop")) throws {
        if let databaseURL {
            let mysql = try MySQLStorage(url: databaseURL) { event in
                switch event {
                case .failed(let endpoint, let reason):
                    logger.warning("database \(endpoint) failed: \(reason)")
                case .switched(let endpoint): logger.notice("database: now at \(endpoint)")
                }
            }
            self.mysql = mysql
            storage = mysql.storage
            name = mysql.description
        } else {
            mysql = nil
            storage = InMemoryStorage().storage
            name = "memory (everything is forgotten at the end)"
        }
    }

    /// Brings the tables up to what this program needs; safe with several servers at once.
    func migrate(allowsContraction: Bool = false) async throws {
        try await mysql?.migrate(allowsContraction: allowsContraction)
    }

    /// Closes all connections after their work is done.
    func close() async {
        await mysql?.shutdown()
    }

    /// Does something with the store and closes it, also where that fails.
    func closing(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch {
            await close()
            throw error
        }
        await close()
    }
}

/// Keeps the store open until everything that uses it has ended.
struct StorageService: Service {
    let open: OpenStorage

    func run() async throws {
        try? await gracefulShutdown()
        await open.close()
    }
}
