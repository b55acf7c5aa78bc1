import Testing

@testable import ShopDomain

@Suite("Changes of the catalogue")
struct ApplyingTests {
    @Test("An empty catalogue has revision 0 and nothing in it")
    func empty() throws {
        let catalogue = CatalogueSnapshot()
        #expect(catalogue.revision == 0)
        #expect(catalogue.productCount == 0)
        #expect(catalogue.categories.isEmpty)
        let page = try catalogue.page(CatalogueQuery(text: "tisch", wantsFacets: true))
        #expect(page.products.isEmpty)
        #expect(page.next == nil)
    }

    @Test("A newer version replaces the older one; an older or equal one is ignored")
    func versions() throws {
        let two = try Make.product(1, name: "Zwei", version: 2)
        let catalogue = try CatalogueSnapshot.of([two])
        for version in 1...2 {
            let late = try Make.product(1, name: "Spät", version: version)
            let same = catalogue.applying(CatalogueChanges(products: [late]))
            #expect(same.revision == catalogue.revision)
            #expect(same.product(two.slug) == two)
        }
        let three = try Make.product(1, name: "Drei", version: 3)
        let next = catalogue.applying(CatalogueChanges(products: [three]))
        #expect(next.revision == catalogue.revision + 1)
        #expect(next.product(two.slug) == three)
        #expect(catalogue.product(two.slug) == two)
    }

    @Test("Of several versions in one change the newest counts, in whatever order")
    func repeatedInOneChange() throws {
        let versions = try (1...3).map { try Make.product(1, name: "V\($0)", version: $0) }
        let hidden = try Make.product(2, isPublished: false, version: 5)
        let shown = try Make.product(2, version: 4)
        let catalogue = try CatalogueSnapshot.of([
            versions[1], hidden, versions[2], versions[0], shown,
        ])
        #expect(try catalogue.found("V3") == ["V3"])
        #expect(try catalogue.found("V1") == [])
        #expect(catalogue.productCount == 1)
    }

    @Test("A product that is not published any more disappears, and stays away from late versions")
    func unpublished() throws {
        let product = try Make.product(1, name: "Weg")
        var catalogue = try CatalogueSnapshot.of([product])
        let hidden = try Make.product(1, name: "Weg", isPublished: false, version: 3)
        catalogue = catalogue.applying(CatalogueChanges(products: [hidden]))
        let gone = catalogue
        catalogue = catalogue.applying(
            CatalogueChanges(products: [try Make.product(1, version: 2)]))
        #expect(catalogue.revision == gone.revision)
        #expect(catalogue.product(product.slug) == nil)
        #expect(catalogue.offer(product.variants[0].sku) == nil)
        #expect(try catalogue.found("weg") == [])
        #expect(try catalogue.page(CatalogueQuery()).total == 0)
        let back = try Make.product(1, name: "Da", version: 4)
        catalogue = catalogue.applying(CatalogueChanges(products: [back]))
        #expect(try catalogue.found("da") == ["Da"])
    }

    @Test("A draft that was never published is no visible change")
    func drafts() throws {
        let draft = try Make.product(1, isPublished: false, version: 2)
        let catalogue = CatalogueSnapshot().applying(CatalogueChanges(products: [draft]))
        #expect(catalogue.revision == 0)
        let late = catalogue.applying(CatalogueChanges(products: [try Make.product(1)]))
        #expect(late.productCount == 0)
    }

    @Test("Stock comes before or after its product; newer levels replace older ones")
    func stock() throws {
        let product = try Make.product(1, skus: ["A", "B"])
        var catalogue = try CatalogueSnapshot.of([], stock: [Make.stock("A", 9, reserved: 2)])
            .applying(CatalogueChanges(products: [product]))
        #expect(catalogue.offer(try SKU("A"))?.available == 7)
        #expect(catalogue.offer(try SKU("B"))?.available == 0)
        #expect(catalogue.availability(of: product) == .inStock)
        let before = catalogue.revision
        catalogue = catalogue.applying(
            CatalogueChanges(stock: [
                try Make.stock("A", 1, version: 3), try Make.stock("A", 8, version: 2),
            ]))
        #expect(catalogue.revision == before + 1)
        #expect(catalogue.stock(try SKU("A"))?.onHand == 1)
        #expect(catalogue.availability(of: product) == .low)
    }

