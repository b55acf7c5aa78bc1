/// A variant that few pieces are left of.
public struct ScarceVariant: Hashable, Sendable {
    /// Its product.
    public let product: Product
    /// The variant itself.
    public let variant: Variant
    /// Pieces that can be bought; zero or more.
    public let available: Int
}

extension CatalogueSnapshot {
    /// The variants of which at most `threshold` pieces can be bought: the scarcest first, up to
    /// `limit`. Reads the whole catalogue.
    public func scarceVariants(atMost threshold: Int, limit: Int) -> [ScarceVariant] {
        var scarce: [ScarceVariant] = []
        content.everything.byAge.ascend(after: nil) { entry in
            guard let product = content.products[entry.value]?.product else { return true }
            for variant in product.variants {
                let available = content.available(variant.sku)
                guard available <= threshold else { continue }
                scarce.append(
                    ScarceVariant(product: product, variant: variant, available: available))
            }
            return true
        }
        scarce.sort { ($0.available, $0.variant.sku) < ($1.available, $1.variant.sku) }
        return Array(scarce.prefix(limit))
    }
}
