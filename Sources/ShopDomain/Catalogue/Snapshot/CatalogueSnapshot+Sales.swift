extension CatalogueSnapshot {
    /// The products that were sold most lately, up to `limit` of them; none that was not sold.
    public func bestSellers(_ limit: Int) -> [Product] {
        var products: [Product] = []
        content.everything.bySales.descend(before: nil) { entry in
            guard entry.key.value > 0, products.count < limit else { return false }
            if let product = content.products[entry.value]?.product { products.append(product) }
            return true
        }
        return products
    }
}
