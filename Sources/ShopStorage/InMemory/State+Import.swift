import ShopDomain
import ShopStorage

extension State {
    /// Takes over a catalogue; where this throws, the state is to be thrown away.
    mutating func take(_ catalogue: CatalogueImport) throws(StorageError) {
        try requirePlaces(of: catalogue.categories, among: categories.values.map(\.value))
        for category in catalogue.categories { upsert(category) }
        for product in catalogue.products { try take(product) }
        for (sku, count) in catalogue.onHand.sorted(by: { $0.key < $1.key }) {
            try setOnHand(sku, to: count, at: catalogue.at)
        }
    }

    private mutating func take(_ product: Product) throws(StorageError) {
        guard let stored = self.product(product.slug) else { return try insert(product) }
        try put(
            Product(
                id: stored.id, slug: product.slug, name: product.name,
                description: product.description, category: product.category,
                attributes: product.attributes, variants: product.variants,
                pictures: stored.pictures, isPublished: product.isPublished,
                createdAt: stored.createdAt,
                version: stored.version + 1))
    }

    private mutating func setOnHand(
        _ sku: SKU, to count: Int, at now: Timestamp
    ) throws(StorageError) {
        guard let level = stock[sku]?.value else { throw .notFound }
        let difference = count - level.onHand
        guard difference != 0 else { return }
        let movement = StockMovement(
            sku: sku, kind: difference > 0 ? .received : .corrected, quantity: difference,
            order: nil, at: now)
        guard canMove(movement) else { throw .conflict }
        move([movement])
    }
}
