import ShopDomain

/// A product as lists show it.
struct ProductCardModel: Hashable, Sendable {
    let slug: Slug
    let name: String
    /// The lowest price among the variants.
    let price: Money
    /// What one unit costs at that price; `nil` for goods that are not sold by weight or the like.
    let unitPrice: UnitPrice?
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
        unitPrice = product.variants.first { $0.price == lowest }?.unitPrice
        hasSeveralPrices = product.variants.contains { $0.price != lowest }
        available = product.variants.reduce(0) { sum, variant in
            sum + max(0, snapshot.stock(variant.sku)?.available ?? 0)
        }
    }
}
