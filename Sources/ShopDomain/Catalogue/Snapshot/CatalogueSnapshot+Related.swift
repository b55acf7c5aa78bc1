extension CatalogueSnapshot {
    /// What somebody who looks at `product` may like as well: up to `limit` others that can be bought,
    /// of the products of its category those nearest to it in price. Those that share more attributes
    /// with it come first, then those nearer in price.
    ///
    /// The work does not grow with the catalogue.
    public func related(to product: Product, limit: Int) -> [Product] {
        guard let shelf = content.shelves[product.category] else { return [] }
        var candidates = neighbours { shelf.byPrice.ascend(after: product.priceKey, $0) }
        candidates += neighbours { shelf.byPrice.descend(before: product.priceKey, $0) }
        let attributes = Set(product.attributes)
        let ranked = candidates.map { other in
            Resemblance(
                product: other, sharedAttributes: attributes.intersection(other.attributes).count,
                priceDistance: (other.priceKey.value - product.priceKey.value).magnitude)
        }
        return ranked.sorted().prefix(limit).map(\.product)
    }

    /// The first few products of a walk that can be bought.
    private func neighbours(_ walk: ((Shelf.Entry) -> Bool) -> Void) -> [Product] {
        var found: [Product] = []
        var seen = 0
        walk { entry in
            seen += 1
            if let product = content.products[entry.value]?.product,
                content.available(product) > 0
            {
                found.append(product)
            }
            return seen < 12
        }
        return found
    }
}

/// How much a product is like another one; the most alike comes first.
private struct Resemblance: Comparable {
    let product: Product
    let sharedAttributes: Int
    let priceDistance: UInt64

    static func < (left: Self, right: Self) -> Bool {
        (right.sharedAttributes, left.priceDistance, left.product.id)
            < (left.sharedAttributes, right.priceDistance, right.product.id)
    }

    static func == (left: Self, right: Self) -> Bool { left.product.id == right.product.id }
}
