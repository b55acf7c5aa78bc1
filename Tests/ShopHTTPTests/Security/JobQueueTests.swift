import Testing

@testable import ShopHTTP

@Suite("The queue before a few threads")
struct JobQueueTests {
    private let now = ContinuousClock.now

    private func full(_ jobs: String...) throws -> JobQueue<String> {
        var queue = JobQueue<String>(capacity: jobs.count)
        for job in jobs { try queue.add(job, queue.makeTicket(), deadline: now) }
        return queue
    }

    @Test("Who comes first is served first")
    func order() throws {
        var queue = try full("a", "b")
        #expect(queue.next(at: now) == .run("a"))
        #expect(queue.next(at: now) == .run("b"))
        #expect(queue.next(at: now) == .nothing)
    }

    @Test("Who runs takes up a place until the end")
    func capacity() throws {
        var queue = try full("a", "b")
        #expect(throws: ThreadPoolError.busy) {
            try queue.add("c", queue.makeTicket(), deadline: now)
        }
        _ = queue.next(at: now)
        #expect(throws: ThreadPoolError.busy) {
            try queue.add("c", queue.makeTicket(), deadline: now)
        }
        queue.finish()
        try queue.add("c", queue.makeTicket(), deadline: now)
    }

    @Test("Who has waited past the deadline is refused and takes up no place")
    func deadline() throws {
        var queue = try full("a", "b")
        #expect(queue.next(at: now.advanced(by: .nanoseconds(1))) == .refuse("a"))
        #expect(queue.next(at: now) == .run("b"))
        try queue.add("c", queue.makeTicket(), deadline: now)
    }

    @Test("Who gives up leaves a place; who runs cannot give up any more")
    func removal() throws {
        var queue = JobQueue<String>(capacity: 2)
        let (first, second) = (queue.makeTicket(), queue.makeTicket())
        try queue.add("a", first, deadline: now)
        try queue.add("b", second, deadline: now)
        #expect(queue.next(at: now) == .run("a"))
        #expect(queue.remove(first) == nil)
        #expect(queue.remove(second) == "b")
        #expect(queue.remove(second) == nil)
        try queue.add("c", queue.makeTicket(), deadline: now)
        #expect(queue.next(at: now) == .run("c"))
    }

    @Test("A queue that was stopped gives back who waits and takes nobody")
    func stop() throws {
        var queue = try full("a", "b")
        #expect(queue.next(at: now) == .run("a"))
        #expect(queue.stop() == ["b"])
        #expect(queue.next(at: now) == .stop)
        #expect(throws: ThreadPoolError.stopped) {
            try queue.add("c", queue.makeTicket(), deadline: now)
        }
        #expect(queue.stop().isEmpty)
    }
}
