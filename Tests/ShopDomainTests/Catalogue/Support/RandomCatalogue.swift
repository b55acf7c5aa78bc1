import Testing

@testable import ShopDomain

/// Makes up a shop and its changes: few words and prices, so that products are alike in many ways.
struct RandomCatalogue {
    var random: SeededRandom
    /// The latest version of everything, published or not.
    private(set) var products: [ID<Product>: Product] = [:]
    private(set) var stock: [SKU: StockLevel] = [:]
    private(set) var categories: [ShopDomain.Category] = []
    private(set) var sold: [SKU: Int] = [:]
    private var number = 0

    static let words = [
        "Tisch", "Tischlampe", "Stuhl", "Stühle", "Möbel", "Eiche", "Sofa", "Sofakissen", "Größe",
        "Lampe", "Regal", "Wandregal", "Kaffee", "rot", "blau", "Holz", "Metall", "Wolle",
    ]
    static let categorySlugs = ["a", "b", "c", "d", "e", "f"]

    init(seed: Int) {
        random = SeededRandom(seed: seed)
    }

    /// Changes of up to `count` products and as many stock levels, now and then categories.
    mutating func changes(_ count: Int) throws -> CatalogueChanges {
        var changes = CatalogueChanges()
        if categories.isEmpty || random.oneIn(8) {
            categories = try newCategories()
            changes.categories = categories
        }
        for _ in 0..<random.number(0...count) {
            let product = try random.oneIn(3) || products.isEmpty ? newProduct() : changed()
            products[product.id] = product
            changes.products.append(product)
        }
        for _ in 0..<random.number(0...count) where !products.isEmpty {
            let level = newLevel()
            stock[level.sku] = level
            changes.stock.append(level)
        }
        // Counted last, so that the pieces of every product are those of its variants of today.
        sold = newSales()
        changes.sold = sold
        return changes
    }

    /// A tree of some of the categories; others may be missing though products stand in them.
    private mutating func newCategories() throws -> [ShopDomain.Category] {
        var made: [ShopDomain.Category] = []
        for slug in Self.categorySlugs where !random.oneIn(6) {
            let parent = random.oneIn(3) ? nil : made.randomElement(using: &random)?.slug.text
            made.append(
                try Make.category(
                    slug, name: random.one(of: Self.words), in: parent,
                    position: random.number(0...2)))
        }
        return made.shuffled(using: &random)
    }

    private mutating func newProduct() throws -> Product {
        number += 1
        return try product(number, version: 1)
    }

    private mutating func changed() throws -> Product {
        let old = random.one(of: products.values.sorted { $0.id < $1.id })
        var new = old
        switch random.number(1...4) {
        case 1:
            new.isPublished.toggle()
        case 2:
            new.variants[0].price = Money(minorUnits: price())
        default:
            let number = try #require(Int(old.slug.text.dropFirst(2).prefix { $0 != "-" }))
            new = try product(number, version: old.version)
            if random.oneIn(4) { new.slug = try Slug("p-\(number)-\(random.number(1...9))") }
        }
        new.version += 1
        return new
    }

    private mutating func product(_ number: Int, version: Int) throws -> Product {
        try Make.product(
            number, name: text(1...3), english: text(1...2), description: text(0...4),
            category: random.one(of: Self.categorySlugs),
            attributes: ["Farbe": random.one(of: ["rot", "blau", "grün"])],
            skus: (0..<random.number(1...3)).map { "S\(number)-\($0)" },
            options: random.oneIn(2) ? ["Größe": random.one(of: ["S", "M"])] : [:],
            price: price(), createdAt: Int64(number % 7), isPublished: !random.oneIn(5),
            version: version)
    }

    private mutating func newLevel() -> StockLevel {
        let product = random.one(of: products.values.sorted { $0.id < $1.id })
        let sku = random.one(of: product.variants).sku
        let onHand = random.number(0...6)
        return StockLevel(
            sku: sku, onHand: onHand, reserved: random.number(0...onHand),
            version: (stock[sku]?.version ?? 0) + 1)
    }

    private mutating func newSales() -> [SKU: Int] {
        var sold: [SKU: Int] = [:]
        for product in products.values.sorted(by: { $0.id < $1.id }) where random.oneIn(3) {
            sold[random.one(of: product.variants).sku] = random.number(1...4)
        }
        return sold
    }

    private mutating func price() -> Int64 { Int64(random.number(1...9)) * 100 }

    private mutating func text(_ count: ClosedRange<Int>) -> String {
        (0..<random.number(count)).map { _ in random.one(of: Self.words) }.joined(separator: " ")
    }
}
