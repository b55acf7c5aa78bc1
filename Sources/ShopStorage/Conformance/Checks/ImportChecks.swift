import ShopDomain
import ShopStorage
import Synchronization

enum ImportChecks {
    static let all = [
        takenOver, replaced, repeated, allOrNothing, belowReserved, tree, racingTree, racingImports,
        watched,
    ]

    static let takenOver = ConformanceCheck(
        "An import adds categories, products and stock"
    ) { servers in
        let catalogue = try newCatalogue(products: 3)
        try await servers.first.catalogue.importCatalogue(catalogue)
        for product in catalogue.products {
            try requireEqual(
                await servers.first.catalogue.product(product.slug), product, "the product")
            try await servers.first.requireStock(of: product, onHand: [7], reserved: [0])
            try await servers.first.requireBalance(of: product, [])
        }
    }

    static let replaced = ConformanceCheck(
        "An import replaces products by name, which keep their identity, and stock that is named"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [5, 6])
        var draft = try ProductBuilder(in: product.category).build()
        draft.slug = product.slug
        draft.variants = product.variants
        draft.variants[0].price = Money(minorUnits: 1)
        try await storage.catalogue.importCatalogue(
            CatalogueImport(
                categories: [], products: [draft], onHand: [product.variants[0].sku: 2],
                at: Unique.moment()))
        let found = try await storage.catalogue.product(product.slug)
        try requireEqual(found?.id, product.id, "the identity")
        try requireEqual(found?.createdAt, product.createdAt, "the time of its creation")
        try requireEqual(found?.version, 2, "the version")
        try requireEqual(found?.name, draft.name, "the name")
        try requireEqual(found?.variants, draft.variants, "the variants")
        try await storage.requireStock(of: product, onHand: [2, 6], reserved: [0, 0])
        try await storage.requireBalance(of: product, [])
    }

    static let repeated = ConformanceCheck("An import that is repeated moves no stock") { servers in
        let catalogue = try newCatalogue(products: 2)
        for _ in 0..<3 { try await servers.first.catalogue.importCatalogue(catalogue) }
        for product in catalogue.products {
            let account = try await servers.first.stockAccounts(of: product)[0]
            try requireEqual(account.movements.map(\.quantity), [7], "the movements")
            try requireEqual(account.findings(), [], "the findings")
        }
    }

    static let allOrNothing = ConformanceCheck(
        "An import with anything wrong in it does nothing"
    ) { servers in
        let other = try await servers.first.newProduct(onHand: [1])
        let changed = try await servers.first.newProduct(onHand: [4])
        var unknownCategory = try newCatalogue(products: 2)
        unknownCategory.products[1].category = try Unique.slug()
        var foreignSKU = try newCatalogue(products: 2)
        foreignSKU.products[1].variants += other.variants
        let cases: [(CatalogueImport, StorageError)] = [
            (unknownCategory, .notFound), (foreignSKU, .duplicate(.sku)),
        ]
        for (wrong, error) in cases {
            var wrong = wrong
            var replacement = changed
            replacement.name = LocalizedText("replaced")
            wrong.products.insert(replacement, at: 0)
            wrong.onHand[changed.variants[0].sku] = 9
            try await requireNothingImported(wrong, error, keeping: changed, servers.first)
        }
        try requireEqual(
            await servers.first.catalogue.product(other.slug), other, "the other product")
    }

    static let belowReserved = ConformanceCheck(
        "An import of fewer pieces than are reserved does nothing"
    ) { servers in
        let product = try await servers.first.newProduct(onHand: [5])
        let order = try await servers.first.newOrder([3], of: product)
        var wrong = try newCatalogue(products: 2)
        wrong.products.append(product)
        wrong.onHand[product.variants[0].sku] = 2
        try await requireError(.conflict, "the import") { () async throws(StorageError) in
            try await servers.first.catalogue.importCatalogue(wrong)
        }
        try requireEqual(
            await servers.first.catalogue.product(product.slug), product, "the product")
        try requireEqual(
            await servers.first.catalogue.product(wrong.products[0].slug), nil, "a new product")
        try await servers.first.requireStock(of: product, onHand: [5], reserved: [3])
        try await servers.first.requireBalance(of: product, [order])
    }

    static let tree = ConformanceCheck(
        "An import that puts a category in one that is not there, or within itself, does nothing"
    ) { servers in
        let storage = servers.first
        let top = try await storage.newCategory()
        let below = Category(slug: try Unique.slug(), name: LocalizedText("Below"), parent: top)
        try await storage.catalogue.insert(below)
        let lost = Category(
            slug: try Unique.slug(), name: LocalizedText("Lost"), parent: try Unique.slug())
        let moved = Category(slug: top, name: LocalizedText("Moved"), parent: below.slug)
        let cases: [(Category, StorageError)] = [(lost, .notFound), (moved, .conflict)]
        for (category, error) in cases {
            var wrong = try newCatalogue(products: 1)
            wrong.categories.append(category)
            let refused = wrong
            try await requireError(error, "the import") { () async throws(StorageError) in
                try await storage.catalogue.importCatalogue(refused)
            }
            try requireEqual(
                await servers.last.catalogue.product(refused.products[0].slug), nil, "a product")
            try requireEqual(
                await servers.last.category(refused.categories[0].slug), nil, "a category")
        }
        try requireEqual(await servers.last.category(lost.slug), nil, "the lost category")
        try requireEqual(await servers.last.category(top)?.parent, nil, "the parent of the first")
        try requireEqual(await servers.last.category(below.slug)?.parent, top, "the other parent")
        let right = CatalogueImport(
            categories: [Category(slug: lost.slug, name: lost.name, parent: below.slug)],
            products: [], onHand: [:], at: Unique.moment())
        try await storage.catalogue.importCatalogue(right)
        try requireEqual(
            await servers.last.category(lost.slug)?.parent, below.slug, "a parent of the shop")
    }

    static let racingTree = ConformanceCheck(
        "Two categories that are put into each other at once, one by imports, do not both go"
    ) { servers in
        let (left, right) = (
            try await servers.first.newCategory(), try await servers.first.newCategory()
        )
        let inside = CatalogueImport(
            categories: [Category(slug: left, name: LocalizedText("Left"), parent: right)],
            products: [], onHand: [:], at: Unique.moment())
        _ = try await race(10) { number in
            do throws(StorageError) {
                try await patiently { () async throws(StorageError) in
                    let catalogue = servers[number].catalogue
                    if number.isMultiple(of: 2) {
                        try await catalogue.importCatalogue(inside)
                    } else {
                        try await catalogue.place(right, in: left, before: nil)
                    }
                }
            } catch .conflict {}
        }
        let parents = [
            try await servers.last.category(left)?.parent,
            try await servers.last.category(right)?.parent,
        ]
        try require(parents == [right, nil] || parents == [nil, left], "one stands in the other")
    }

    static let racingImports = ConformanceCheck(
        "5 imports at once leave the stock that one of them named, and right books"
    ) { servers in
        let catalogue = try newCatalogue(products: 3)
        try await servers.first.catalogue.importCatalogue(catalogue)
        _ = try await race(5) { number in
            var next = catalogue
            next.onHand = catalogue.onHand.mapValues { $0 + number }
            try await servers[number].catalogue.importCatalogue(next)
        }
        var counts: Set<Int> = []
        for product in catalogue.products {
            counts.insert(try await servers.first.levels(of: product)[0].onHand)
            try await servers.first.requireBalance(of: product, [])
        }
        try requireEqual(counts.count, 1, "the different numbers on hand")
        try require(counts.isSubset(of: 7...11), "a number that was imported: \(counts)")
    }

    static let watched = ConformanceCheck(
        "An import tells how far it is, and in the end that all products are written"
    ) { servers in
        let catalogue = try newCatalogue(products: 45)
        let told = Told()
        try await servers.first.catalogue.importCatalogue(catalogue) { told.add($0) }
        let counts = told.counts
        try requireEqual(counts.last, 45, "what was told last")
        try require(counts.allSatisfy { (0...45).contains($0) }, "no other numbers: \(counts)")
    }

    /// Numbers that were told.
    private final class Told: Sendable {
        private let all = Mutex<[Int]>([])

        var counts: [Int] { all.withLock { $0 } }

        func add(_ count: Int) { all.withLock { $0.append(count) } }
    }

    /// Products of one variant, seven pieces each, in a category of their own.
    private static func newCatalogue(products: Int) throws -> CatalogueImport {
        let category = Category(slug: try Unique.slug(), name: LocalizedText("Imported"))
        let products = try (0..<products).map { _ in
            try ProductBuilder(in: category.slug).build()
        }
        let onHand = products.map { ($0.variants[0].sku, 7) }
        return CatalogueImport(
            categories: [category], products: products,
            onHand: Dictionary(uniqueKeysWithValues: onHand), at: Unique.moment())
    }

    private static func requireNothingImported(
        _ wrong: CatalogueImport, _ error: StorageError, keeping changed: Product,
        _ storage: ShopStorage
    ) async throws {
        try await requireError(error, "the import") { () async throws(StorageError) in
            try await storage.catalogue.importCatalogue(wrong)
        }
        try requireEqual(await storage.catalogue.product(changed.slug), changed, "the product")
        try await storage.requireStock(of: changed, onHand: [4], reserved: [0])
        for product in wrong.products.dropFirst() {
            try requireEqual(await storage.catalogue.product(product.slug), nil, "a new product")
            let own = product.variants[0].sku
            try requireEqual(await storage.catalogue.stock([own]), [], "the stock of a new product")
        }
        let changes = try await storage.catalogue.changes(since: nil).changes
        let slugs = changes.categories?.map(\.slug) ?? []
        try require(!slugs.contains(wrong.categories[0].slug), "the category was not added")
    }
}
