import Testing

@testable import ShopDomain

@Suite("Pages of products")
struct PageTests {
    /// All pages of `query`, one behind the other.
    private func pages(
        _ catalogue: CatalogueSnapshot, _ query: CatalogueQuery
    ) throws -> (products: [Product], totals: Set<Int>) {
        var (query, products, totals) = (query, [Product](), Set<Int>())
        repeat {
            let page = try catalogue.page(query)
            #expect(page.products.count <= query.limit)
            products += page.products
            totals.insert(page.total)
            query.after = try page.next.map { try #require(PageCursor($0.text)) }
        } while query.after != nil
        return (products, totals)
    }

    private func randomQuery(
        _ random: inout SeededRandom, _ categories: [ShopDomain.Category]
    ) -> CatalogueQuery {
        var query = CatalogueQuery(
            sort: random.one(of: CatalogueSort.allCases), limit: random.number(1...9))
        if random.oneIn(2) { query.category = categories.randomElement(using: &random)?.slug }
        if random.oneIn(3) { query.isAvailableOnly = true }
        if random.oneIn(4) { query.prices = randomRange(&random) }
        if random.oneIn(3) { query.choices["Farbe"] = ["rot", random.one(of: ["blau", "grün"])] }
        if random.oneIn(5) { query.choices["Größe"] = [random.one(of: ["S", "M"])] }
        if random.oneIn(2) {
            let words = (0..<random.number(1...2)).map { _ in
                random.one(of: RandomCatalogue.words).prefix(random.number(2...9))
            }
            query.text = words.joined(separator: " ")
        }
        return query
    }

    private func randomRange(_ random: inout SeededRandom) -> PriceRange {
        PriceRange(
            lowest: random.oneIn(3) ? nil : Int64(random.number(0...9)) * 100,
            highest: random.oneIn(3) ? nil : Int64(random.number(0...9)) * 100)
    }

    @Test("Products can be counted off, oldest first")
    func places() throws {
        let catalogue = try CatalogueSnapshot.of(try (1...7).map { try Make.product($0) })
        let names = { (places: Range<Int>) in catalogue.products(at: places).map(\.slug.text) }
        #expect(names(0..<3) == ["p-1", "p-2", "p-3"])
        #expect(names(3..<6) == ["p-4", "p-5", "p-6"])
        #expect(names(6..<9) == ["p-7"])
        #expect(names(9..<12).isEmpty)
        #expect(names(0..<0).isEmpty)
    }

    @Test("Put together they are what looking at every product finds", arguments: 1...30)
    func equalsReference(seed: Int) throws {
        var shop = RandomCatalogue(seed: seed)
        var catalogue = CatalogueSnapshot()
        for _ in 0..<25 {
            catalogue = catalogue.applying(try shop.changes(10))
            let reference = ReferenceCatalogue(shop)
            for _ in 0..<4 {
                let query = randomQuery(&shop.random, shop.categories)
                let (products, totals) = try pages(catalogue, query)
                let suggestion = try catalogue.page(query).suggestion
                // Where a word is found nowhere, others are tried, which the reference does not.
                guard suggestion == nil else { continue }
                let expected = reference.list(query)
                #expect(products == expected, "\(query)")
                #expect(totals == [expected.count], "\(query)")
            }
        }
    }

    @Test(
        "No product that stays is skipped or repeated while others change",
        arguments: CatalogueSort.allCases, 1...8)
    func keysetIsStable(sort: CatalogueSort, seed: Int) throws {
        var shop = RandomCatalogue(seed: seed)
        var catalogue = CatalogueSnapshot()
        for _ in 0..<12 { catalogue = catalogue.applying(try shop.changes(12)) }
        var query = CatalogueQuery(sort: sort, limit: 3)
        if sort == .best { query.text = "ti" }
        let atFirst = ReferenceCatalogue(shop).list(query)
        var touched: Set<ID<Product>> = []
        var seen: [ID<Product>] = []
        repeat {
            let page = try catalogue.page(query)
            seen += page.products.map(\.id)
            query.after = page.next
            var changes = try shop.changes(4)
            // The words of categories are words of all their products.
            changes.categories = nil
            touched.formUnion(changes.products.map(\.id))
            catalogue = catalogue.applying(changes)
        } while query.after != nil
        let untouched = atFirst.map(\.id).filter { !touched.contains($0) }
        #expect(seen.filter(Set(untouched).contains) == untouched)
    }

    @Test("The limit is 1 to 100", arguments: [0, -1, 101, Int.max])
    func limits(limit: Int) throws {
        let catalogue = CatalogueSnapshot()
        #expect(throws: CatalogueQueryError.limitOutOfRange) {
            try catalogue.page(CatalogueQuery(limit: limit))
        }
    }

    @Test("A full page is the last one when nothing follows")
    func exactlyFull() throws {
        let catalogue = try CatalogueSnapshot.of([Make.product(1), Make.product(2)])
        #expect(try catalogue.page(CatalogueQuery(limit: 2)).next == nil)
        #expect(try catalogue.page(CatalogueQuery(limit: 1)).next != nil)
    }

    @Test("Without a text, the best are those sold most, and then the newest")
    func bestWithoutText() throws {
        let products = try (1...4).map { try Make.product($0, skus: ["S\($0)", "T\($0)"]) }
        let sold = [try SKU("S1"): 1, try SKU("T1"): 2, try SKU("T2"): 3, try SKU("GONE"): 9]
        let catalogue = try CatalogueSnapshot.of(products).applying(CatalogueChanges(sold: sold))
        let list = { (catalogue: CatalogueSnapshot) in
            try catalogue.page(CatalogueQuery(sort: .best)).products.map(\.slug.text)
        }
        #expect(try list(catalogue) == ["p-2", "p-1", "p-4", "p-3"])
        #expect(catalogue.bestSellers(9).map(\.slug.text) == ["p-2", "p-1"])
        #expect(catalogue.bestSellers(1).map(\.slug.text) == ["p-2"])
        let later = catalogue.applying(CatalogueChanges(sold: [try SKU("S3"): 1]))
        #expect(try list(later) == ["p-3", "p-4", "p-2", "p-1"])
        #expect(later.revision > catalogue.revision)
    }

    @Test("Sales that are told again are no change")
    func sameSales() throws {
        let sold = CatalogueChanges(sold: [try SKU("S1"): 1])
        let catalogue = try CatalogueSnapshot.of([Make.product(1, skus: ["S1"])]).applying(sold)
        #expect(catalogue.applying(sold).revision == catalogue.revision)
        #expect(catalogue.applying(CatalogueChanges()).bestSellers(1).count == 1)
    }
}
