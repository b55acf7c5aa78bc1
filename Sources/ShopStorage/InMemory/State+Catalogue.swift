import ShopDomain
import ShopStorage

extension State {
    func product(_ slug: Slug) -> Product? {
        productOfSlug[slug].flatMap { products[$0]?.value }
    }

    mutating func upsert(_ category: Category) {
        categories[category.slug] = Changed(value: category, at: tick())
    }

    mutating func insert(_ product: Product) throws(StorageError) {
        guard products[product.id] == nil else { throw .duplicate(.id) }
        try put(product)
    }

    /// Puts a product in the place of the one with the same identity.
    mutating func put(_ product: Product) throws(StorageError) {
        try checkRoom(for: product)
        if let old = products[product.id]?.value {
            productOfSlug[old.slug] = nil
            for variant in old.variants { productOfSKU[variant.sku] = nil }
        }
        products[product.id] = Changed(value: product, at: tick())
        productOfSlug[product.slug] = product.id
        for variant in product.variants {
            productOfSKU[variant.sku] = product.id
            if stock[variant.sku] == nil {
                let level = StockLevel(sku: variant.sku, onHand: 0)
                stock[variant.sku] = Changed(value: level, at: tick())
            }
        }
    }

    private func checkRoom(for product: Product) throws(StorageError) {
        guard categories[product.category] != nil else { throw .notFound }
        guard (productOfSlug[product.slug] ?? product.id) == product.id else {
            throw .duplicate(.slug)
        }
        let skus = product.variants.map(\.sku)
        guard Set(skus).count == skus.count,
            skus.allSatisfy({ (productOfSKU[$0] ?? product.id) == product.id })
        else { throw .duplicate(.sku) }
    }
}
