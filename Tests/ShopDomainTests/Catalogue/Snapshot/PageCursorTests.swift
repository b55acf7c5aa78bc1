import Testing

@testable import ShopDomain

@Suite("Cursors of pages")
struct PageCursorTests {
    private func someCursor(_ query: CatalogueQuery = CatalogueQuery(limit: 1)) throws -> PageCursor
    {
        let catalogue = try CatalogueSnapshot.of([Make.product(1), Make.product(2)])
        return try #require(try catalogue.page(query).next)
    }

    @Test("They are short, fit for addresses, and read as they were written")
    func roundTrip() throws {
        for value in [Int64.min, -1, 0, 1, 1000, .max] {
            let cursor = PageCursor(
                list: ListFingerprint(hash: .max), key: SortKey(value: value, id: Make.id(7)))
            #expect(PageCursor(cursor.text) == cursor)
            #expect(cursor.text.utf8.count == 58)
            #expect(cursor.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
        }
    }

    @Test("Anything else is no cursor", arguments: 1...50)
    func garbage(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        var characters = Array(try someCursor().text)
        for _ in 0..<random.number(1...3) where !characters.isEmpty {
            let place = random.number(0...characters.count - 1)
            switch random.number(1...4) {
            case 1: characters.remove(at: place)
            case 2: characters.insert(random.one(of: ["0", "a", "é"]), at: place)
            case 3: characters[place] = random.one(of: ["A", "g", "-", "%", "\u{0}", "🪑"])
            default: characters = Array(characters.prefix(place))
            }
        }
        let text = String(characters)
        // A digit may have gone and another one come; then it is a cursor, of another place.
        #expect(PageCursor(text).map(\.text) == (PageCursor(text) == nil ? nil : text))
        if text.utf8.count != 58 { #expect(PageCursor(text) == nil) }
    }

    @Test(
        "Some that look like one",
        arguments: [
            "", "00", String(repeating: "0", count: 58), String(repeating: "f", count: 58),
            String(repeating: "+", count: 58), String(repeating: "1", count: 1_000_000),
        ])
    func lookalikes(text: String) {
        #expect(PageCursor(text) == nil)
    }

    @Test("A changed digit never breaks a page", arguments: 1...50)
    func foreignPlaces(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let catalogue = try CatalogueSnapshot.of((1...20).map { try Make.product($0) })
        var digits = Array(try someCursor().text)
        digits[random.number(0...57)] = random.one(of: Array("0123456789abcdef"))
        guard let cursor = PageCursor(String(digits)) else { return }
        do throws(CatalogueQueryError) {
            #expect(try catalogue.page(CatalogueQuery(limit: 1, after: cursor)).products.count <= 1)
        } catch {
            #expect(error == .unknownCursor)
        }
    }

    @Test("A cursor of another list is unknown")
    func otherLists() throws {
        let catalogue = try CatalogueSnapshot.of([Make.product(1), Make.product(2)])
        let cursor = try someCursor()
        #expect(try catalogue.page(CatalogueQuery(limit: 5, after: cursor)).products.count == 1)
        let home = try Slug("home")
        let others = [
            CatalogueQuery(sort: .price, after: cursor), CatalogueQuery(sort: .best, after: cursor),
            CatalogueQuery(text: "x", after: cursor),
            CatalogueQuery(category: home, after: cursor),
            CatalogueQuery(choices: ["Farbe": ["rot"]], after: cursor),
            CatalogueQuery(isAvailableOnly: true, after: cursor),
            CatalogueQuery(prices: PriceRange(lowest: 1), after: cursor),
            CatalogueQuery(prices: PriceRange(highest: 1), after: cursor),
        ]
        for query in others {
            #expect(throws: CatalogueQueryError.unknownCursor) { try catalogue.page(query) }
        }
    }
}
