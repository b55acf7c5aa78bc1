extension PoolStateMachine {
    mutating func submit(_ job: JobID, deadline: Instant, at now: Instant) -> [Action] {
        guard lifecycle == .running else { return [.fail(job, .shutDown)] }
        guard deadline > now else { return [.fail(job, .deadlinePassed)] }
        guard idle.isEmpty || isDraining else {
            // Somebody idle means that nobody waits.
            return [assign(job, to: idle.removeLast())]
        }
        guard queue.count < options.maximumQueue else { return [.fail(job, fullness)] }
        queue.append(Waiting(job: job, deadline: deadline))
        return settle(at: now)
    }

    /// Why there is no room: too much work, or no server that does it.
    private var fullness: DatabaseError.Unavailability {
        slots.contains(where: \.isBusy) ? .queueFull : .connectionLost(.cannotConnect)
    }

    /// Returns whether the job was still waiting; it is forgotten then.
    mutating func cancel(_ job: JobID) -> Bool {
        guard let index = queue.firstIndex(where: { $0.job == job }) else { return false }
        queue.remove(at: index)
        return true
    }

    mutating func opened(slot: Int, at now: Instant) -> [Action] {
        guard case .opening(let endpoint) = slots[slot] else { return [] }
        endpoints.succeeded(endpoint)
        return release(slot, endpoint) + settle(at: now)
    }

    mutating func openFailed(slot: Int, _ error: DatabaseError, at now: Instant) -> [Action] {
        guard case .opening(let endpoint) = slots[slot] else { return [] }
        slots[slot] = .absent
        return fail(endpoint, error, at: now) + settle(at: now)
    }

    /// A job ended.
    ///
    /// Unless the connection is healthy the slot has closed it already.
    mutating func finished(
        slot: Int, _ health: Connection.Health, at now: Instant
    ) -> [Action] {
        guard case .busy(let endpoint) = slots[slot] else { return [] }
        switch health {
        case .healthy:
            return release(slot, endpoint) + settle(at: now)
        case .broken:
            slots[slot] = .absent
            // The others to the same server are as good as lost, and each would cost a job an
            // attempt. Whether the server is gone too shows when the next connection is opened.
            return closeIdle { $0 == endpoint } + settle(at: now)
        case .nodeNotReady(let code):
            slots[slot] = .absent
            let error = DatabaseError.unavailable(.nodeNotReady(code))
            return fail(endpoint, error, at: now) + settle(at: now)
        }
    }

    /// The connection had died while it was idle, and the job was not begun.
    mutating func stale(
        slot: Int, _ job: JobID, deadline: Instant, at now: Instant
    ) -> [Action] {
        guard case .busy = slots[slot] else { return [] }
        queue.insert(Waiting(job: job, deadline: deadline), at: 0)
        return finished(slot: slot, .broken, at: now)
    }

    mutating func closed(slot: Int, at now: Instant) -> [Action] {
        guard slots[slot] == .closing else { return [] }
        slots[slot] = .absent
        return settle(at: now)
    }

    mutating func probed(
        _ endpoint: Int, _ error: DatabaseError?, at now: Instant
    ) -> [Action] {
        isProbeRunning = false
        guard failBack == .probing(endpoint: endpoint) else { return settle(at: now) }
        guard let error else {
            endpoints.succeeded(endpoint)
            failBack = .draining(to: endpoint, until: now + options.failBackDrainLimit)
            return settle(at: now)
        }
        endpoints.failed(endpoint, at: now)
        let report = Action.report(.failed(endpoint, error))
        guard endpoint + 1 < endpoints.current, lifecycle == .running else {
            failBack = .waiting(until: now + options.failBackAfter)
            return [report] + settle(at: now)
        }
        return [report, probe(endpoint + 1)]
    }

    /// Time has passed; all wishes to be woken are used up.
    mutating func tick(at now: Instant) -> [Action] {
        // Also where the clocks differ a little and it is too early: else nobody would wake again.
        scheduledWake = nil
        let late = queue.filter { $0.deadline <= now }
        queue.removeAll { $0.deadline <= now }
        return late.map { .fail($0.job, .deadlinePassed) } + settle(at: now)
    }

    /// Takes no more jobs, ends those it has, closes everything.
    mutating func shutDown(at now: Instant) -> [Action] {
        guard lifecycle == .running else { return [] }
        lifecycle = .draining
        return settle(at: now)
    }
}
