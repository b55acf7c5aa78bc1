import Testing

@testable import ShopDomain

@Suite("A cart")
struct CartTests {
    private func cart(_ operations: [CartOperation] = []) throws -> Cart {
        var cart = Cart(id: Sample.id(), owner: Sample.owner())
        for operation in operations { try cart.apply(operation) }
        return cart
    }

    private func lines(_ cart: Cart) -> Set<Cart.Line> { Set(cart.lines) }

    private func add(_ sku: Int, _ count: Int) throws -> CartOperation {
        .add(try Sample.sku(sku), try Quantity(count))
    }

    private func set(_ sku: Int, _ count: Int) throws -> CartOperation {
        .set(try Sample.sku(sku), try Quantity(count))
    }

    private func remove(_ sku: Int) throws -> CartOperation { .remove(try Sample.sku(sku)) }

    @Test("Adding, setting and removing do what they say")
    func operations() throws {
        let cart = try cart([add(1, 2), add(2, 1), add(1, 3), set(2, 7), set(3, 4), remove(3)])
        #expect(cart.lines.map(\.sku) == [try Sample.sku(1), try Sample.sku(2)])
        #expect(cart.count(of: try Sample.sku(1)) == 5)
        #expect(cart.count(of: try Sample.sku(2)) == 7)
        #expect(cart.count(of: try Sample.sku(3)) == 0)
        #expect(cart.pieces == 12)
        #expect(cart.version == 6)
    }

    @Test("The voucher asked for last is remembered until it is withdrawn, and counts as a change")
    func voucher() throws {
        let (first, second) = (try VoucherCode("FIRST"), try VoucherCode("SECOND"))
        var cart = try cart([add(1, 2), .redeem(first), .redeem(second)])
        #expect(cart.voucher == second)
        #expect(cart.pieces == 2)
        #expect(cart.version == 3)
        try cart.apply(.withdrawVoucher)
        #expect(cart.voucher == nil)
        #expect(cart.version == 4)
    }

    @Test("Additions end the same in whatever order they come", arguments: 0..<100)
    func additionsCommute(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let additions = try (0..<random.number(1...30)).map { _ in
            try add(random.number(1...5), random.number(1...400))
        }
        let shuffled = additions.shuffled(using: &random)
        #expect(try lines(cart(additions)) == lines(cart(shuffled)))
    }

    @Test(
        "Operations on different SKUs end the same in whatever order they come", arguments: 0..<100)
    func differentSKUsCommute(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let start = try (1...10).filter { _ in random.oneIn(2) }.map { try add($0, 3) }
        let operations = try (1...10).map { sku in
            switch random.number(1...3) {
            case 1: try add(sku, random.number(1...999))
            case 2: try set(sku, random.number(1...999))
            default: try remove(sku)
            }
        }
        let shuffled = operations.shuffled(using: &random)
        #expect(try lines(cart(start + operations)) == lines(cart(start + shuffled)))
    }

    @Test("Setting and removing again changes nothing more", arguments: 0..<50)
    func idempotent(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let start = try add(random.number(1...2), 5)
        for operation in [try set(1, random.number(1...999)), try remove(1)] {
            #expect(
                try lines(cart([start, operation])) == lines(cart([start, operation, operation])))
        }
    }

    @Test(
        "A SKU stands in one line, of 1 to 999 pieces, after whatever happened", arguments: 0..<50)
    func invariant(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        var cart = try cart()
        for step in 1...200 {
            let sku = random.number(1...130)
            switch random.number(1...4) {
            case 1: try cart.apply(remove(sku))
            case 2: try? cart.apply(set(sku, random.number(1...999)))
            default: try? cart.apply(add(sku, random.number(1...999)))
            }
            #expect(Set(cart.lines.map(\.sku)).count == cart.lines.count)
            #expect(cart.lines.allSatisfy { (1...999).contains($0.quantity.count) })
            #expect(cart.lines.count <= Cart.mostLines)
            #expect(cart.version <= step)
        }
    }

    @Test("More than the highest quantity is not to be had")
    func cap() throws {
        #expect(try cart([add(1, 600), add(1, 600)]).pieces == 999)
    }

    @Test("A full cart takes no other line, and what it refuses leaves it as it was")
    func full() throws {
        var cart = try cart((1...Cart.mostLines).map { try add($0, 1) })
        let before = cart
        #expect(throws: CartError.full) { try cart.apply(add(101, 1)) }
        #expect(throws: CartError.full) { try cart.apply(set(101, 1)) }
        #expect(cart == before)
        try cart.apply(add(7, 1))
        try cart.apply(set(8, 5))
        try cart.apply(remove(101))
        try cart.apply(remove(9))
        try cart.apply(add(101, 1))
        #expect(cart.lines.count == Cart.mostLines)
    }
}
