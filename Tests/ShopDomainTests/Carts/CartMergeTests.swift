import Testing

@testable import ShopDomain

@Suite("Merging a guest's cart")
struct CartMergeTests {
    /// A cart of `lines`: how many pieces of which SKU.
    private func cart(_ lines: [Int: Int], owner: Owner = Sample.owner()) throws -> Cart {
        Cart(
            id: Sample.id(), owner: owner,
            lines: try lines.sorted { $0.key < $1.key }.map {
                Cart.Line(sku: try Sample.sku($0.key), quantity: try Quantity($0.value))
            })
    }

    private func merged(
        _ account: [Int: Int], _ guest: [Int: Int], available: Int
    ) throws -> (counts: [Int], notices: [CartNotice]) {
        var cart = try cart(account)
        let merge = try cart.merging(self.cart(guest)) { _ in available }
        for operation in merge.operations { try cart.apply(operation) }
        let skus = Set(account.keys).union(guest.keys).sorted()
        return (try skus.map { cart.count(of: try Sample.sku($0)) }, merge.notices)
    }

    @Test(
        "Quantities are added, capped by stock and by the highest, and a line never shrinks",
        arguments: [
            // account, guest, available → kept
            (0, 2, 10, 2), (3, 2, 10, 5), (3, 9, 10, 10), (0, 9, 4, 4), (8, 2, 4, 8), (8, 2, 0, 8),
            (8, 2, -5, 8), (0, 2, 0, 0), (0, 2, -1, 0), (600, 600, 5000, 999), (999, 1, 5000, 999),
            (3, 2, 5, 5), (3, 2, 3, 3),
        ])
    func quantities(account: Int, guest: Int, available: Int, kept: Int) throws {
        let lines = account > 0 ? [1: account] : [:]
        let result = try merged(lines, [1: guest], available: available)
        #expect(result.counts == [kept])
        let sku = try Sample.sku(1)
        let expected: [CartNotice] =
            kept == account + guest ? [] : kept == 0 ? [.dropped(sku)] : [.reduced(sku, kept: kept)]
        #expect(result.notices == expected)
    }

    @Test("A line for which a full cart has no room is left out with a notice")
    func full() throws {
        let account = Dictionary(uniqueKeysWithValues: (1...99).map { ($0, 1) })
        let result = try merged(account, [5: 1, 200: 1, 201: 1], available: 10)
        #expect(result.notices == [.dropped(try Sample.sku(201))])
        #expect(result.counts.reduce(0, +) == 101)
    }

    @Test("A line that nothing is left of takes no room from the next")
    func soldOutTakesNoRoom() throws {
        var cart = try cart(Dictionary(uniqueKeysWithValues: (1...99).map { ($0, 1) }))
        let soldOut = try Sample.sku(200)
        let merge = try cart.merging(self.cart([200: 1, 201: 1])) { $0 == soldOut ? 0 : 5 }
        for operation in merge.operations { try cart.apply(operation) }
        #expect(merge.notices == [.dropped(soldOut)])
        #expect(cart.count(of: try Sample.sku(201)) == 1)
    }

    @Test("An empty cart brings nothing")
    func empty() throws {
        let merge = try cart([1: 1]).merging(cart([:])) { _ in 5 }
        #expect(merge.operations.isEmpty && merge.notices.isEmpty)
    }

    @Test(
        "Whatever the carts and the stock, no account line is lost and the operations succeed",
        arguments: 0..<200)
    func property(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let account = randomLines(&random)
        let guest = randomLines(&random)
        let stock = try Dictionary(
            uniqueKeysWithValues: Set(account.keys).union(guest.keys).map {
                (
                    try Sample.sku($0),
                    random.oneIn(4) ? random.number(-3...2) : random.number(0...2000)
                )
            })
        let before = try cart(account)
        let guestCart = try cart(guest, owner: .guest(Sample.id()))
        let merge = before.merging(guestCart) { stock[$0, default: 0] }
        var after = before
        for operation in merge.operations { try after.apply(operation) }
        for line in before.lines {
            #expect(after.count(of: line.sku) >= line.quantity.count)
        }
        for line in guestCart.lines {
            try check(line, before: before, after: after, stock: stock, notices: merge.notices)
        }
        #expect(Set(merge.notices.map(\.sku)).count == merge.notices.count)
        #expect(after.lines.count <= Cart.mostLines)
    }

    /// A notice says exactly what gave way, and there is none where nothing did.
    private func check(
        _ line: Cart.Line, before: Cart, after: Cart, stock: [SKU: Int], notices: [CartNotice]
    ) throws {
        let present = before.count(of: line.sku)
        let kept = after.count(of: line.sku)
        let wanted = present + line.quantity.count
        let notice = notices.first { $0.sku == line.sku }
        switch notice {
        case nil: #expect(kept == wanted)
        case .dropped: #expect(kept == 0 && present == 0)
        case .reduced(_, let told):
            #expect(told == kept && kept < wanted && kept > 0)
            #expect(kept == max(present, min(wanted, 999, stock[line.sku, default: 0])))
        }
    }

    private func randomLines(_ random: inout SeededRandom) -> [Int: Int] {
        var lines: [Int: Int] = [:]
        let count = random.oneIn(5) ? random.number(95...100) : random.number(0...8)
        while lines.count < count {
            lines[random.number(1...150)] = random.oneIn(5) ? 999 : random.number(1...20)
        }
        return lines
    }
}
