public import Logging
public import ServiceLifecycle
import ShopDomain
import ShopStorage

/// Lets orders expire that were to be paid online and were not in time, so that their goods can be
/// sold to others.
///
/// Any number of servers may run one each: a step counts on the condition of the order's version, so
/// one that is paid at the last moment stays, and none gives its goods back twice. The provider is asked
/// first, for it may have told the shop of the money while no server was there to listen.
public struct PaymentDeadline: Service {
    private let shop: Shop
    private let logger: Logger

    private static let batch = 100
    private static let mostBatches = 100

    /// Makes a service over the shop's orders.
    public init(shop: Shop, logger: Logger) {
        self.shop = shop
        self.logger = logger
    }

    /// Looks every 20 seconds until the server is to stop.
    public func run() async {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await expire()
                try? await Task.sleep(for: .seconds(20))
            }
        }
    }
}

extension PaymentDeadline {
    /// One round; what cannot be reached now is left for the next.
    func expire() async {
        let limit = shop.now().advanced(by: .zero - OnlinePayment.patience)
        var payments = shop.payments
        do {
            for _ in 1...Self.mostBatches {
                let overdue = try await shop.storage.payments.listOverdue(
                    placedBefore: limit, limit: Self.batch)
                var failures = 0
                for number in overdue {
                    await ask(&payments, about: number)
                    if await !expire(number) { failures += 1 }
                }
                if overdue.count < Self.batch || failures == overdue.count { return }
            }
        } catch {
            logger.warning("orders that are overdue cannot be found: \(error)")
        }
    }

    /// Takes over what the provider knows of an order. One that is away does not keep goods reserved: it
    /// is not asked any more in this round, and what it tells later is written down to be refunded.
    private func ask(_ payments: inout Payments?, about number: OrderNumber) async {
        guard let asked = payments else { return }
        do {
            guard let order = try await shop.storage.orders.find(number) else { return }
            _ = try await asked.ask(about: order)
        } catch {
            if case PaymentProviderError.unavailable = error { payments = nil }
            log(.warning, "an overdue order expires without the provider's word (\(error))", number)
        }
    }

    /// - Returns: whether the order is dealt with; one that is not is in nobody's way.
    private func expire(_ number: OrderNumber) async -> Bool {
        do {
            _ = try await shop.storage.orders.carryOut(
                .expire, on: number, by: .system, at: shop.now())
            log(.info, "an order expired unpaid", number)
            return true
        } catch OrderTransitionError.illegal {
            // Paid, confirmed or called off meanwhile.
            return true
        } catch OrderTransitionError.storage(.conflict) {
            // Others are at it; the next round looks again.
            return false
        } catch {
            log(.warning, "an order did not expire: \(error)", number)
            return false
        }
    }

    private func log(_ level: Logger.Level, _ text: String, _ number: OrderNumber) {
        logger.log(level: level, "\(text)", metadata: ["order": "\(number)"])
    }
}
