import ShopDomain
import ShopStorage

enum UserChecks {
    static let all = [
        found, unknown, oneAccountPerAddress, racingRegistrations, hashIsReplaced, racingHashes,
        roleEndsSessions, unknownRole,
    ]

    static let found = ConformanceCheck(
        "An account is found by its address, and its user by identity, as they were stored"
    ) { servers in
        let account = try AccountBuilder(role: .staff).build()
        try await servers.first.users.insert(account)
        let found = try await servers.first.users.find(account.user.email)
        try requireEqual(found, account, "the account")
        let user = try await servers.first.users.find(account.user.id)
        try requireEqual(user, account.user, "the user")
    }

    static let unknown = ConformanceCheck(
        "An unknown address or identity finds nothing"
    ) { servers in
        let account = try AccountBuilder().build()
        try requireEqual(await servers.first.users.find(account.user.email), nil, "the account")
        try requireEqual(await servers.first.users.find(account.user.id), nil, "the user")
    }

    static let oneAccountPerAddress = ConformanceCheck(
        "A second account with the same address is refused and leaves nothing behind"
    ) { servers in
        let users = servers.first.users
        let first = try AccountBuilder().build()
        let second = try AccountBuilder(email: first.user.email).build()
        try await users.insert(first)
        try await requireError(.duplicate(.email), "the second registration") {
            () async throws(StorageError) in
            try await users.insert(second)
        }
        try requireEqual(await users.find(first.user.email), first, "the account")
        try requireEqual(await users.find(second.user.id), nil, "the refused user")
    }

    static let racingRegistrations = ConformanceCheck(
        "An address that 20 register at once gets one account"
    ) { servers in
        let email = try Unique.email()
        let registered = try await race(20) { number -> Account? in
            let account = try AccountBuilder(email: email).build()
            do throws(StorageError) {
                try await servers[number].users.insert(account)
                return account
            } catch .duplicate(.email) {
                return nil
            }
        }
        let winners = registered.compactMap { $0 }
        try requireEqual(winners.count, 1, "the number of accounts opened")
        try requireEqual(
            await servers.first.users.find(email), winners.first, "the account found")
    }

    static let hashIsReplaced = ConformanceCheck(
        "A password hash is replaced only while it is the one that was expected"
    ) { servers in
        let users = servers.first.users
        let account = try AccountBuilder().build()
        let (new, other) = (PasswordHash(phc: "$test$new"), PasswordHash(phc: "$test$other"))
        try await users.insert(account)
        try await users.updatePasswordHash(of: account.user.id, from: other, to: new)
        try requireEqual(
            await users.find(account.user.email)?.passwordHash.phc, account.passwordHash.phc,
            "the hash after an update from another one")
        try await users.updatePasswordHash(
            of: account.user.id, from: account.passwordHash, to: new)
        try requireEqual(
            await users.find(account.user.email)?.passwordHash.phc, new.phc, "the new hash")
    }

    static let racingHashes = ConformanceCheck(
        "Of 20 who replace the same password hash one wins, and an old hash never comes back"
    ) { servers in
        let account = try AccountBuilder().build()
        let user = account.user
        try await servers.first.users.insert(account)
        // Each looks right after its own update: whoever won must be there from then on.
        let seen = try await race(20) { number -> String? in
            let users = servers[number].users
            let new = PasswordHash(phc: "$test$\(number)")
            try await users.updatePasswordHash(of: user.id, from: account.passwordHash, to: new)
            return try await users.find(user.email)?.passwordHash.phc
        }
        let last = try await servers.first.users.find(user.email)?.passwordHash.phc
        try require(last != account.passwordHash.phc, "the hash was replaced")
        try requireEqual(seen, Array(repeating: last, count: 20), "the hashes seen")
    }

    static let roleEndsSessions = ConformanceCheck(
        "A change of role is there at once and ends all sessions of that user, and no other's"
    ) { servers in
        let storage = servers.first
        let (account, other) = (try AccountBuilder().build(), try AccountBuilder().build())
        try await storage.users.insert(account)
        try await storage.users.insert(other)
        let tokens = try await storage.openSessions(2, of: .user(account.user.id))
        let others = try await storage.openSessions(1, of: .user(other.user.id))
        try await storage.users.updateRole(of: account.user.id, to: .admin)
        try requireEqual(await storage.users.find(account.user.id)?.role, .admin, "the role")
        try requireEqual(
            await storage.users.find(account.user.email)?.user.role, .admin,
            "the role found by address")
        for token in tokens {
            try requireEqual(await storage.sessions.find(token), nil, "the ended session")
        }
        _ = try requireValue(await storage.sessions.find(others[0]), "another user's session")
        try requireEqual(await storage.users.find(other.user.id)?.role, .customer, "another's role")
    }

    static let unknownRole = ConformanceCheck(
        "The role of an unknown user cannot be changed"
    ) { servers in
        let user = ID<User>(at: Unique.moment())
        try await requireError(.notFound, "the change") { () async throws(StorageError) in
            try await servers.first.users.updateRole(of: user, to: .staff)
        }
    }
}
