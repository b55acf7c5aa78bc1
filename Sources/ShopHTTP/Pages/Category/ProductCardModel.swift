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
    /// What it looks like; `nil` where the shop draws it.
    let picture: ProductPicture?

    init(_ product: Product, _ snapshot: CatalogueSnapshot, _ language: Language) {
        slug = product.slug
        name = product.name[language]
        picture = product.pictures.first
        let lowest = product.lowestPrice ?? .zero()
        price = lowest
        hasSeveralPrices = product.variants.contains { $0.price != lowest }
        available = product.variants.reduce(0) { sum, variant in
            sum + max(0, snapshot.stock(variant.sku)?.available ?? 0)
        }
    }
}
