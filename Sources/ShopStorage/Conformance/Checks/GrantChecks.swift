import ShopDomain
import ShopStorage

enum GrantChecks {
    static let all = [kept, replaced, purged]

    static let kept = ConformanceCheck("A grant is found by its token, at every server") {
        servers in
        for purpose in [AccountGrant.Purpose.password, .email(try Unique.email())] {
            let (grant, token) = (newGrant(purpose), Unique.digest())
            try requireEqual(
                await servers.first.grants.find(token), nil, "a grant that was not made")
            try await servers.first.grants.insert(grant, token: token)
            try await servers.first.grants.insert(grant, token: token)
            let found = try await race(4) { try await servers[$0].grants.find(token) }
            try requireEqual(found, Array(repeating: grant, count: 4), "the grant")
        }
    }

    static let replaced = ConformanceCheck(
        "A new grant takes the place of the one before of the same account and kind, of no other"
    ) { servers in
        let grants = servers.first.grants
        let old = newGrant(.email(try Unique.email()))
        let kept = [newGrant(.password, old.user), newGrant(.email(try Unique.email()))]
        let new = newGrant(.email(try Unique.email()), old.user)
        let tokens = (0..<4).map { _ in Unique.digest() }
        for (grant, token) in zip([old] + kept + [new], tokens) {
            try await grants.insert(grant, token: token)
        }
        let found = [
            try await grants.find(tokens[0]), try await grants.find(tokens[1]),
            try await grants.find(tokens[2]), try await grants.find(tokens[3]),
        ]
        try requireEqual(found, [nil] + kept + [new], "the grants")
    }

    /// Nobody else's grants end in the nineties.
    static let purged = ConformanceCheck(
        "Expired grants are cleared away, no more than asked for; others stay"
    ) { servers in
        let grants = servers.first.grants
        let end = Timestamp(milliseconds: 800_000_000_000)
        let (living, livingToken) = (newGrant(.password), Unique.digest())
        try await grants.insert(living, token: livingToken)
        let tokens = (0..<3).map { _ in Unique.digest() }
        for token in tokens {
            try await grants.insert(newGrant(.password, until: end), token: token)
        }
        let next = Timestamp(milliseconds: end.milliseconds + 1)
        let counts = try await countsOfPurges { () async throws(StorageError) in
            try await grants.purge(expiredBefore: next, limit: 2)
        }
        try require(counts.allSatisfy { $0 <= 2 }, "at most 2 are removed at once: \(counts)")
        for token in tokens {
            try requireEqual(await grants.find(token), nil, "a grant after its end")
        }
        try requireEqual(await grants.find(livingToken), living, "a grant before its end")
    }

    private static func newGrant(
        _ purpose: AccountGrant.Purpose, _ user: ID<User> = ID(at: Unique.moment()),
        until end: Timestamp = Unique.moment()
    ) -> AccountGrant {
        AccountGrant(user: user, purpose: purpose, account: Unique.digest(), expiresAt: end)
    }
}
