import Dispatch
import Synchronization
import Testing

@testable import ShopHTTP

@Suite("A few threads")
struct BoundedThreadPoolTests {
    private let patience = Duration.seconds(600)

    /// A job that holds a thread until it is let go.
    private struct Holder: Sendable {
        private let gate = DispatchSemaphore(value: 0)
        private let start = AsyncStream<Void>.makeStream()

        func hold(_ pool: BoundedThreadPool) async throws -> Int {
            try await pool.run(patience: .seconds(600)) { [gate, start] in
                start.continuation.finish()
                gate.wait()
                return 1
            }
        }

        func hasStarted() async {
            for await _ in start.stream {}
        }

        func letGo() {
            gate.signal()
        }
    }

    @Test("Refuse at once whom they cannot serve, and serve again when one is free")
    func busy() async throws {
        let pool = BoundedThreadPool(threads: 1, waiting: 0)
        let holder = Holder()
        async let held = holder.hold(pool)
        await holder.hasStarted()
        await #expect(throws: ThreadPoolError.busy) { try await pool.run(patience: patience) { 2 } }
        holder.letGo()
        #expect(try await held == 1)
        #expect(try await pool.run(patience: patience) { 3 } == 3)
    }

    @Test("Do not begin what has waited for too long")
    func late() async throws {
        let pool = BoundedThreadPool(threads: 1, waiting: 1)
        await #expect(throws: ThreadPoolError.late) {
            try await pool.run(patience: .nanoseconds(-1)) { Issue.record("it was begun") }
        }
        #expect(try await pool.run(patience: patience) { 2 } == 2)
    }

    @Test("Let a task that is cancelled give up its place")
    func cancelled() async throws {
        let pool = BoundedThreadPool(threads: 1, waiting: 1)
        let holder = Holder()
        async let held = holder.hold(pool)
        await holder.hasStarted()
        let waiting = Task { [patience] in
            try await pool.run(patience: patience) { Issue.record("it was begun") }
        }
        waiting.cancel()
        await #expect(throws: ThreadPoolError.cancelled) { try await waiting.value }
        async let next = pool.run(patience: patience) { 2 }
        holder.letGo()
        #expect(try await held == 1)
        #expect(try await next == 2)
    }

    @Test("Refuse all when stopped, but finish what they began")
    func stopped() async throws {
        let pool = BoundedThreadPool(threads: 1, waiting: 1)
        let holder = Holder()
        async let held = holder.hold(pool)
        await holder.hasStarted()
        let waiting = Task { [patience] in try await pool.run(patience: patience) { 2 } }
        pool.stop()
        await #expect(throws: ThreadPoolError.stopped) { try await waiting.value }
        await #expect(throws: ThreadPoolError.stopped) {
            try await pool.run(patience: patience) { 3 }
        }
        holder.letGo()
        #expect(try await held == 1)
    }

    @Test("Never work on more than there are threads, and answer everybody")
    func limit() async throws {
        let pool = BoundedThreadPool(threads: 2, waiting: 200)
        let crowd = Crowd()
        let answers = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<200 {
                group.addTask { [patience] in
                    try await pool.run(patience: patience) {
                        crowd.enter()
                        crowd.leave()
                        return number
                    }
                }
            }
            return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(answers == Set(0..<200))
        #expect((1...2).contains(crowd.most))
    }
}

/// Counts who is there at once.
private final class Crowd: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock { $0.most } }

    func enter() {
        counts.withLock { counts in
            counts.now += 1
            counts.most = max(counts.most, counts.now)
        }
    }

    func leave() {
        counts.withLock { $0.now -= 1 }
    }
}
