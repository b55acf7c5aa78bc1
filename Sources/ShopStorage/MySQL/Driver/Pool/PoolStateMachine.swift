/// What the pool knows and decides: events in, actions out.
///
/// It does nothing itself and reads no clock, so that every order of events can be tested.
///
/// A *slot* is a thread with at most one connection. A *job* runs on one slot at a time. All jobs go
/// to the current endpoint; connections to another one are closed as soon as they are idle.
struct PoolStateMachine {
    typealias Instant = ContinuousClock.Instant
    typealias JobID = UInt64

    struct Options: Sendable {
        /// The number of slots.
        var maximumConnections = 8
        /// The number of jobs that may wait for a slot.
        var maximumQueue = 256
        /// For servers that cannot be reached.
        var backOff = EndpointSelector.BackOff(
            shortest: .milliseconds(100), longest: .seconds(1))
        /// How long a server is used before a preferred one is looked at again.
        var failBackAfter = Duration.seconds(60)
        /// How long new jobs wait for running ones to end when the pool moves back.
        var failBackDrainLimit = Duration.seconds(1)
    }

    enum Slot: Hashable {
        case absent
        case opening(endpoint: Int)
        case idle(endpoint: Int)
        case busy(endpoint: Int)
        case closing
    }

    enum Action: Hashable {
        case open(slot: Int, endpoint: Int)
        case run(JobID, slot: Int)
        case close(slot: Int)
        case fail(JobID, DatabaseError.Unavailability)
        /// Opens and closes a connection beside the slots, to see whether the endpoint works again.
        case probe(endpoint: Int)
        /// Calls ``tick(at:)`` once, at the earliest of the wishes since the last call.
        case wake(at: Instant)
        case report(PoolEvent<Int>)
        /// Everything is closed; nothing follows.
        case stop
    }

    enum Lifecycle { case running, draining, stopped }

    enum FailBack: Hashable {
        case none
        case waiting(until: Instant)
        case probing(endpoint: Int)
        /// Lets running jobs end first: what they commit must be there for jobs elsewhere.
        case draining(to: Int, until: Instant)
    }

    struct Waiting: Hashable {
        let job: JobID
        let deadline: Instant
    }

    let options: Options
    var slots: [Slot]
    /// The idle slots, the one that was used last at the end.
    var idle: [Int] = []
    var queue: [Waiting] = []
    var endpoints: EndpointSelector
    var failBack = FailBack.none
    /// Also while a switch has made its answer worthless.
    var isProbeRunning = false
    var lifecycle = Lifecycle.running
    var scheduledWake: Instant?

    init(endpointCount: Int, options: Options) {
        precondition(options.maximumConnections > 0)
        self.options = options
        slots = Array(repeating: .absent, count: options.maximumConnections)
        endpoints = EndpointSelector(count: endpointCount, backOff: options.backOff)
    }
}

/// What an operator wants to know of.
enum PoolEvent<Endpoint: Hashable & Sendable>: Hashable, Sendable {
    /// A connection could not be made, or the node takes no work.
    case failed(Endpoint, DatabaseError)
    /// All work goes to this one from now on.
    case switched(to: Endpoint)
}
