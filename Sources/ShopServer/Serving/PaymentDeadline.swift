import Logging
import ServiceLifecycle
import ShopDomain
import ShopStorage

/// Lets orders expire that were to be paid online and were not in time, so that their goods can be
/// sold to others.
///
/// Any number of servers may run one each: a step counts on the condition of the order's version, so
/// one that is paid at the last moment stays, and none gives its goods back twice.
struct PaymentDeadline: Service {
    let storage: ShopStorage
    let logger: Logger
    let now: @Sendable () -> Timestamp

    private static let batch = 100
    private static let mostBatches = 100

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await expire()
                try? await Task.sleep(for: .seconds(20))
            }
        }
    }

    /// One round; what cannot be reached now is left for the next.
    func expire() async {
        let limit = now().advanced(by: .zero - OnlinePayment.patience)
        do {
            for _ in 1...Self.mostBatches {
                let overdue = try await storage.payments.listOverdue(
                    placedBefore: limit, limit: Self.batch)
                var failures = 0
                for number in overdue where await !expire(number) { failures += 1 }
                if overdue.count < Self.batch || failures == overdue.count { return }
            }
        } catch {
            logger.warning("orders that are overdue cannot be found: \(error)")
        }
    }

    /// - Returns: whether the order is dealt with; one that is not is in nobody's way.
    private func expire(_ number: OrderNumber) async -> Bool {
        do {
            _ = try await storage.orders.carryOut(.expire, on: number, by: .system, at: now())
            logger.info("an order expired unpaid", metadata: ["order": "\(number)"])
            return true
        } catch OrderTransitionError.illegal {
            // Paid, confirmed or called off meanwhile.
            return true
        } catch OrderTransitionError.storage(.conflict) {
            // Others are at it; the next round looks again.
            return false
        } catch {
            logger.warning(
                "an order did not expire: \(error)", metadata: ["order": "\(number)"])
            return false
        }
    }
}
