import ShopDomain

/// A product as lists show it.
struct ProductCardModel: Hashable, Sendable {
    let slug: Slug
    let name: String
    /// The lowest price among the variants.
    let price: Money
    /// Whether there are dearer variants.
    let hasSeveralPrices: Bool
    /// Pieces of all variants that can be bought.
    let available: Int

    init(_ product: Product, _ snapshot: CatalogueSnapshot, _ language: Language) {
        slug = product.slug
        name = product.name[language]
        let lowest = product.lowestPrice ?? .zero()
        price = lowest
        hasSeveralPrices = product.variants.contains { $0.price != lowest }
        available = product.variants.reduce(0) { sum, variant in
            sum + max(0, snapshot.stock(variant.sku)?.available ?? 0)
        }
    }
}
