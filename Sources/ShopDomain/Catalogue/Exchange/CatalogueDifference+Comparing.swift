/// What an import is compared with: that part of the shop it is about.
public struct PresentCatalogue: Sendable {
    /// All categories.
    public var categories: [Category]
    /// The products that have one of the import's names or SKUs, at least.
    public var products: [Product]
    /// The stock of the import's SKUs; those that were never offered are missing.
    public var stock: [StockLevel]

    /// Makes a part.
    public init(categories: [Category], products: [Product], stock: [StockLevel]) {
        self.categories = categories
        self.products = products
        self.stock = stock
    }
}

extension CatalogueImport {
    /// What this import would change.
    public func difference(from present: PresentCatalogue) -> CatalogueDifference {
        var comparison = CatalogueComparison(present)
        comparison.compareCategories(categories)
        for product in products { comparison.compare(product, onHand: onHand) }
        return comparison.difference
    }
}

/// Compares one thing after the other and remembers what is told.
private struct CatalogueComparison {
    private var record = DifferenceRecord()
    private let categories: [Category]
    private let products: [Slug: Product]
    private let levels: [SKU: StockLevel]
    /// Where a product may stand.
    private var known: Set<Slug>
    /// Whose a SKU is by now, products being taken over one after the other.
    private var owners: [SKU: Slug] = [:]

    init(_ present: PresentCatalogue) {
        categories = present.categories
        products = Dictionary(present.products.map { ($0.slug, $0) }) { $1 }
        levels = Dictionary(present.stock.map { ($0.sku, $0) }) { $1 }
        known = Set(present.categories.map(\.slug))
        for product in present.products {
            for variant in product.variants { owners[variant.sku] = product.slug }
        }
    }

    var difference: CatalogueDifference { record.difference }

    mutating func compareCategories(_ wanted: [Category]) {
        let before = Dictionary(categories.map { ($0.slug, $0) }) { $1 }
        let places = CategoryPlaces(before: categories, importing: wanted)
        for obstacle in categories.obstacles(taking: wanted) { record.note(obstacle) }
        for category in wanted {
            known.insert(category.slug)
            guard let old = before[category.slug] else {
                record.difference.categories.new += 1
                record.noteNew(category.slug.text)
                continue
            }
            let (oldPlace, newPlace) = places.places(of: category)
            let hasChanged = record.note(
                .category(category.slug),
                [
                    (.nameGerman, old.name.german, category.name.german),
                    (.nameEnglish, old.name.english, category.name.english),
                    (.parent, old.parent?.text ?? "", category.parent?.text ?? ""),
                    (.position, oldPlace, newPlace),
                ])
            record.difference.categories.count(hasChanged)
        }
    }

    mutating func compare(_ product: Product, onHand: [SKU: Int]) {
        findObstacles(of: product, onHand: onHand)
        guard let old = products[product.slug] else {
            record.difference.products.new += 1
            record.difference.variants.new += product.variants.count
            record.noteNew(product.slug.text)
            return
        }
        var hasChanged = record.note(
            .product(product.slug),
            [
                (.nameGerman, old.name.german, product.name.german),
                (.nameEnglish, old.name.english, product.name.english),
                (.descriptionGerman, old.description.german, product.description.german),
                (.descriptionEnglish, old.description.english, product.description.english),
                (.category, old.category.text, product.category.text),
                (
                    .attributes, PropertyList.write(old.attributes),
                    PropertyList.write(product.attributes)
                ),
                (.published, word(old.isPublished), word(product.isPublished)),
                (.variants, list(old.variants), list(product.variants)),
            ])
        let oldVariants = Dictionary(old.variants.map { ($0.sku, $0) }) { $1 }
        for variant in product.variants {
            let isChanged = compare(variant, with: oldVariants[variant.sku], onHand)
            hasChanged = isChanged || hasChanged
        }
        let remaining = Set(product.variants.map(\.sku))
        record.difference.removedVariants += old.variants.count { !remaining.contains($0.sku) }
        record.difference.products.count(hasChanged)
    }

    private mutating func compare(
        _ variant: Variant, with old: Variant?, _ onHand: [SKU: Int]
    ) -> Bool {
        guard let old else {
            record.difference.variants.new += 1
            return true
        }
        let stock = levels[variant.sku]?.onHand ?? 0
        let hasChanged = record.note(
            .variant(variant.sku),
            [
                (
                    .options, PropertyList.write(old.options),
                    PropertyList.write(variant.options)
                ),
                (.price, old.price.decimal, variant.price.decimal),
                (.vatRate, old.vatRate.description, variant.vatRate.description),
                (.weight, text(old.weight), text(variant.weight)),
                (.stock, String(stock), String(onHand[variant.sku] ?? stock)),
            ])
        record.difference.variants.count(hasChanged)
        return hasChanged
    }

    /// As the import meets them: a product gives up its SKUs when it is its turn.
    private mutating func findObstacles(of product: Product, onHand: [SKU: Int]) {
        if !known.contains(product.category) {
            record.note(.unknownCategory(product.category, of: product.slug))
        }
        for variant in products[product.slug]?.variants ?? []
        where owners[variant.sku] == product.slug {
            owners[variant.sku] = nil
        }
        for variant in product.variants {
            if let owner = owners[variant.sku] {
                record.note(.takenSKU(variant.sku, of: owner))
            }
            owners[variant.sku] = product.slug
            let reserved = levels[variant.sku]?.reserved ?? 0
            if let count = onHand[variant.sku], count < reserved {
                record.note(.belowReserved(variant.sku, reserved: reserved))
            }
        }
    }

    private func word(_ isTrue: Bool) -> String { isTrue ? "yes" : "no" }
    private func text(_ number: Int?) -> String { number.map(String.init) ?? "" }
    private func list(_ variants: [Variant]) -> String {
        variants.map(\.sku.text).joined(separator: ", ")
    }
}

/// Where categories stand among those that are beside them before and after an import: numbers may be
/// others and the order still the same.
private struct CategoryPlaces {
    private let before: [Slug: Int]
    private let after: [Slug: Int]

    init(before old: [Category], importing wanted: [Category]) {
        let imported = Dictionary(wanted.map { ($0.slug, $0) }) { $1 }
        let staying = old.filter { category in
            imported[category.slug].map { $0.parent == category.parent } ?? true
        }
        before = Self.places(staying)
        after = Self.places(staying.map { imported[$0.slug] ?? $0 })
    }

    /// Nothing for one that moves to another parent, which is told anyway.
    func places(of category: Category) -> (before: String, after: String) {
        guard let old = before[category.slug], let new = after[category.slug] else {
            return ("", "")
        }
        return (String(old), String(new))
    }

    private static func places(_ categories: [Category]) -> [Slug: Int] {
        var places: [Slug: Int] = [:]
        for siblings in Dictionary(grouping: categories, by: \.parent).values {
            let ordered = siblings.sorted { ($0.position, $0.slug) < ($1.position, $1.slug) }
            for (index, category) in ordered.enumerated() { places[category.slug] = index + 1 }
        }
        return places
    }
}

extension CatalogueDifference.Count {
    fileprivate mutating func count(_ hasChanged: Bool) {
        if hasChanged { changed += 1 } else { unchanged += 1 }
    }
}
