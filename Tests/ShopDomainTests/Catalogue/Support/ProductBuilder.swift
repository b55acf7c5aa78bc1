@testable import ShopDomain

/// Makes products of which a test says only what it is about.
enum Make {
    static func product(
        _ number: Int = 1, slug: String? = nil, name: String? = nil, english: String? = nil,
        description: String = "", category: String = "home", attributes: [String: String] = [:],
        skus: [String]? = nil, options: [String: String] = [:], price: Int64 = 1000,
        createdAt: Int64? = nil, isPublished: Bool = true, version: Int = 1
    ) throws -> Product {
        let german = name ?? "Artikel \(number)"
        return Product(
            id: id(number), slug: try Slug(slug ?? "p-\(number)"),
            name: LocalizedText(german: german, english: english ?? german),
            description: LocalizedText(description), category: try Slug(category),
            attributes: self.attributes(attributes),
            variants: try (skus ?? ["SKU-\(number)"]).map {
                Variant(
                    sku: try SKU($0), options: self.attributes(options),
                    price: Money(minorUnits: price), vatRate: .standard)
            },
            isPublished: isPublished,
            createdAt: Timestamp(milliseconds: createdAt ?? Int64(number)), version: version)
    }

    static func category(
        _ slug: String, name: String? = nil, in parent: String? = nil, position: Int = 0
    ) throws -> ShopDomain.Category {
        Category(
            slug: try Slug(slug), name: LocalizedText(name ?? slug),
            parent: try parent.map { try Slug($0) }, position: position)
    }

    static func stock(
        _ sku: String, _ onHand: Int, reserved: Int = 0, version: Int = 1
    ) throws -> StockLevel {
        StockLevel(sku: try SKU(sku), onHand: onHand, reserved: reserved, version: version)
    }

    /// The same identity for the same number; higher numbers sort later.
    static func id(_ number: Int) -> ID<Product> {
        var random = SeededRandom(seed: number)
        return ID(at: Timestamp(milliseconds: 1_700_000_000_000 + Int64(number)), using: &random)
    }

    private static func attributes(_ texts: [String: String]) -> [ProductAttribute] {
        texts.sorted { $0.key < $1.key }.map {
            ProductAttribute(name: LocalizedText($0.key), value: LocalizedText($0.value))
        }
    }
}

extension CatalogueSnapshot {
    /// A catalogue of these products in the category *home*, and others.
    static func of(
        _ products: [Product], stock: [StockLevel] = [],
        categories: [ShopDomain.Category]? = nil
    ) throws -> CatalogueSnapshot {
        CatalogueSnapshot().applying(
            CatalogueChanges(
                categories: try categories ?? [Make.category("home")], products: products,
                stock: stock))
    }

    /// The names of all products found, the best one first.
    func found(_ text: String) throws -> [String] {
        try page(CatalogueQuery(text: text, sort: .best, limit: 100)).products.map(\.name.german)
    }
}
