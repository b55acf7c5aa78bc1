import Testing

@testable import ShopStorageMySQL

@Suite("Pool state machine")
struct PoolStateMachineTests {
    private typealias Action = PoolStateMachine.Action

    private let start = ContinuousClock.now
    private let lost = DatabaseError.unavailable(.connectionLost(.cannotConnect))

    private var soon: ContinuousClock.Instant { start + .seconds(3) }

    private func machine(
        slots: Int = 2, queue: Int = 2, endpoints: Int = 1
    ) -> PoolStateMachine {
        var options = PoolStateMachine.Options()
        options.maximumConnections = slots
        options.maximumQueue = queue
        return PoolStateMachine(endpointCount: endpoints, options: options)
    }

    /// A machine whose first slot is idle.
    private func warmMachine(
        slots: Int = 2, queue: Int = 2, endpoints: Int = 1
    ) -> PoolStateMachine {
        var machine = machine(slots: slots, queue: queue, endpoints: endpoints)
        _ = machine.submit(1, deadline: soon, at: start)
        _ = machine.opened(slot: 0, at: start)
        _ = machine.finished(slot: 0, .healthy, at: start)
        return machine
    }

    @Test("Connections are opened when jobs need them, and jobs run when they are open")
    func opensLazily() {
        var machine = machine()
        #expect(machine.slots == [.absent, .absent])
        #expect(
            machine.submit(1, deadline: soon, at: start)
                == [.open(slot: 0, endpoint: 0), .wake(at: soon)])
        #expect(machine.opened(slot: 0, at: start) == [.run(1, slot: 0)])
        #expect(machine.finished(slot: 0, .healthy, at: start) == [])
        #expect(machine.slots == [.idle(endpoint: 0), .absent])
    }

    @Test("An idle connection is used before another one is opened, the latest one first")
    func usesIdle() {
        var machine = machine()
        _ = machine.submit(1, deadline: soon, at: start)
        _ = machine.submit(2, deadline: soon, at: start)
        _ = machine.opened(slot: 0, at: start)
        _ = machine.opened(slot: 1, at: start)
        _ = machine.finished(slot: 1, .healthy, at: start)
        _ = machine.finished(slot: 0, .healthy, at: start)
        #expect(machine.submit(3, deadline: soon, at: start) == [.run(3, slot: 0)])
        #expect(machine.submit(4, deadline: soon, at: start) == [.run(4, slot: 1)])
    }

    @Test("Jobs wait in the order of their arrival")
    func fifo() {
        var machine = warmMachine(slots: 1)
        #expect(machine.submit(2, deadline: soon, at: start) == [.run(2, slot: 0)])
        _ = machine.submit(3, deadline: soon, at: start)
        _ = machine.submit(4, deadline: soon, at: start)
        #expect(machine.finished(slot: 0, .healthy, at: start).contains(.run(3, slot: 0)))
        #expect(machine.finished(slot: 0, .healthy, at: start).contains(.run(4, slot: 0)))
    }

    @Test("A full queue refuses at once")
    func queueFull() {
        var machine = warmMachine(slots: 1, queue: 2)
        for job in 2...4 as ClosedRange<UInt64> {
            _ = machine.submit(job, deadline: soon, at: start)
        }
        #expect(machine.submit(5, deadline: soon, at: start) == [.fail(5, .queueFull)])
        #expect(machine.queue.map(\.job) == [3, 4])
    }

    @Test("A queue that is full for want of a server is not called too much work")
    func queueFullWithoutServer() {
        var machine = machine(slots: 1, queue: 2)
        for job in 1...2 as ClosedRange<UInt64> {
            _ = machine.submit(job, deadline: soon, at: start)
        }
        #expect(
            machine.submit(3, deadline: soon, at: start)
                == [.fail(3, .connectionLost(.cannotConnect))])
    }

    @Test("A job that comes late, or waits too long, is refused")
    func deadlines() {
        var machine = machine(slots: 1)
        #expect(machine.submit(1, deadline: start, at: start) == [.fail(1, .deadlinePassed)])
        _ = machine.submit(2, deadline: soon, at: start)
        _ = machine.submit(3, deadline: soon + .seconds(1), at: start)
        let actions = machine.tick(at: soon)
        #expect(actions.contains(.fail(2, .deadlinePassed)))
        #expect(actions.contains(.wake(at: soon + .seconds(1))))
        #expect(machine.opened(slot: 0, at: soon).contains(.run(3, slot: 0)))
    }

    @Test("A job whose time has passed is not begun, even if no tick came")
    func lateConnection() {
        var machine = machine(slots: 1)
        _ = machine.submit(1, deadline: soon, at: start)
        #expect(machine.opened(slot: 0, at: soon) == [.fail(1, .deadlinePassed)])
        #expect(machine.slots == [.idle(endpoint: 0)])
    }

    @Test("An earlier deadline moves the alarm forward, a later one does not")
    func alarms() {
        var machine = machine(slots: 1)
        _ = machine.submit(1, deadline: soon, at: start)
        #expect(machine.submit(2, deadline: soon + .seconds(1), at: start) == [])
        machine = self.machine(slots: 1)
        _ = machine.submit(1, deadline: soon, at: start)
        let earlier = start + .seconds(1)
        #expect(machine.submit(2, deadline: earlier, at: start) == [.wake(at: earlier)])
    }

    @Test("A waiting job can be cancelled, a running one cannot")
    func cancel() {
        var machine = warmMachine(slots: 1)
        _ = machine.submit(2, deadline: soon, at: start)
        _ = machine.submit(3, deadline: soon, at: start)
        #expect(machine.cancel(3) == true)
        #expect(machine.cancel(3) == false)
        #expect(machine.cancel(2) == false)
        #expect(machine.finished(slot: 0, .healthy, at: start) == [])
    }

    @Test("A broken connection is replaced, and idle ones to the same server are not trusted")
    func broken() {
        var machine = machine(slots: 3, queue: 3)
        for job in 1...3 as ClosedRange<UInt64> {
            _ = machine.submit(job, deadline: soon, at: start)
            _ = machine.opened(slot: Int(job) - 1, at: start)
        }
        _ = machine.finished(slot: 0, .healthy, at: start)
        _ = machine.finished(slot: 1, .healthy, at: start)
        let actions = machine.finished(slot: 2, .broken, at: start)
        #expect(Set(actions) == [.close(slot: 0), .close(slot: 1)])
        #expect(machine.slots == [.closing, .closing, .absent])
        _ = machine.closed(slot: 0, at: start)
        #expect(
            machine.submit(4, deadline: soon, at: start).contains(.open(slot: 0, endpoint: 0)))
    }

    @Test("A job whose idle connection turns out dead is first in the queue again")
    func stale() {
        var machine = warmMachine(slots: 1)
        _ = machine.submit(2, deadline: soon, at: start)
        _ = machine.submit(3, deadline: soon, at: start)
        let actions = machine.stale(slot: 0, 2, deadline: soon, at: start)
        #expect(actions.contains(.open(slot: 0, endpoint: 0)))
        #expect(machine.opened(slot: 0, at: start).contains(.run(2, slot: 0)))
    }

    @Test("A server that refuses is left alone for a while, then tried with one connection")
    func backOff() {
        var machine = machine(slots: 2)
        _ = machine.submit(1, deadline: soon, at: start)
        _ = machine.submit(2, deadline: soon, at: start)
        let retry = start + .milliseconds(100)
        #expect(
            machine.openFailed(slot: 0, lost, at: start)
                == [.report(.failed(0, lost)), .wake(at: retry)])
        #expect(machine.openFailed(slot: 1, lost, at: start) == [])
        #expect(machine.tick(at: retry).contains(.open(slot: 0, endpoint: 0)))
        #expect(machine.slots == [.opening(endpoint: 0), .absent])
        let actions = machine.opened(slot: 0, at: retry)
        #expect(actions.contains(.run(1, slot: 0)))
        #expect(actions.contains(.open(slot: 1, endpoint: 0)))
    }

    @Test("Another server takes over when the first one refuses, and everything moves there")
    func failover() {
        var machine = machine(slots: 3, queue: 3, endpoints: 2)
        for job in 1...3 as ClosedRange<UInt64> {
            _ = machine.submit(job, deadline: soon, at: start)
        }
        _ = machine.opened(slot: 0, at: start)
        _ = machine.opened(slot: 1, at: start)
        _ = machine.finished(slot: 0, .healthy, at: start)
        let actions = machine.openFailed(slot: 2, lost, at: start)
        #expect(actions.contains(.report(.switched(to: 1))))
        #expect(machine.endpoints.current == 1)
        _ = machine.submit(4, deadline: soon, at: start)
        #expect(machine.slots.contains(.opening(endpoint: 1)))
        #expect(machine.finished(slot: 1, .healthy, at: start).contains(.close(slot: 1)))
    }

    @Test("A node that answers but takes no work is left for another")
    func nodeNotReady() {
        var machine = warmMachine(endpoints: 2)
        _ = machine.submit(2, deadline: soon, at: start)
        let actions = machine.finished(slot: 0, .nodeNotReady(1047), at: start)
        let error = DatabaseError.unavailable(.nodeNotReady(1047))
        #expect(actions.contains(.report(.failed(0, error))))
        #expect(actions.contains(.report(.switched(to: 1))))
        #expect(
            machine.submit(3, deadline: soon, at: start).contains(.open(slot: 0, endpoint: 1)))
    }

    @Test("A connection to a server that is not current any more is closed when it opens")
    func lateOpening() {
        var machine = machine(endpoints: 2)
        _ = machine.submit(1, deadline: soon, at: start)
        _ = machine.submit(2, deadline: soon, at: start)
        _ = machine.openFailed(slot: 0, lost, at: start)
        #expect(machine.opened(slot: 1, at: start).contains(.close(slot: 1)))
    }

    @Test("Shutting down refuses new jobs, ends those that are there, and closes everything")
    func shutDown() {
        var machine = machine(slots: 1)
        _ = machine.submit(1, deadline: soon, at: start)
        _ = machine.opened(slot: 0, at: start)
        _ = machine.submit(2, deadline: soon, at: start)
        #expect(machine.shutDown(at: start) == [])
        #expect(machine.submit(3, deadline: soon, at: start) == [.fail(3, .shutDown)])
        #expect(machine.finished(slot: 0, .healthy, at: start) == [.run(2, slot: 0)])
        #expect(machine.finished(slot: 0, .healthy, at: start) == [.close(slot: 0)])
        #expect(machine.closed(slot: 0, at: start) == [.stop])
        #expect(machine.submit(4, deadline: soon, at: start) == [.fail(4, .shutDown)])
    }

    @Test("A pool that was never used stops at once")
    func shutDownUnused() {
        var machine = machine()
        #expect(machine.shutDown(at: start) == [.stop])
        #expect(machine.shutDown(at: start) == [])
    }

    @Test("Shutting down without a server ends when the last deadline has passed")
    func shutDownWithoutServer() {
        var machine = machine(slots: 1)
        _ = machine.submit(1, deadline: soon, at: start)
        _ = machine.openFailed(slot: 0, lost, at: start)
        #expect(machine.shutDown(at: start) == [])
        #expect(machine.tick(at: soon) == [.fail(1, .deadlinePassed), .stop])
    }
}
