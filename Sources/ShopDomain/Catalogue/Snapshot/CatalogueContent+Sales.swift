extension CatalogueContent {
    /// How many pieces of `product` were sold lately, as it stands on its shelves.
    func sold(_ product: Product) -> Int { soldPieces[product.id] ?? 0 }

    /// Moves products to their new places among those sold most.
    /// - Parameter pieces: how many were sold of each variant; of those not named, none.
    /// - Returns: whether any place is new.
    mutating func take(sold pieces: [SKU: Int]) -> Bool {
        let sold = piecesByProduct(pieces)
        let moved = Set(soldPieces.keys).union(sold.keys)
            .filter { soldPieces[$0] != sold[$0] }
            .compactMap { known[$0]?.slot }
        for slot in moved {
            if let product = products[slot]?.product { takeFromShelves(product, at: slot) }
        }
        soldPieces = sold
        for slot in moved {
            if let product = products[slot]?.product { putOnShelves(product, at: slot) }
        }
        return !moved.isEmpty
    }

    private func piecesByProduct(_ pieces: [SKU: Int]) -> [ID<Product>: Int] {
        var sold: [ID<Product>: Int] = [:]
        for (sku, count) in pieces {
            guard let id = skus[sku].flatMap({ products[$0]?.id }) else { continue }
            sold[id, default: 0] += count
        }
        return sold
    }
}
