import ShopDomain
import ShopStorage

enum CatalogueChecks {
    static let all = [
        roundTrip, beginsEmpty, duplicates, unknownCategory, updated, renamed, staleUpdate,
        racingUpdates, refusedUpdate, stockOfSome, listed, searched, named, categoryIsChanged,
    ]

    static let roundTrip = ConformanceCheck(
        "A product is read as it was stored, to the last character"
    ) { servers in
        let texts = [
            "Grüße – “quotes” ' \" \\ % _ \u{0301} 𝒳 🧉👩‍👩‍👧", "a\u{00A0}b=c;d|e,f:g{}[]<&>",
            String(repeating: "ä", count: 200),
        ]
        let product = try await servers.first.newProduct(onHand: [0, 0, 0]) { builder in
            builder.vatRate = .reduced
            builder.prices = [1, 999, Variant.highestPrice]
            builder.weights = [nil, 1, Variant.highestWeight]
            builder.attributes = texts.map { text in
                ProductAttribute(
                    name: LocalizedText(german: text, english: "e\(text)"),
                    value: LocalizedText(german: "v\(text)", english: text))
            }
            builder.description = LocalizedText(
                german: "\(texts.joined(separator: "\n\n"))\r\n\t.",
                english: String(repeating: "🧉", count: 10_000))
        }
        try requireEqual(
            await servers.first.catalogue.product(product.slug), product, "the product")
    }

    static let named = ConformanceCheck(
        "Products are found by their names and by their SKUs, each once, in the order of the names"
    ) { servers in
        let catalogue = servers.last.catalogue
        var products: [Product] = []
        for _ in 0..<3 { products.append(try await servers.first.newProduct(onHand: [0, 0])) }
        products.sort { $0.slug < $1.slug }
        let unknown = (try Unique.slug(), try Unique.sku())
        let (slugs, skus) = (products.map(\.slug), products.map { $0.variants[1].sku })
        let cases: [([Slug], [SKU], [Product])] = [
            ([slugs[2], slugs[0], unknown.0], [], [products[0], products[2]]),
            ([], [skus[1], unknown.1], [products[1]]),
            ([slugs[2]], [skus[2], skus[0]], [products[0], products[2]]),
            ([unknown.0], [unknown.1], []), ([], [], []),
        ]
        for (slugs, skus, expected) in cases {
            let found = try await catalogue.listProducts(named: slugs, selling: skus)
            try requireEqual(found, expected, "the products")
        }
        let many = try (0..<mostProductNames).map { _ in try Unique.slug() }
        let found = try await catalogue.listProducts(named: many, selling: [])
        try requireEqual(found, [], "unknown products")
    }

    static let beginsEmpty = ConformanceCheck(
        "A new product has a stock level of zero for each variant"
    ) { servers in
        let product = try await servers.first.newProduct(onHand: [0, 0])
        try await servers.first.requireStock(of: product, onHand: [0, 0], reserved: [0, 0])
        try await servers.first.requireBalance(of: product, [])
    }

    static let duplicates = ConformanceCheck(
        "A product with a name, number or identity in use is refused and leaves nothing behind"
    ) { servers in
        let catalogue = servers.first.catalogue
        let first = try await servers.first.newProduct(onHand: [1])
        var sameSlug = try ProductBuilder(in: first.category).build()
        sameSlug.slug = first.slug
        var sameSKU = try ProductBuilder(in: first.category).build()
        sameSKU.variants += first.variants
        var twiceSKU = try ProductBuilder(in: first.category).build()
        twiceSKU.variants += twiceSKU.variants
        let other = try ProductBuilder(in: first.category).build()
        let sameID = Product(
            id: first.id, slug: other.slug, name: other.name, description: other.description,
            category: other.category, variants: other.variants, isPublished: true,
            createdAt: other.createdAt)
        let refused: [(Product, StorageError.UniqueKey)] = [
            (sameSlug, .slug), (sameSKU, .sku), (twiceSKU, .sku), (sameID, .id),
        ]
        for (product, key) in refused {
            try await requireError(.duplicate(key), "a product with the \(key) of another") {
                () async throws(StorageError) in
                try await catalogue.insert(product)
            }
            let sku = product.variants[0].sku
            try requireEqual(await catalogue.stock([sku]), [], "the stock of the refused")
        }
        try requireEqual(await catalogue.product(first.slug), first, "the first product")
        for product in [sameSKU, twiceSKU, other] {
            try requireEqual(await catalogue.product(product.slug), nil, "the refused product")
        }
    }

