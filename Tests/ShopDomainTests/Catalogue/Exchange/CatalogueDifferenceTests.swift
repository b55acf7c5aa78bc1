import Testing

@testable import ShopDomain

@Suite("What an import would change")
struct CatalogueDifferenceTests {
    private func present(
        _ products: [Product], categories: [ShopDomain.Category]? = nil, stock: [StockLevel] = []
    ) throws -> PresentCatalogue {
        PresentCatalogue(
            categories: try categories ?? [Make.category("home")], products: products, stock: stock)
    }

    private func importing(
        _ products: [Product], categories: [ShopDomain.Category] = [], onHand: [SKU: Int] = [:]
    ) -> CatalogueImport {
        CatalogueImport(
            categories: categories, products: products, onHand: onHand, at: importTime)
    }

    private func fields(_ difference: CatalogueDifference) -> [String] {
        difference.changes.map {
            "\($0.subject.name) \($0.field.rawValue): \($0.from) > \($0.to)"
        }
    }

    @Test("New, changed and unchanged things are counted apart")
    func counts() throws {
        let known = try (1...3).map { try Make.product($0) }
        var wanted = known
        wanted[0].name.german = "Anders"
        wanted[1].variants[0].price = Money(minorUnits: 999)
        wanted.append(try Make.product(4, skus: ["A", "B"]))
        let categories = [try Make.category("home"), try Make.category("new", position: 1)]
        let difference = importing(wanted, categories: categories)
            .difference(from: try present(known))
        #expect(difference.categories == .init(new: 1, changed: 0, unchanged: 1))
        #expect(difference.products == .init(new: 1, changed: 2, unchanged: 1))
        #expect(difference.variants == .init(new: 2, changed: 1, unchanged: 2))
        #expect(!difference.isEmpty)
        #expect(
            fields(difference) == [
                "p-1 name_de: Artikel 1 > Anders", "SKU-2 price: 10.00 > 9.99",
            ])
    }

    @Test("Every field of a product is compared")
    func productFields() throws {
        let old = try Make.product(1, skus: ["A", "B"])
        var new = try Make.product(
            1, name: "N", english: "E", description: "D", category: "other",
            attributes: ["x": "y"], skus: ["A", "C"], options: ["o": "p"], price: 5,
            isPublished: false)
        new.variants[0].vatRate = .reduced
        new.variants[0].weight = 7
        let categories = [try Make.category("home"), try Make.category("other")]
        let stock = [StockLevel(sku: try SKU("A"), onHand: 3)]
        let difference = importing([new], onHand: [try SKU("A"): 4])
            .difference(from: try present([old], categories: categories, stock: stock))
        #expect(
            fields(difference) == [
                "p-1 name_de: Artikel 1 > N", "p-1 name_en: Artikel 1 > E",
                "p-1 description_de:  > D", "p-1 description_en:  > D",
                "p-1 category: home > other", "p-1 attributes:  > x=y",
                "p-1 published: yes > no", "p-1 variants: A, B > A, C", "A options:  > o=p",
                "A price: 10.00 > 0.05", "A vat_rate: 19 > 7", "A weight_g:  > 7",
                "A stock: 3 > 4",
            ])
        #expect(difference.variants == .init(new: 1, changed: 1, unchanged: 0))
        #expect(difference.removedVariants == 1)
    }

    @Test("Stock that the import does not name, pictures and identities do not count")
    func leftAlone() throws {
        let old = try Make.product(1)
        var new = try Make.product(1)
        new.version = 9
        let stock = [StockLevel(sku: try SKU("SKU-1"), onHand: 3)]
        let present = try present([old], stock: stock)
        #expect(importing([new]).difference(from: present).isEmpty)
        #expect(
            importing([new], onHand: [try SKU("SKU-1"): 3]).difference(from: present).isEmpty)
    }

    @Test("Categories are compared by name, parent and their order, not by their numbers")
    func categories() throws {
        let old = [
            try Make.category("a", position: 4), try Make.category("b", position: 8),
            try Make.category("c", in: "a", position: 1),
        ]
        let present = try present([], categories: old)
        let difference = { (wanted: [ShopDomain.Category]) in
            fields(importing([], categories: wanted).difference(from: present))
        }
        let same = [
            try Make.category("a", position: 0), try Make.category("b", position: 1),
            try Make.category("c", in: "a", position: 2),
        ]
        #expect(difference(same) == [])
        #expect(difference([try Make.category("b", position: 5)]) == [])
        #expect(
            difference([try Make.category("b", position: 0), try Make.category("a", position: 1)])
                == ["b position: 2 > 1", "a position: 1 > 2"])
        #expect(
            difference([try Make.category("c", name: "C", position: 9)])
                == ["c name_de: c > C", "c name_en: c > C", "c parent: a > "])
        // One that is new does not move the others.
        #expect(
            difference([try Make.category("new", position: 0), try Make.category("a", position: 1)])
                == [])
    }

    @Test(
        "What makes an import impossible is told: an unknown category, another's SKU, too little stock"
    )
    func obstacles() throws {
        let sku = try SKU("SKU-1")
        let stock = [StockLevel(sku: sku, onHand: 5, reserved: 3)]
        let known = try present([try Make.product(1)], stock: stock)
        let new = try Make.product(2, category: "nowhere", skus: ["SKU-1"])
        let difference = importing([new], onHand: [sku: 2]).difference(from: known)
        #expect(
            difference.obstacles == [
                .unknownCategory(try Slug("nowhere"), of: try Slug("p-2")),
                .takenSKU(sku, of: try Slug("p-1")), .belowReserved(sku, reserved: 3),
            ])
        let right = importing(
            [try Make.product(2, category: "nowhere")],
            categories: [try Make.category("nowhere")], onHand: [sku: 3])
        #expect(right.difference(from: known).obstacles == [])
    }

    @Test("A parent that is neither in the file nor in the shop is told, one in either is not")
    func unknownParents() throws {
        let known = try present([])
        let lost = [try Make.category("lost", in: "nowhere"), try Make.category("c", in: "lost")]
        #expect(
            importing([], categories: lost).difference(from: known).obstacles
                == [.unknownParent(try Slug("nowhere"), of: try Slug("lost"))])
        let found = [try Make.category("a", in: "home"), try Make.category("b", in: "a")]
        #expect(importing([], categories: found).difference(from: known).obstacles == [])
    }

    @Test("A circle is told once, also where a part of it is in the shop alone")
    func circles() throws {
        let known = try present(
            [],
            categories: [
                try Make.category("a"), try Make.category("b", in: "a"),
                try Make.category("c", in: "b"), try Make.category("d"),
            ])
        let obstacles = { (wanted: [ShopDomain.Category]) in
            importing([], categories: wanted).difference(from: known).obstacles
        }
        let circle = CatalogueObstacle.circle(try Slug("a"))
        #expect(obstacles([try Make.category("a", in: "c")]) == [circle])
        #expect(obstacles([try Make.category("a", in: "a")]) == [circle])
        let both = [try Make.category("a", in: "c"), try Make.category("c", in: "b")]
        #expect(obstacles(both) == [circle])
        let below = [try Make.category("new", in: "c"), try Make.category("a", in: "c")]
        #expect(obstacles(below) == [circle])
        // Turned round as a whole, nothing stands within itself.
        let turned = [
            try Make.category("c"), try Make.category("b", in: "c"),
            try Make.category("a", in: "b"),
        ]
        #expect(obstacles(turned) == [])
    }

    @Test("A circle that was there before stands in the way of nothing else, and can be undone")
    func oldCircle() throws {
        let known = try present(
            [], categories: [try Make.category("a", in: "b"), try Make.category("b", in: "a")])
        for wanted in [try Make.category("new"), try Make.category("a")] {
            let difference = importing([], categories: [wanted]).difference(from: known)
            #expect(difference.obstacles == [])
        }
    }

    @Test("A SKU may go to another product, where the first gives it up before")
    func givenUp() throws {
        let known = try present([
            try Make.product(1, skus: ["A", "B"]), try Make.product(2, skus: ["C"]),
        ])
        let giver = try Make.product(1, skus: ["A"])
        let taker = try Make.product(2, skus: ["B", "C"])
        #expect(importing([giver, taker]).difference(from: known).obstacles == [])
        #expect(
            importing([taker, giver]).difference(from: known).obstacles
                == [.takenSKU(try SKU("B"), of: try Slug("p-1"))])
    }

    @Test("Many changes are counted, the first ones told, and all of them in the fingerprint")
    func many() throws {
        let old = try (1...300).map { try Make.product($0) }
        var new = try (1...300).map { try Make.product($0, price: 1) }
        let present = try present(old)
        let first = importing(new).difference(from: present)
        #expect(first.changes.count == CatalogueDifference.mostChanges)
        #expect(first.untoldChanges == 100)
        #expect(first.variants.changed == 300)
        new[299].variants[0].price = Money(minorUnits: 2)
        let second = importing(new).difference(from: present)
        #expect(second.changes == first.changes)
        #expect(second.fingerprint != first.fingerprint)
    }

    @Test("The fingerprint is another one for another starting point, and the same for the same")
    func fingerprint() throws {
        let wanted = importing([try Make.product(1, price: 5)])
        let prints = try [1000, 1001, 1000].map { price in
            wanted.difference(from: try present([try Make.product(1, price: price)])).fingerprint
        }
        #expect(prints[0] == prints[2])
        #expect(prints[0] != prints[1])
        #expect(prints[0].utf8.count == 16)
        let new = wanted.difference(from: try present([])).fingerprint
        #expect(!prints.contains(new))
    }

    @Test("Of long texts the part is told that differs")
    func excerpts() throws {
        let text = String(repeating: "Lorem ipsum ", count: 100)
        let old = try Make.product(1, description: text + "alt" + text)
        let new = try Make.product(1, description: text + "neu" + text)
        let difference = importing([new]).difference(from: try present([old]))
        let change = try #require(difference.changes.first)
        #expect(change.from.hasPrefix("…") && change.from.hasSuffix("…"))
        #expect(change.from.contains("alt"))
        #expect(change.to.contains("neu"))
        #expect(change.to.unicodeScalars.count <= CatalogueChange.longestText)
    }
}