    @Test("Names that went from one product to another lead to the new one")
    func movedNames() throws {
        let first = try Make.product(1, slug: "x", skus: ["A"])
        let second = try Make.product(2, slug: "y", skus: ["B"])
        let swapped = [
            try Make.product(1, slug: "y", skus: ["B"], version: 2),
            try Make.product(2, slug: "x", skus: ["A"], version: 2),
        ]
        for order in [swapped, swapped.reversed()] {
            let catalogue = try CatalogueSnapshot.of([first, second])
                .applying(CatalogueChanges(products: order))
            #expect(catalogue.product(try Slug("x"))?.id == second.id)
            #expect(catalogue.product(try Slug("y"))?.id == first.id)
            #expect(catalogue.offer(try SKU("A"))?.productSlug.text == "x")
        }
    }

    @Test("Nothing new gives the same catalogue")
    func nothingNew() throws {
        var shop = RandomCatalogue(seed: 1)
        let changes = try shop.changes(60)
        let catalogue = CatalogueSnapshot().applying(changes)
        #expect(catalogue.applying(changes).revision == catalogue.revision)
        #expect(catalogue.applying(CatalogueChanges()).revision == catalogue.revision)
    }

    @Test("A catalogue that has lost its products keeps none of their words and places")
    func nothingIsLeftBehind() throws {
        var shop = RandomCatalogue(seed: 5)
        var catalogue = CatalogueSnapshot()
        for _ in 0..<20 { catalogue = catalogue.applying(try shop.changes(10)) }
        #expect(catalogue.productCount > 10)
        let withdrawn = shop.products.values.map { product in
            var product = product
            product.isPublished = false
            product.version += 1
            return product
        }
        let content = catalogue.applying(CatalogueChanges(products: withdrawn)).content
        #expect(content.everything.count == 0)
        #expect(content.products.count == 0)
        #expect(content.slugs.count == 0)
        #expect(content.skus.count == 0)
        #expect(content.availableProducts.isEmpty)
        #expect(content.everything.bySales.isEmpty)
        #expect(content.attributes.entries.isEmpty)
        let words = content.words
        for index in [words.names, words.attributes, words.descriptions, words.codes] {
            #expect(index.entries.isEmpty)
        }
        for slug in RandomCatalogue.categorySlugs {
            #expect(content.shelves[try Slug(slug)]?.members.isEmpty ?? true)
        }
    }

    @Test("Many small changes lead to the same catalogue as one large one", arguments: 1...10)
    func orderDoesNotMatter(seed: Int) throws {
        var shop = RandomCatalogue(seed: seed)
        var small = CatalogueSnapshot()
        var large = CatalogueChanges()
        for _ in 0..<30 {
            let changes = try shop.changes(8)
            small = small.applying(changes)
            large.categories = changes.categories ?? large.categories
            large.products += changes.products
            large.stock += changes.stock
            large.sold = changes.sold
        }
        large.products.shuffle(using: &shop.random)
        large.stock.shuffle(using: &shop.random)
        let atOnce = CatalogueSnapshot().applying(large)
        #expect(small.categories == atOnce.categories)
        for sort in CatalogueSort.allCases {
            let query = CatalogueQuery(sort: sort, limit: 100, wantsFacets: true)
            let (left, right) = (try small.page(query), try atOnce.page(query))
            #expect(left.products == right.products)
            #expect(left.facets == right.facets)
        }
        #expect(shop.stock.values.allSatisfy { atOnce.stock($0.sku) == $0 })
    }
}
