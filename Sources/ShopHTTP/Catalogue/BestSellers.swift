public import Logging
public import ServiceLifecycle
public import ShopDomain
public import ShopStorage

/// Tells the catalogue what was sold most in the last thirty days, as fresh as ten minutes.
///
/// Every server counts for itself: one query over the orders of those days, so that no order writes
/// to a counter all others write to, too.
public struct BestSellers: Service {
    private let orders: any OrderStore
    private let catalogue: CatalogueFeed
    private let logger: Logger
    private let now: @Sendable () -> Timestamp

    private static let period = Duration.seconds(30 * 24 * 3600)
    /// The most variants with a place of their own; what sells less stands by its age.
    private static let mostVariants = 10_000

    /// Makes the counting of one server; run it beside the server.
    public init(
        orders: any OrderStore, catalogue: CatalogueFeed, logger: Logger,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.orders = orders
        self.catalogue = catalogue
        self.logger = logger
        self.now = now
    }

    /// Counts every ten minutes until the server stops, and sooner again where that failed.
    public func run() async {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let isCounted = await tryCount()
                try? await Task.sleep(for: isCounted ? .seconds(600) : .seconds(10))
            }
        }
    }

    /// - Returns: `false` where the catalogue or the orders could not be read.
    func tryCount() async -> Bool {
        guard catalogue.isLoaded else { return false }
        let now = now()
        do {
            catalogue.take(
                sold: try await orders.bestSellers(
                    placed: now.advanced(by: .zero - Self.period)..<now, limit: Self.mostVariants))
            return true
        } catch {
            logger.debug("best sellers are not counted: \(error)")
            return false
        }
    }
}
