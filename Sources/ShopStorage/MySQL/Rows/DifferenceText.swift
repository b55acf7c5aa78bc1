import Foundation
import ShopDomain

/// What an import would change, as JSON.
enum DifferenceText {
    static func encode(_ difference: CatalogueDifference) throws -> String {
        String(decoding: try JSONEncoder().encode(Stored(difference)), as: UTF8.self)
    }

    static func decode(_ text: String) throws(DatabaseError) -> CatalogueDifference {
        guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(text.utf8)) else {
            throw .corrupt("a preview is not readable")
        }
        return stored.difference
    }

    private struct Stored: Codable {
        let categories: Numbers
        let products: Numbers
        let variants: Numbers
        let removed: Int
        let changes: [Change]
        let untold: Int
        let obstacles: [Obstacle]
        let fingerprint: String

        init(_ difference: CatalogueDifference) {
            categories = Numbers(difference.categories)
            products = Numbers(difference.products)
            variants = Numbers(difference.variants)
            removed = difference.removedVariants
            changes = difference.changes.map(Change.init)
            untold = difference.untoldChanges
            obstacles = difference.obstacles.map(Obstacle.init)
            fingerprint = difference.fingerprint
        }

        /// What a newer program wrote and this one does not know is left out.
        var difference: CatalogueDifference {
            CatalogueDifference(
                categories: categories.count, products: products.count, variants: variants.count,
                removedVariants: removed, changes: changes.compactMap(\.change),
                untoldChanges: untold, obstacles: obstacles.compactMap(\.obstacle),
                fingerprint: fingerprint)
        }
    }

    private struct Numbers: Codable {
        let new: Int
        let changed: Int
        let same: Int

        init(_ count: CatalogueDifference.Count) {
            (new, changed, same) = (count.new, count.changed, count.unchanged)
        }

        var count: CatalogueDifference.Count {
            CatalogueDifference.Count(new: new, changed: changed, unchanged: same)
        }
    }

    private struct Change: Codable {
        let kind: String
        let name: String
        let field: String
        let from: String
        let to: String

        init(_ change: CatalogueChange) {
            kind = change.subject.kind
            name = change.subject.name
            field = change.field.rawValue
            (from, to) = (change.from, change.to)
        }

        var change: CatalogueChange? {
            guard let field = CatalogueChange.Field(rawValue: field), let subject else {
                return nil
            }
            return CatalogueChange(subject: subject, field: field, from: from, to: to)
        }

        private var subject: CatalogueChange.Subject? {
            switch kind {
            case "category": (try? Slug(name)).map { .category($0) }
            case "product": (try? Slug(name)).map { .product($0) }
            case "variant": (try? SKU(name)).map { .variant($0) }
            default: nil
            }
        }
    }

    private struct Obstacle: Codable {
        /// A text, so that a kind that only newer programs know leaves the rest readable.
        let kind: String
        let name: String
        let other: String?
        let reserved: Int?

        init(_ obstacle: CatalogueObstacle) {
            switch obstacle {
            case .unknownCategory(let category, let product):
                (kind, name, other, reserved) = ("category", category.text, product.text, nil)
            case .unknownParent(let parent, let category):
                (kind, name, other, reserved) = ("parent", parent.text, category.text, nil)
            case .circle(let category):
                (kind, name, other, reserved) = ("circle", category.text, nil, nil)
            case .takenSKU(let sku, let product):
                (kind, name, other, reserved) = ("sku", sku.text, product.text, nil)
            case .belowReserved(let sku, let count):
                (kind, name, other, reserved) = ("stock", sku.text, nil, count)
            }
        }

        var obstacle: CatalogueObstacle? {
            let owner = other.flatMap { try? Slug($0) }
            switch kind {
            case "category":
                guard let category = try? Slug(name), let owner else { return nil }
                return .unknownCategory(category, of: owner)
            case "parent":
                guard let parent = try? Slug(name), let owner else { return nil }
                return .unknownParent(parent, of: owner)
            case "circle":
                return (try? Slug(name)).map { .circle($0) }
            case "sku":
                guard let sku = try? SKU(name), let owner else { return nil }
                return .takenSKU(sku, of: owner)
            case "stock":
                guard let sku = try? SKU(name), let reserved else { return nil }
                return .belowReserved(sku, reserved: reserved)
            default: return nil
            }
        }
    }
}

extension CatalogueChange.Subject {
    fileprivate var kind: String {
        switch self {
        case .category: "category"
        case .product: "product"
        case .variant: "variant"
        }
    }
}
