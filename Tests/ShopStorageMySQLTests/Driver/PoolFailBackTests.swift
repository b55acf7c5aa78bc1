import Testing

@testable import ShopStorageMySQL

@Suite("Moving back to the preferred endpoint")
struct PoolFailBackTests {
    private let start = ContinuousClock.now
    private let lost = DatabaseError.unavailable(.connectionLost(.cannotConnect))

    private var due: ContinuousClock.Instant { start + .seconds(60) }
    private var late: ContinuousClock.Instant { start + .seconds(600) }

    /// One slot, busy with job 1 on the given endpoint because all before it had failed.
    private func failedOver(to endpoint: Int) -> PoolStateMachine {
        var options = PoolStateMachine.Options()
        options.maximumConnections = 1
        var machine = PoolStateMachine(endpointCount: 3, options: options)
        _ = machine.submit(1, deadline: late, at: start)
        for _ in 0..<endpoint { _ = machine.openFailed(slot: 0, lost, at: start) }
        _ = machine.opened(slot: 0, at: start)
        return machine
    }

    @Test("The preferred endpoint is looked at after a while, not at once")
    func waits() {
        var machine = failedOver(to: 1)
        #expect(machine.slots == [.busy(endpoint: 1)])
        #expect(!machine.tick(at: due - .seconds(1)).contains(.probe(endpoint: 0)))
        #expect(machine.tick(at: due).contains(.probe(endpoint: 0)))
    }

    @Test("It is used again when it answers and running jobs have ended")
    func movesBack() {
        var machine = failedOver(to: 1)
        _ = machine.tick(at: due)
        _ = machine.probed(0, nil, at: due)
        #expect(machine.endpoints.current == 1)
        _ = machine.submit(2, deadline: late, at: due)
        let actions = machine.finished(slot: 0, .healthy, at: due)
        #expect(actions.contains(.report(.switched(to: 0))))
        #expect(actions.contains(.close(slot: 0)))
        #expect(machine.closed(slot: 0, at: due).contains(.open(slot: 0, endpoint: 0)))
        #expect(machine.opened(slot: 0, at: due).contains(.run(2, slot: 0)))
        #expect(machine.failBack == .none)
    }

    @Test("A job that does not end in time puts the move off")
    func givesUpDraining() {
        var machine = failedOver(to: 1)
        _ = machine.tick(at: due)
        _ = machine.probed(0, nil, at: due)
        _ = machine.submit(2, deadline: late, at: due)
        let limit = due + .seconds(1)
        _ = machine.tick(at: limit)
        #expect(machine.endpoints.current == 1)
        #expect(machine.finished(slot: 0, .healthy, at: limit).contains(.run(2, slot: 0)))
        #expect(machine.tick(at: limit + .seconds(60)).contains(.probe(endpoint: 0)))
    }

    @Test("If it still fails, the next better one is looked at, and then all again later")
    func probesInOrder() {
        var machine = failedOver(to: 2)
        #expect(machine.tick(at: due).contains(.probe(endpoint: 0)))
        #expect(machine.probed(0, lost, at: due).contains(.probe(endpoint: 1)))
        #expect(!machine.probed(1, lost, at: due).contains(.probe(endpoint: 2)))
        #expect(machine.endpoints.current == 2)
        #expect(machine.tick(at: due + .seconds(60)).contains(.probe(endpoint: 0)))
    }

    @Test("A better one that is not the best is used too")
    func secondBest() {
        var machine = failedOver(to: 2)
        _ = machine.finished(slot: 0, .healthy, at: due)
        _ = machine.tick(at: due)
        _ = machine.probed(0, lost, at: due)
        #expect(machine.probed(1, nil, at: due).contains(.report(.switched(to: 1))))
        #expect(machine.failBack == .waiting(until: due + .seconds(60)))
    }

    @Test("A failure in the meantime makes the answer of a probe worthless")
    func overtaken() {
        var machine = failedOver(to: 1)
        _ = machine.tick(at: due)
        _ = machine.finished(slot: 0, .nodeNotReady(1047), at: due)
        #expect(machine.endpoints.current == 0)
        _ = machine.probed(0, nil, at: due)
        #expect(machine.endpoints.current == 0)
        #expect(machine.failBack == .none)
    }

    @Test("Shutting down waits for a probe, and begins none")
    func shutDown() {
        var machine = failedOver(to: 1)
        _ = machine.tick(at: due)
        _ = machine.finished(slot: 0, .healthy, at: due)
        _ = machine.shutDown(at: due)
        #expect(!machine.closed(slot: 0, at: due).contains(.stop))
        #expect(machine.probed(0, lost, at: due).contains(.stop))
        machine = failedOver(to: 1)
        _ = machine.shutDown(at: start)
        #expect(!machine.tick(at: due).contains(.probe(endpoint: 0)))
    }
}