    static let unknownCategory = ConformanceCheck(
        "A product in an unknown category is refused"
    ) { servers in
        let catalogue = servers.first.catalogue
        let product = try ProductBuilder(in: try Unique.slug()).build()
        try await requireError(.notFound, "the product") { () async throws(StorageError) in
            try await catalogue.insert(product)
        }
        try requireEqual(await catalogue.product(product.slug), nil, "the refused product")
    }

    static let updated = ConformanceCheck(
        "An update replaces a product, counts its version up, and keeps the stock of all variants"
    ) { servers in
        let catalogue = servers.first.catalogue
        let product = try await servers.first.newProduct(onHand: [4, 7])
        let new = Variant(
            sku: try Unique.sku(), price: Money(minorUnits: 5), vatRate: .zero)
        var change = product
        change.variants = [new, product.variants[1]]
        change.variants[1].price = Money(minorUnits: 77)
        change.name = LocalizedText("renamed")
        change.isPublished = false
        let updated = try await catalogue.update(change)
        change.version = 2
        try requireEqual(updated, change, "the product answered")
        try requireEqual(await catalogue.product(product.slug), change, "the product")
        try await servers.first.requireStock(of: product, onHand: [4, 7], reserved: [0, 0])
        try await servers.first.requireStock(of: change, onHand: [0, 7], reserved: [0, 0])
    }

    static let renamed = ConformanceCheck(
        "A product with a new name in addresses is found by it only, and the old name is free"
    ) { servers in
        let catalogue = servers.first.catalogue
        let product = try await servers.first.newProduct(onHand: [0])
        var change = product
        change.slug = try Unique.slug()
        let updated = try await catalogue.update(change)
        try requireEqual(await catalogue.product(change.slug), updated, "the product")
        try requireEqual(await catalogue.product(product.slug), nil, "the product by its old name")
        var heir = try ProductBuilder(in: product.category).build()
        heir.slug = product.slug
        try await catalogue.insert(heir)
        try requireEqual(await catalogue.product(product.slug), heir, "the new product")
    }

    static let staleUpdate = ConformanceCheck(
        "An update made from another version than the stored one, or of no product, changes nothing"
    ) { servers in
        let catalogue = servers.first.catalogue
        let product = try await servers.first.newProduct(onHand: [0])
        let second = try await catalogue.update(product)
        let unknown = try ProductBuilder(in: product.category).build()
        for change in [product, unknown] {
            try await requireError(.conflict, "the update") { () async throws(StorageError) in
                try await catalogue.update(change)
            }
        }
        try requireEqual(await catalogue.product(product.slug), second, "the product")
        try requireEqual(await catalogue.product(unknown.slug), nil, "the unknown product")
    }

    static let racingUpdates = ConformanceCheck(
        "Of 20 updates of one version one is carried out"
    ) { servers in
        let product = try await servers.first.newProduct(onHand: [0])
        let updates = try await race(20) { number -> Product? in
            var change = product
            change.name = LocalizedText("Mug \(number)")
            do throws(StorageError) {
                return try await servers[number].catalogue.update(change)
            } catch .conflict {
                return nil
            }
        }
        let winners = updates.compactMap { $0 }
        try requireEqual(winners.count, 1, "the number of updates")
        try requireEqual(
            await servers.first.catalogue.product(product.slug), winners.first, "the product")
    }

    static let refusedUpdate = ConformanceCheck(
        "An update with the name or a number of another product, or an unknown category, is refused"
    ) { servers in
        let catalogue = servers.first.catalogue
        let product = try await servers.first.newProduct(onHand: [1])
        let other = try await servers.first.newProduct(onHand: [1])
        var sameSlug = product
        sameSlug.slug = other.slug
        var sameSKU = product
        sameSKU.variants += other.variants
        var unknownCategory = product
        unknownCategory.category = try Unique.slug()
        let refused: [(Product, StorageError)] = [
            (sameSlug, .duplicate(.slug)), (sameSKU, .duplicate(.sku)),
            (unknownCategory, .notFound),
        ]
        for (change, error) in refused {
            try await requireError(error, "the update") { () async throws(StorageError) in
                try await catalogue.update(change)
            }
        }
        try requireEqual(await catalogue.product(product.slug), product, "the product")
        try requireEqual(await catalogue.product(other.slug), other, "the other product")
    }

