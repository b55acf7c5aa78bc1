import ShopDomain
import ShopStorage

enum UserListChecks {
    static let all = [byEmail, byName, newestFirst, staff, oneAdminIsLeft]

    static let byEmail = ConformanceCheck(
        "Accounts are found by the beginning of their address, sorted by it, page by page"
    ) { servers in
        let (start, sign) = (Unique.text(), "_%")
        var users: [User] = []
        for end in ["b", "c\(sign)", "a", "cx"] {
            let email = try EmailAddress("\(start)\(end)@shop.example")
            users.append(try await open(AccountBuilder(email: email), servers.first))
        }
        let expected = [users[2], users[0], users[1], users[3]]
        let search = UserSearch.email(prefix: start.uppercased())
        try requireEqual(
            await servers.last.users.list(search, after: nil, limit: 9), expected, "the accounts")
        try await requirePages(search, expected, servers.last)
        try requireEqual(
            await servers.last.users.list(.email(prefix: "\(start)c\(sign)"), after: nil, limit: 9),
            [users[1]], "what begins with signs that stand for others elsewhere")
        try requireEqual(
            await servers.last.users.list(
                search, after: ID(at: Unique.moment()), limit: 9), [], "after nobody")
    }

    static let byName = ConformanceCheck(
        "Accounts are found by the beginning of their name, in upper and lower case, sorted by it"
    ) { servers in
        let start = Unique.text()
        var users: [User] = []
        let names = [
            "Ödön B", "ÖDÖN A", "ödön b", "Ödön", "Udo", "ÖDÖN GRO\u{1E9E}", "Ödön \u{130}da",
        ]
        for name in names {
            users.append(
                try await open(AccountBuilder(), servers.first, name: "\(start)\(name)"))
        }
        let twins = [users[0], users[2]].sorted { $0.id < $1.id }
        let search = UserSearch.name(prefix: "\(start.uppercased())öDö")
        let expected = [users[3], users[1]] + twins + users[5...]
        try requireEqual(
            await servers.last.users.list(search, after: nil, limit: 9), expected, "the accounts")
        try await requirePages(search, expected, servers.last)
        try requireEqual(
            await servers.last.users.list(.name(prefix: "\(start)%"), after: nil, limit: 9), [],
            "nobody")
        for (name, user) in [("ödön groß", users[5]), ("ödön \u{130}d", users[6])] {
            try requireEqual(
                await servers.last.users.list(
                    .name(prefix: "\(start)\(name)"), after: nil, limit: 9), [user],
                "what Unicode has in lower case in a way of its own")
        }
    }

    static let newestFirst = ConformanceCheck(
        "All accounts are listed, the one opened last first"
    ) { servers in
        var users: [User] = []
        for _ in 0..<3 { users.append(try await open(AccountBuilder(), servers.first)) }
        users.sort { $0.id > $1.id }
        for (user, next) in zip(users, users.dropFirst()) {
            let following = try await servers.last.users.list(.everybody, after: user.id, limit: 1)
            let found = try requireValue(following.first, "the account after")
            try require(user.id > found.id && found.id >= next.id, "the next one is the next older")
        }
        let first = try await servers.last.users.list(.everybody, after: nil, limit: 1)
        try require(first[0].id >= users[0].id, "the first is the newest")
    }

    static let staff = ConformanceCheck(
        "Everybody is listed who is more than a customer, and nobody else"
    ) { servers in
        var users: [User] = []
        for role in Role.allCases {
            users.append(try await open(AccountBuilder(role: role), servers.first))
        }
        var found: [User] = []
        for _ in 0..<1000 {
            let page = try await servers.last.users.list(.staff, after: found.last?.id, limit: 50)
            found += page
            if page.count < 50 { break }
        }
        try require(found.allSatisfy(\.role.isStaff), "all are staff")
        try requireEqual(
            found.filter(users.contains).map(\.id),
            users.filter(\.role.isStaff).sorted { $0.email.text < $1.email.text }.map(\.id),
            "those of this check")
    }

    /// On a memory of its own just one is refused; with others' admins around none may be.
    static let oneAdminIsLeft = ConformanceCheck(
        "Of 20 admins who step down at once one is left, where there is no other"
    ) { servers in
        var admins: [User] = []
        for _ in 0..<20 {
            admins.append(try await open(AccountBuilder(role: .admin), servers.first))
        }
        let all = admins
        let refused = try await race(20) { number -> Bool in
            do throws(StorageError) {
                try await servers[number].users.updateRole(of: all[number].id, to: .customer)
                return false
            } catch .conflict {
                return true
            }
        }
        for (admin, isRefused) in zip(admins, refused) {
            try requireEqual(
                await servers.last.users.find(admin.id)?.role, isRefused ? .admin : .customer,
                "the role")
        }
        try require(refused.count(where: \.self) <= 1, "no more than one is refused")
        var isLeft = false
        var last: ID<User>?
        for _ in 0..<1000 where !isLeft {
            let page = try await servers.last.users.list(.staff, after: last, limit: 100)
            isLeft = page.contains { $0.role == .admin }
            last = page.last?.id
            if page.count < 100 { break }
        }
        try require(isLeft, "an admin is left")
    }

    private static func open(
        _ builder: AccountBuilder, _ storage: ShopStorage, name: String? = nil
    ) async throws -> User {
        let built = try builder.build()
        var user = built.user
        if let name { user.name = try DisplayName(name) }
        try await storage.users.insert(Account(user: user, passwordHash: built.passwordHash))
        return user
    }

    private static func requirePages(
        _ search: UserSearch, _ expected: [User], _ storage: ShopStorage
    ) async throws {
        var found: [User] = []
        for _ in expected {
            found += try await storage.users.list(search, after: found.last?.id, limit: 1)
        }
        try requireEqual(found, expected, "the accounts, one by one")
        try requireEqual(
            await storage.users.list(search, after: found.last?.id, limit: 1), [],
            "after the last page")
    }
}
