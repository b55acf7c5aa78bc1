public import ShopStorage

/// A shop's memory in MariaDB: one server, or a Galera cluster, directly or behind a proxy.
public struct MySQLStorage: Sendable, CustomStringConvertible {
    private let pool: ConnectionPool
    /// One connection beside the others: a server that has much to do is busy, not ill.
    private let pulse: ConnectionPool
    private let runner: TransactionRunner

    /// Connections are opened when they are first needed; an unreachable database is no error yet.
    /// - Parameters:
    ///   - url: `mysql://user:password@host[:port][,host…]/database?tls=…`
    ///   - onEvent: is told when a node fails or another one takes over; must not block.
    /// - Throws: an error that says what is wrong with the URL, without the password.
    public init(
        url: String, onEvent: @escaping @Sendable (MySQLEvent) -> Void = { _ in }
    ) throws {
        var options = ConnectionPool.Options()
        options.onEvent = { onEvent(MySQLEvent($0)) }
        self.init(url: try DatabaseURL(url), options: options)
    }

    init(
        url: DatabaseURL, options: ConnectionPool.Options,
        transactions: TransactionRunner.Options = TransactionRunner.Options()
    ) {
        pool = ConnectionPool(url, options: options)
        runner = TransactionRunner(pool: pool, options: transactions)
        var pulseOptions = ConnectionPool.Options()
        pulseOptions.connection = options.connection
        pulseOptions.pool.maximumConnections = 1
        pulse = ConnectionPool(url, options: pulseOptions)
    }

    var database: Database { Database(runner: runner) }

    /// The stores.
    public var storage: ShopStorage {
        let database = database
        return ShopStorage(
            catalogue: MySQLCatalogueStore(database: database),
            pictures: MySQLPictureStore(database: database),
            users: MySQLUserStore(database: database),
            grants: MySQLGrantStore(database: database),
            addresses: MySQLAddressStore(database: database),
            vouchers: MySQLVoucherStore(database: database),
            sessions: MySQLSessionStore(database: database),
            carts: MySQLCartStore(database: database),
            orders: MySQLOrderStore(database: database),
            payments: MySQLPaymentStore(database: database),
            orderNotes: MySQLOrderNoteStore(database: database),
            staffLog: MySQLStaffLogStore(database: database),
            outbox: MySQLOutboxStore(database: database),
            webhooks: MySQLWebhookStore(database: database),
            imports: MySQLImportJobStore(database: database),
            audit: MySQLAuditStore(database: database),
            health: MySQLHealth(runner: TransactionRunner(pool: pulse)))
    }

    /// Brings the tables up to what this program needs; several servers may do it at once.
    /// - Parameter allowsContraction: no program of an older version runs any more, so that what only
    ///   they need may go.
    public func migrate(allowsContraction: Bool = false) async throws {
        var options = Migrator.Options()
        options.allowsContraction = allowsContraction
        _ = try await Migrator(pool.url, Schema.migrations, options: options).run()
    }

    /// Finishes what was begun and closes all connections. Nothing can be stored afterwards.
    public func shutdown() async {
        await pool.shutDown()
        await pulse.shutDown()
    }

    /// Where the database is, without the password.
    public var description: String { pool.url.description }
}

/// Asks the database for a sign of life.
struct MySQLHealth: StorageHealth {
    let runner: TransactionRunner

    /// A node that is not part of its cluster's majority refuses even this question.
    func check() async -> StorageCondition {
        do {
            _ = try await runner.read(within: .seconds(1)) { connection in
                try connection.queryOne("SELECT 1 FROM schema_migration LIMIT 1")
            }
            return .ready
        } catch {
            return .unavailable
        }
    }
}