    static let stockOfSome = ConformanceCheck(
        "Stock is told of the numbers that were ever offered"
    ) { servers in
        let catalogue = servers.first.catalogue
        let product = try await servers.first.newProduct(onHand: [3, 0])
        let skus = product.variants.map(\.sku)
        let levels = try await catalogue.stock([try Unique.sku(), skus[1], skus[0]])
        try requireEqual(Set(levels.map(\.sku)), Set(skus), "the numbers")
        try requireEqual(levels.map(\.onHand).reduce(0, +), 3, "the pieces")
        try requireEqual(await catalogue.stock([]), [], "the stock of nothing")
    }

    static let listed = ConformanceCheck(
        "Lists of products go by name in addresses, page by page, unpublished ones included"
    ) { servers in
        let first = try await servers.first.newProduct(onHand: [0]) { $0.isPublished = false }
        var products = [first]
        for suffix in ["-a", "-b", "-b-c"] {
            var product = try ProductBuilder(in: first.category).build()
            product.slug = try Slug(first.slug.text + suffix)
            try await servers.first.catalogue.insert(product)
            products.append(product)
        }
        // What sorts just before: the name without its last character.
        var last = try Slug(String(first.slug.text.dropLast()))
        for product in products {
            let page = try await servers.first.catalogue.listProducts(after: last, limit: 1)
            try requireEqual(page, [product], "the page after \(last)")
            last = product.slug
        }
        let all = try await servers.first.catalogue.listProducts(after: products[0].slug, limit: 3)
        try requireEqual(all, Array(products[1...]), "the page of three")
    }

    static let searched = ConformanceCheck(
        "Products are found by parts of names, slugs and SKUs, in any case, page by page"
    ) { servers in
        let (category, mark) = (try await servers.first.newCategory(), Unique.text())
        var products: [Product] = []
        for (name, isPublished) in [
            ("Öfen 100%", true), ("öfen 100_", false), ("Ofen", true), ("ÖFEN \\", true),
            ("GRO\u{1E9E} \u{130}zmir %\u{301}", true),
        ] {
            var builder = ProductBuilder(in: category)
            builder.isPublished = isPublished
            var product = try builder.build()
            product.name = LocalizedText(german: "\(name) \(mark)", english: "Oven")
            try await servers.first.catalogue.insert(product)
            products.append(product)
        }
        for (search, isPublished, found) in [
            ("ÖFE \(mark.uppercased())", nil, [0, 1, 3]),
            ("\(mark) oven", true, [0, 2, 3, 4]), ("\(mark) groß \u{130}ZMIR", nil, [4]),
            ("\(mark) gro\u{1E9E} %\u{301}", nil, [4]), ("\(mark) n %\u{301}", nil, [4]),
            (mark, false, [1]), ("\(mark) 0%", nil, [0]), ("\(mark) 0_", nil, [1]),
            ("\(mark) \\", nil, [3]), ("\(mark) becher", nil, []),
            (products[2].slug.text, nil, [2]), ("\(mark) \(products[1].slug)", true, []),
            ("\(products[3].variants[0].sku) \(mark)", nil, [3]),
        ] as [(String, Bool?, [Int])] {
            let filter = ProductFilter(search: search, isPublished: isPublished)
            let expected = found.map { products[$0] }.sorted { $0.slug < $1.slug }
            let catalogue = servers.last.catalogue
            let all = try await catalogue.listProducts(filter, after: nil, limit: 9)
            try requireEqual(all, expected, search)
            var last: Slug?
            for product in expected {
                let page = try await catalogue.listProducts(filter, after: last, limit: 1)
                try requireEqual(page, [product], "\(search), one by one")
                last = product.slug
            }
        }
    }

    static let categoryIsChanged = ConformanceCheck(
        "A category that exists is changed in its place"
    ) { servers in
        let catalogue = servers.first.catalogue
        let (slug, parent) = (try await servers.first.newCategory(), try Unique.slug())
        let changed = Category(
            slug: slug, name: LocalizedText(german: "Öfen", english: "Ovens"), parent: parent,
            position: -3)
        try await catalogue.upsert([
            Category(slug: parent, name: LocalizedText("Parent")), changed,
        ])
        let categories = try await catalogue.changes(since: nil).changes.categories
        try requireEqual(categories?.filter { $0.slug == slug }, [changed], "the category")
        try requireEqual(categories?.filter { $0.slug == parent }.count, 1, "its parent")
    }
}
