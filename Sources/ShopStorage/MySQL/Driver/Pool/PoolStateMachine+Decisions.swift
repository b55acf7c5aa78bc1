extension PoolStateMachine {
    /// Everything that follows from the state as it is now.
    mutating func settle(at now: Instant) -> [Action] {
        guard lifecycle != .stopped else { return [] }
        var actions = reselect(at: now)
        actions += moveBack(at: now)
        actions += assignJobs(at: now)
        actions += openConnections(at: now)
        actions += stopIfDone()
        if let wake = nextWake(after: now), wake < scheduledWake ?? wake + .seconds(1) {
            scheduledWake = wake
            actions.append(.wake(at: wake))
        }
        return actions
    }

    var isDraining: Bool {
        if case .draining = failBack { true } else { false }
    }

    mutating func assign(_ job: JobID, to slot: Int) -> Action {
        guard case .idle(let endpoint) = slots[slot] else {
            preconditionFailure("slot \(slot) is in the list of idle ones and is not idle")
        }
        slots[slot] = .busy(endpoint: endpoint)
        return .run(job, slot: slot)
    }

    /// The slot has a connection to the endpoint and nothing to do.
    mutating func release(_ slot: Int, _ endpoint: Int) -> [Action] {
        guard endpoint == endpoints.current else {
            slots[slot] = .closing
            return [.close(slot: slot)]
        }
        slots[slot] = .idle(endpoint: endpoint)
        idle.append(slot)
        return []
    }

    mutating func fail(
        _ endpoint: Int, _ error: DatabaseError, at now: Instant
    ) -> [Action] {
        let isNews = endpoints.isAvailable(endpoint, at: now)
        endpoints.failed(endpoint, at: now)
        return (isNews ? [.report(.failed(endpoint, error))] : [])
            + closeIdle { $0 == endpoint }
    }

    mutating func closeIdle(where isAffected: (Int) -> Bool) -> [Action] {
        let affected = idle.filter {
            guard case .idle(let endpoint) = slots[$0] else { return false }
            return isAffected(endpoint)
        }
        idle.removeAll(where: affected.contains)
        for slot in affected { slots[slot] = .closing }
        return affected.map { .close(slot: $0) }
    }

    private mutating func reselect(at now: Instant) -> [Action] {
        endpoints.reselect(at: now) ? switched(at: now) : []
    }

    /// Another endpoint is current.
    private mutating func switched(at now: Instant) -> [Action] {
        let current = endpoints.current
        failBack = current == 0 ? .none : .waiting(until: now + options.failBackAfter)
        return [.report(.switched(to: current))] + closeIdle { $0 != current }
    }

    private mutating func moveBack(at now: Instant) -> [Action] {
        switch failBack {
        case .waiting(let until) where until <= now && mayProbe: return [probe(0)]
        case .draining(let target, _) where !slots.contains(where: \.isBusy):
            return endpoints.choose(target) ? switched(at: now) : []
        case .draining(_, let until) where until <= now:
            failBack = .waiting(until: now + options.failBackAfter)
            return []
        case .none, .waiting, .probing, .draining: return []
        }
    }

    private var mayProbe: Bool { lifecycle == .running && !isProbeRunning }

    mutating func probe(_ endpoint: Int) -> Action {
        failBack = .probing(endpoint: endpoint)
        isProbeRunning = true
        return .probe(endpoint: endpoint)
    }

    private mutating func assignJobs(at now: Instant) -> [Action] {
        var actions: [Action] = []
        while !isDraining, let slot = idle.last, let waiting = queue.first {
            queue.removeFirst()
            if waiting.deadline <= now {
                actions.append(.fail(waiting.job, .deadlinePassed))
            } else {
                idle.removeLast()
                actions.append(assign(waiting.job, to: slot))
            }
        }
        return actions
    }

    /// One connection for every job that waits; a single one while the server is in doubt.
    private mutating func openConnections(at now: Instant) -> [Action] {
        let current = endpoints.current
        guard !isDraining, endpoints.isAvailable(current, at: now) else { return [] }
        let opening = slots.count { $0 == .opening(endpoint: current) }
        let wanted = endpoints.isDoubtful(current) ? min(queue.count, 1) : queue.count
        guard wanted > opening else { return [] }
        let free = slots.indices.filter { slots[$0] == .absent }.prefix(wanted - opening)
        for slot in free { slots[slot] = .opening(endpoint: current) }
        return free.map { .open(slot: $0, endpoint: current) }
    }

    private mutating func stopIfDone() -> [Action] {
        guard lifecycle == .draining, queue.isEmpty else { return [] }
        let closing = closeIdle { _ in true }
        guard closing.isEmpty, slots.allSatisfy({ $0 == .absent }), !isProbeRunning
        else { return closing }
        lifecycle = .stopped
        return [.stop]
    }

    private func nextWake(after now: Instant) -> Instant? {
        var times = queue.map(\.deadline)
        if !queue.isEmpty, let retry = endpoints.retryTime(after: now) { times.append(retry) }
        switch failBack {
        case .waiting(let until) where mayProbe: times.append(until)
        case .draining(_, let until): times.append(until)
        case .none, .waiting, .probing: break
        }
        return times.min()
    }
}

extension PoolStateMachine.Slot {
    var isBusy: Bool {
        if case .busy = self { true } else { false }
    }
}
