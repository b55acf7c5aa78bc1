import ShopDomain
import ShopStorage

enum SessionChecks {
    static let all = [
        foundEverywhere, guest, unknown, deleted, deletedForAll, listed, touched, touchNeverRevives,
        tokenIsUnique, purged,
    ]

    static let foundEverywhere = ConformanceCheck(
        "A session opened at one server is found at every server when the opening has returned"
    ) { servers in
        let session = newSession(of: Unique.user(), role: .staff)
        let token = Unique.digest()
        try await servers.first.sessions.insert(session, token: token)
        let found = try await race(20) { try await servers[$0].sessions.find(token) }
        try requireEqual(found, Array(repeating: session, count: 20), "the session")
    }

    static let guest = ConformanceCheck("A guest's session has no role") { servers in
        let session = newSession(of: Unique.guest(), role: nil)
        let token = Unique.digest()
        try await servers.first.sessions.insert(session, token: token)
        try requireEqual(await servers.last.sessions.find(token), session, "the session")
    }

    static let unknown = ConformanceCheck(
        "An unknown token finds nothing and harms nothing"
    ) { servers in
        let token = Unique.digest()
        try await servers.first.sessions.touch(token, at: Unique.moment())
        try await servers.first.sessions.delete(token)
        try requireEqual(await servers.first.sessions.find(token), nil, "the session")
    }

    static let deleted = ConformanceCheck(
        "A session that was ended is found at no server, and the owner's others are"
    ) { servers in
        let tokens = try await servers.first.openSessions(2, of: Unique.user())
        _ = try await race(20) { try await servers[$0].sessions.find(tokens[0]) }
        try await servers.first.sessions.delete(tokens[0])
        let found = try await race(20) { try await servers[$0].sessions.find(tokens[0]) }
        try requireEqual(found.compactMap { $0 }, [], "the ended session")
        _ = try requireValue(await servers.last.sessions.find(tokens[1]), "the other session")
    }

    static let deletedForAll = ConformanceCheck(
        "Ending all sessions of an owner ends no one else's"
    ) { servers in
        let sessions = servers.first.sessions
        let (owner, other) = (Unique.user(), Unique.user())
        let tokens = try await servers.first.openSessions(3, of: owner)
        let others = try await servers.first.openSessions(1, of: other)
        try await sessions.deleteAll(of: owner)
        for token in tokens {
            try requireEqual(await sessions.find(token), nil, "the ended session")
        }
        _ = try requireValue(await sessions.find(others[0]), "somebody else's session")
    }

    static let listed = ConformanceCheck(
        "The sessions of an owner are listed, the last used first, and no one else's"
    ) { servers in
        let sessions = servers.first.sessions
        let (owner, start) = (Unique.user(), Unique.moment())
        var opened: [Session] = []
        for age in [3, 1, 2] {
            let session = Session(
                owner: owner, role: .customer, createdAt: start.advanced(by: .hours(-9)),
                lastUsedAt: start.advanced(by: .hours(-age)))
            try await sessions.insert(session, token: Unique.digest())
            opened.append(session)
        }
        _ = try await servers.first.openSessions(1, of: Unique.user())
        let expected = [opened[1], opened[2], opened[0]]
        try requireEqual(await sessions.list(of: owner, limit: 9), expected, "the sessions")
        try requireEqual(
            await sessions.list(of: owner, limit: 2), Array(expected.prefix(2)), "the first two")
        try requireEqual(await sessions.list(of: Unique.user(), limit: 9), [], "nobody's sessions")
    }

    static let touched = ConformanceCheck(
        "A use is written down where it is the latest known"
    ) { servers in
        let sessions = servers.first.sessions
        let session = newSession(of: Unique.user(), role: .customer)
        let token = Unique.digest()
        try await sessions.insert(session, token: token)
        let later = session.createdAt.advanced(by: .hours(1))
        try await sessions.touch(token, at: later)
        try await sessions.touch(token, at: session.createdAt.advanced(by: .minutes(5)))
        let expected = Session(
            owner: session.owner, role: session.role, createdAt: session.createdAt,
            lastUsedAt: later)
        try requireEqual(await sessions.find(token), expected, "the session")
    }

