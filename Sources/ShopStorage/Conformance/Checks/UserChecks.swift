import ShopDomain
import ShopStorage

enum UserChecks {
    static let all = [
        found, unknown, oneAccountPerAddress, racingRegistrations, hashIsReplaced, racingHashes,
        replaced, replacedElsewhere, replacementEndsSessions, racingReplacements, addressTaken,
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

    static let replaced = ConformanceCheck(
        "An account is replaced as a whole but for its role; repeating that changes nothing"
    ) { servers in
        let users = servers.first.users
        let old = try AccountBuilder(role: .staff).build()
        try await users.insert(old)
        var new = try changed(old)
        new = Account(user: withRole(.admin, new.user), passwordHash: new.passwordHash)
        let expected = Account(user: withRole(.staff, new.user), passwordHash: new.passwordHash)
        for _ in 1...2 {
            try await users.update(old, to: new, endsSessions: false)
            try requireEqual(await users.find(new.user.email), expected, "the account")
            try requireEqual(await users.find(old.user.id), expected.user, "the user")
            try requireEqual(await users.find(old.user.email), nil, "the former address")
        }
        try await users.insert(try AccountBuilder(email: old.user.email).build())
    }

    static let replacedElsewhere = ConformanceCheck(
        "An account that is not what was expected, or not there, is not replaced"
    ) { servers in
        let users = servers.first.users
        let account = try AccountBuilder().build()
        let (expected, new) = (try changed(account), try changed(account))
        try await requireError(.notFound, "the change of an unknown account") {
            () async throws(StorageError) in
            try await users.update(account, to: new, endsSessions: true)
        }
        try await users.insert(account)
        let tokens = try await servers.first.openSessions(1, of: .user(account.user.id))
        try await requireError(.conflict, "the change of another account") {
            () async throws(StorageError) in
            try await users.update(expected, to: new, endsSessions: true)
        }
        try requireEqual(await users.find(account.user.email), account, "the account")
        _ = try requireValue(await servers.first.sessions.find(tokens[0]), "the session")
    }

    static let replacementEndsSessions = ConformanceCheck(
        "A replacement ends all sessions of that user, and no other's, where it is asked to"
    ) { servers in
        let storage = servers.first
        let (account, other) = (try AccountBuilder().build(), try AccountBuilder().build())
        try await storage.users.insert(account)
        try await storage.users.insert(other)
        let tokens = try await storage.openSessions(2, of: .user(account.user.id))
        let others = try await storage.openSessions(1, of: .user(other.user.id))
        let second = try changed(account)
        try await storage.users.update(account, to: second, endsSessions: false)
        for token in tokens {
            _ = try requireValue(await storage.sessions.find(token), "the session")
        }
        try await storage.users.update(second, to: try changed(account), endsSessions: true)
        for token in tokens {
            try requireEqual(await storage.sessions.find(token), nil, "the ended session")
        }
        _ = try requireValue(await storage.sessions.find(others[0]), "another user's session")
    }

    static let racingReplacements = ConformanceCheck(
        "Of 20 who replace the same account one wins"
    ) { servers in
        let account = try AccountBuilder().build()
        try await servers.first.users.insert(account)
        let winners = try await race(20) { number -> Account? in
            let new = try changed(account)
            do throws(StorageError) {
                try await servers[number].users.update(account, to: new, endsSessions: false)
                return new
            } catch .conflict {
                return nil
            }
        }.compactMap { $0 }
        try requireEqual(winners.count, 1, "the number of replacements")
        try requireEqual(
            await servers.first.users.find(account.user.id), winners.first?.user, "the user")
    }

    static let addressTaken = ConformanceCheck(
        "An account cannot take over the address of another"
    ) { servers in
        let users = servers.first.users
        let (account, other) = (try AccountBuilder().build(), try AccountBuilder().build())
        try await users.insert(account)
        try await users.insert(other)
        var user = account.user
        user.email = other.user.email
        let new = Account(user: user, passwordHash: account.passwordHash)
        try await requireError(.duplicate(.email), "the change") {
            () async throws(StorageError) in
            try await users.update(account, to: new, endsSessions: false)
        }
        try requireEqual(await users.find(account.user.email), account, "the account")
        try requireEqual(await users.find(other.user.email), other, "the other account")
    }

    /// The same user with all else another.
    private static func changed(_ account: Account) throws -> Account {
        var user = account.user
        user.email = try Unique.email()
        user.name = try DisplayName("Renamed \(Unique.text())")
        return Account(user: user, passwordHash: PasswordHash(phc: "$test$\(Unique.text())"))
    }

    private static func withRole(_ role: Role, _ user: User) -> User {
        var user = user
        user.role = role
        return user
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
