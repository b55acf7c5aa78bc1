@testable import ShopStorageMySQL

/// Threads, servers and a clock for a ``PoolStateMachine``, all driven by one random number. Checks
/// after every event that the machine asks for nothing impossible.
struct PoolSimulation {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What a thread is doing, and will report.
    private enum Work: Hashable {
        case opening(endpoint: Int)
        case running(UInt64)
        case closing
    }

    private static let slotCount = 3
    private static let queueLimit = 4
    private static let prober = slotCount

    private var machine: PoolStateMachine
    private var random: SplitMix
    private var now = ContinuousClock.now
    private var alarms: [ContinuousClock.Instant] = []
    private var work: [Int: Work] = [:]
    private var connections: [Int: Int] = [:]
    private var isUp = [true, true, true]
    private var deadlines: [UInt64: ContinuousClock.Instant] = [:]
    private var endings: [UInt64: Int] = [:]
    private var isStopped = false

    init(seed: UInt64) {
        random = SplitMix(state: seed)
        var options = PoolStateMachine.Options()
        options.maximumConnections = Self.slotCount
        options.maximumQueue = Self.queueLimit
        options.failBackAfter = .seconds(2)
        machine = PoolStateMachine(endpointCount: 3, options: options)
    }

    /// Some hundred random events, then a shutdown, after which everything must come to an end.
    mutating func run() throws {
        for job in 1...200 as ClosedRange<UInt64> {
            if random.chance(1, in: 8) { isUp[random.below(3)].toggle() }
            if random.chance(1, in: 3) { try advance() }
            if random.chance(1, in: 2) { try progress() }
            try submit(job)
        }
        try perform(machine.shutDown(at: now))
        var steps = 0
        while !isStopped {
            steps += 1
            guard steps < 10_000 else { throw Failure(description: "does not stop: \(machine)") }
            if work.isEmpty { try advance() } else { try progress() }
        }
        for job in deadlines.keys where endings[job] != 1 {
            throw Failure(description: "job \(job) ended \(endings[job] ?? 0) times")
        }
    }

    private mutating func submit(_ job: UInt64) throws {
        deadlines[job] = now + .milliseconds(random.below(3000))
        try perform(machine.submit(job, deadline: deadlines[job] ?? now, at: now))
        if random.chance(1, in: 20), machine.cancel(job) { endings[job, default: 0] += 1 }
    }

    /// Time passes, and the alarm rings when it is reached, or a moment before.
    private mutating func advance() throws {
        now += .milliseconds(random.below(400))
        guard let alarm = alarms.min(), alarm <= now + .milliseconds(5) else { return }
        alarms = []
        try perform(machine.tick(at: now))
    }

    /// One thread gets on with what it does.
    private mutating func progress() throws {
        let busy = work.keys.sorted()
        guard !busy.isEmpty else { return }
        let slot = busy[random.below(busy.count)]
        switch work.removeValue(forKey: slot) {
        case .opening(let endpoint)?: try perform(open(slot, endpoint))
        case .running(let job)?: try perform(finish(slot, job))
        case .closing?: try perform(machine.closed(slot: slot, at: now))
        case nil: break
        }
    }

    private mutating func open(_ slot: Int, _ endpoint: Int) -> [PoolStateMachine.Action] {
        let error = DatabaseError.unavailable(.connectionLost(.cannotConnect))
        if slot == Self.prober {
            return machine.probed(endpoint, isUp[endpoint] ? nil : error, at: now)
        }
        guard isUp[endpoint] else { return machine.openFailed(slot: slot, error, at: now) }
        connections[slot] = endpoint
        return machine.opened(slot: slot, at: now)
    }

    private mutating func finish(_ slot: Int, _ job: UInt64) -> [PoolStateMachine.Action] {
        let isUp = connections[slot].map { self.isUp[$0] } ?? false
        if random.chance(1, in: 10) {
            connections[slot] = nil
            return machine.stale(
                slot: slot, job, deadline: deadlines[job] ?? now, at: now)
        }
        endings[job, default: 0] += 1
        if isUp, !random.chance(1, in: 10) {
            return machine.finished(slot: slot, .healthy, at: now)
        }
        connections[slot] = nil
        let health: Connection.Health = random.chance(1, in: 2) ? .broken : .nodeNotReady(1047)
        return machine.finished(slot: slot, health, at: now)
    }

    private mutating func perform(_ actions: [PoolStateMachine.Action]) throws {
        for action in actions { try perform(action) }
        guard machine.queue.count <= Self.queueLimit + Self.slotCount else {
            throw Failure(description: "queue of \(machine.queue.count)")
        }
    }

    private mutating func perform(_ action: PoolStateMachine.Action) throws {
        guard !isStopped else { throw Failure(description: "\(action) after the end") }
        switch action {
        case .open(let slot, let endpoint):
            try begin(.opening(endpoint: endpoint), on: slot, requiring: connections[slot] == nil)
        case .probe(let endpoint):
            try begin(.opening(endpoint: endpoint), on: Self.prober, requiring: true)
        case .run(let job, let slot):
            let isInTime = (deadlines[job] ?? now) > now
            try begin(
                .running(job), on: slot,
                requiring: connections[slot] != nil && isInTime && endings[job] == nil)
        case .close(let slot):
            try begin(.closing, on: slot, requiring: connections[slot] != nil)
            connections[slot] = nil
        case .fail(let job, _): endings[job, default: 0] += 1
        case .wake(let instant): alarms.append(instant)
        case .report: break
        case .stop:
            guard work.isEmpty, connections.isEmpty else {
                throw Failure(description: "stops with \(work), \(connections)")
            }
            isStopped = true
        }
    }

    private mutating func begin(_ new: Work, on slot: Int, requiring isPossible: Bool) throws {
        guard isPossible, work[slot] == nil else {
            throw Failure(description: "\(new) on slot \(slot), which does \(work[slot] as Any)")
        }
        work[slot] = new
    }
}

/// A small generator that repeats itself from the same seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int {
        Int.random(in: 0..<limit, using: &self)
    }

    mutating func chance(_ favourable: Int, in total: Int) -> Bool {
        below(total) < favourable
    }
}
