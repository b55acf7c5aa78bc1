import ShopDomain
import ShopStorage
import Synchronization

/// Tells those who follow an order how it stands, whichever server changes it.
///
/// While anybody follows, one look at the store each second covers all orders that are followed on
/// this server. When the store cannot be reached, what was known last is told again.
final class OrderWatch: Sendable {
    /// The most followers at once on one server, and of one order, so that one customer does not
    /// take all places.
    static let mostFollowers = 512
    static let mostOfOneOrder = 8

    private let orders: any OrderStore
    private let lifecycle: ShopLifecycle
    private let interval: Duration
    private let state = Mutex(State())

    private struct State {
        var followers: [ID<Order>: [Int: Follower]] = [:]
        var count = 0
        var nextNumber = 0
        var isLooking = false
    }

    private struct Follower {
        var version: Int
        let tell: AsyncStream<Int>.Continuation
    }

    init(orders: any OrderStore, lifecycle: ShopLifecycle, interval: Duration = .seconds(1)) {
        self.orders = orders
        self.lifecycle = lifecycle
        self.interval = interval
    }

    /// How many follow an order now.
    var followers: Int { state.withLock { $0.count } }

    /// The version of `order`, at once and then about once a second, changed or not; the newest one
    /// for those who read slowly. Ends when the server is about to stop.
    ///
    /// Whoever lets go of the sequence makes room for others, read or unread.
    /// - Returns: `nil` where too many follow already, or the server is about to stop.
    func versions(of order: Order) -> AsyncStream<Int>? {
        let (versions, tell) = AsyncStream.makeStream(
            of: Int.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state -> Int? in
            guard !lifecycle.isDraining, state.count < Self.mostFollowers,
                state.followers[order.id, default: [:]].count < Self.mostOfOneOrder
            else { return nil }
            state.nextNumber += 1
            state.count += 1
            state.followers[order.id, default: [:]][state.nextNumber] =
                Follower(version: order.version, tell: tell)
            return state.nextNumber
        }
        guard let number else { return nil }
        tell.onTermination = { [weak self] _ in self?.remove(number, of: order.id) }
        tell.yield(order.version)
        startLooking()
        return versions
    }

    private func remove(_ number: Int, of order: ID<Order>) {
        state.withLock { state in
            guard state.followers[order]?.removeValue(forKey: number) != nil else { return }
            state.count -= 1
            if state.followers[order]?.isEmpty == true { state.followers[order] = nil }
        }
    }
}

extension OrderWatch {
    /// Looks for as long as anybody follows; nobody waits for the task, which ends by itself.
    private func startLooking() {
        let isFirst = state.withLock { state in
            defer { state.isLooking = true }
            return !state.isLooking
        }
        guard isFirst else { return }
        Task.detached { [self] in
            while let followed = followedOrders() {
                tell(lifecycle.isDraining ? nil : (try? await orders.versions(of: followed)) ?? [:])
                try? await Task.sleep(for: interval)
            }
        }
    }

    /// The orders to look for; `nil` where there are none, and then nobody looks any more.
    private func followedOrders() -> [ID<Order>]? {
        state.withLock { state in
            state.isLooking = !state.followers.isEmpty
            return state.isLooking ? Array(state.followers.keys) : nil
        }
    }

    /// - Parameter versions: `nil` at the end of all.
    private func tell(_ versions: [ID<Order>: Int]?) {
        for (tell, version) in news(versions ?? [:]) {
            // Telling and ending call back, and so are done outside of the lock.
            tell.yield(version)
            if versions == nil { tell.finish() }
        }
    }

    /// What to tell to whom. A node of the database that lags behind takes nothing back.
    private func news(_ versions: [ID<Order>: Int]) -> [(AsyncStream<Int>.Continuation, Int)] {
        state.withLock { state in
            var news: [(AsyncStream<Int>.Continuation, Int)] = []
            news.reserveCapacity(state.count)
            for (order, followers) in state.followers {
                for (number, var follower) in followers {
                    follower.version = max(follower.version, versions[order] ?? 0)
                    state.followers[order]?[number] = follower
                    news.append((follower.tell, follower.version))
                }
            }
            return news
        }
    }
}