    static let touchNeverRevives = ConformanceCheck(
        "A session that is ended while 20 use it stays ended"
    ) { servers in
        let session = newSession(of: Unique.user(), role: .customer)
        let token = Unique.digest()
        try await servers.first.sessions.insert(session, token: token)
        _ = try await race(21) { number in
            guard number != 10 else { return try await servers.last.sessions.delete(token) }
            let now = session.createdAt.advanced(by: .minutes(number))
            try await servers[number].sessions.touch(token, at: now)
        }
        try requireEqual(await servers.first.sessions.find(token), nil, "the ended session")
    }

    static let tokenIsUnique = ConformanceCheck(
        "A token that is in use is refused and its session stays as it was"
    ) { servers in
        let sessions = servers.first.sessions
        let token = Unique.digest()
        let session = newSession(of: Unique.user(), role: .customer)
        try await sessions.insert(session, token: token)
        try await requireError(.duplicate(.id), "the second session") {
            () async throws(StorageError) in
            try await sessions.insert(newSession(of: Unique.user(), role: .admin), token: token)
        }
        try requireEqual(await sessions.find(token), session, "the session")
    }

    /// Nobody else's sessions are of the nineties.
    static let purged = ConformanceCheck(
        "Sessions unused for long and sessions opened long ago are removed, no more than asked for"
    ) { servers in
        let sessions = servers.first.sessions
        let day = Timestamp(milliseconds: 800_000_000_000)
        let (idle, absolute) = (day.advanced(by: .days(-14)), day.advanced(by: .days(-90)))
        let ages: [(opened: Int, used: Int)] = [(20, 15), (20, 16), (91, 1), (20, 13), (89, 0)]
        var tokens: [Digest] = []
        for age in ages {
            let token = Unique.digest()
            let session = Session(
                owner: Unique.guest(), role: nil, createdAt: day.advanced(by: .days(-age.opened)),
                lastUsedAt: day.advanced(by: .days(-age.used)))
            try await sessions.insert(session, token: token)
            tokens.append(token)
        }
        let counts = try await countsOfPurges { () async throws(StorageError) in
            try await sessions.purge(lastUsedBefore: idle, openedBefore: absolute, limit: 2)
        }
        try require(counts.allSatisfy { $0 <= 2 }, "at most 2 are removed at once: \(counts)")
        for (index, token) in tokens.enumerated() {
            let isFound = try await sessions.find(token) != nil
            try requireEqual(isFound, index >= 3, "whether session \(index) is there")
        }
    }

    private static func newSession(of owner: Owner, role: Role?) -> Session {
        let now = Unique.moment()
        return Session(owner: owner, role: role, createdAt: now, lastUsedAt: now)
    }
}

extension ShopStorage {
    func openSessions(_ count: Int, of owner: Owner) async throws -> [Digest] {
        var tokens: [Digest] = []
        for _ in 0..<count {
            let (token, now) = (Unique.digest(), Unique.moment())
            let session = Session(owner: owner, role: .customer, createdAt: now, lastUsedAt: now)
            try await sessions.insert(session, token: token)
            tokens.append(token)
        }
        return tokens
    }
}

/// Purges until nothing is left.
/// - Returns: what each purge said it removed.
func countsOfPurges(
    _ purge: () async throws(StorageError) -> Int
) async throws -> [Int] {
    var counts: [Int] = []
    for _ in 0..<1000 {
        counts.append(try await purge())
        if counts.last == 0 { return counts }
    }
    throw ConformanceFailure("a purge never ends: \(counts.suffix(5))…", #fileID, #line)
}
