import ShopDomain
import ShopStorage

/// A thousand products that do not exist, for trying the shop out.
enum DemoCatalogue {
    /// How many models there are of each kind.
    private static let modelsPerKind = 5

    /// 1,000 published products in 20 categories, the same at every call but for the time.
    /// - Parameter now: products came into being in the six weeks before.
    /// - Throws: where the shop's rules refuse something, which would be a mistake in the lists.
    static func make(at now: Timestamp) throws -> CatalogueImport {
        var catalogue = CatalogueImport(categories: [], products: [], onHand: [:], at: now)
        var generator = SeededGenerator(seed: 2026)
        for (position, shelf) in DemoShelf.all.enumerated() {
            catalogue.categories.append(try shelf.category(position: position))
            for entry in products(of: shelf, &generator) {
                let createdAt = now.advanced(by: age(ofProduct: catalogue.products.count))
                let id = ID<Product>(at: createdAt, using: &generator)
                let product = try entry.draft.product(id: id, createdAt: createdAt)
                catalogue.products.append(product)
                for (variant, count) in zip(product.variants, entry.onHand) {
                    catalogue.onHand[variant.sku] = count
                }
            }
        }
        return catalogue
    }

    private static func products(
        of shelf: DemoShelf, _ generator: inout SeededGenerator
    ) -> [DemoProduct] {
        shelf.kinds.enumerated().flatMap { index, kind in
            (0..<modelsPerKind).map { number in
                let model = shelf.models[(3 * index + number) % shelf.models.count]
                let serial = index * modelsPerKind + number + 1
                return DemoProduct(shelf, kind, model, serial: serial, &generator)
            }
        }
    }

    /// Spreads the products of all shelves over six weeks, an hour apart.
    private static func age(ofProduct index: Int) -> Duration {
        .hours(-(index * 37 % 1000))
    }
}

extension DemoShelf {
    fileprivate func category(position: Int) throws(ValidationError) -> Category {
        let parent = try parent.map { text throws(ValidationError) in try Slug(text) }
        return Category(slug: try Slug(slug), name: name, parent: parent, position: position)
    }
}
