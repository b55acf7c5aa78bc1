import ShopDomain
import ShopStorage

enum AddressChecks {
    static let all = [order, once, limit, removal]

    static let order = ConformanceCheck(
        "Addresses are listed for their account alone, the one saved last first, at every server"
    ) { servers in
        let (user, other) = (newUser(), newUser())
        let addresses = try (1...3).map { try newAddress($0) }
        for (index, address) in addresses.enumerated() {
            try await save(address, of: user, at: index, servers[index])
        }
        try await save(try newAddress(1), of: other, at: 0, servers.first)
        try requireEqual(
            await servers.last.addresses.list(of: user), addresses.reversed(), "the addresses")
        try await save(addresses[0], of: user, at: 9, servers.first)
        try requireEqual(
            await servers.last.addresses.list(of: user),
            [addresses[0], addresses[2], addresses[1]], "the addresses after one was saved again")
    }

    static let once = ConformanceCheck("An address that is saved by many at once is there once") {
        servers in
        let user = newUser()
        _ = try await race(8) { racer in
            try await save(try newAddress(1), of: user, at: racer, servers[racer])
        }
        try requireEqual(
            await servers.first.addresses.list(of: user).map(\.address),
            [try newAddress(1).address], "the addresses")
    }

    static let limit = ConformanceCheck(
        "An account that is full takes no further address, but those it has"
    ) { servers in
        let (addresses, user) = (servers.first.addresses, newUser())
        for number in 1...SavedAddress.mostPerAccount {
            try await save(try newAddress(number), of: user, at: number, servers.first)
        }
        let moment = Unique.moment()
        let isKept = try await addresses.save(try newAddress(99), of: user, at: moment)
        try require(!isKept, "an eleventh address is refused")
        let isKnown = try await addresses.save(try newAddress(1), of: user, at: moment)
        try require(isKnown, "a known address is taken")
        try requireEqual(
            await addresses.list(of: user).count, SavedAddress.mostPerAccount, "the addresses")
    }

    static let removal = ConformanceCheck(
        "An address is removed from its own account only, one or all"
    ) { servers in
        let (addresses, user, other) = (servers.first.addresses, newUser(), newUser())
        let mine = try [newAddress(1), newAddress(2), newAddress(3)]
        for (index, address) in mine.enumerated() {
            try await save(address, of: user, at: index, servers.first)
        }
        try await addresses.remove(mine[1].id, of: other)
        try await addresses.removeAll(of: other)
        try requireEqual(await addresses.list(of: user).count, 3, "the addresses")
        try await addresses.remove(mine[1].id, of: user)
        try await addresses.remove(mine[1].id, of: user)
        try requireEqual(await addresses.list(of: user), [mine[2], mine[0]], "the addresses left")
        try await addresses.removeAll(of: user)
        try requireEqual(await addresses.list(of: user), [], "the addresses in the end")
    }

    private static func newUser() -> ID<User> { ID(at: Unique.moment()) }

    private static func newAddress(_ number: Int) throws -> SavedAddress {
        SavedAddress(
            id: ID(at: Unique.moment()),
            address: try Address(
                name: "Ada Lovelace", street: "Lindenallee \(number)", postcode: "10115",
                city: "Berlin", country: "DE"))
    }

    private static func save(
        _ address: SavedAddress, of user: ID<User>, at second: Int, _ storage: ShopStorage
    ) async throws {
        let now = Timestamp(milliseconds: 1_700_000_000_000 + Int64(second) * 1000)
        let isKept = try await storage.addresses.save(address, of: user, at: now)
        try require(isKept, "the address is kept")
    }
}
