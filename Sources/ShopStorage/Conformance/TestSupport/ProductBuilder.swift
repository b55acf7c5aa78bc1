public import ShopDomain

/// Makes products nobody else has.
///
/// The numbers of the variants begin with ``skuPrefix`` and sort in the order of the variants.
public struct ProductBuilder: Sendable {
    /// Where it stands; must exist where it is stored.
    public var category: Slug
    /// The price of one piece of each variant in minor units; at most nine.
    public var prices: [Int64] = [1000]
    /// What one piece of each variant weighs in grams; of further ones nobody knows.
    public var weights: [Int?] = []
    /// The tax rate of all variants.
    public var vatRate = VATRate.standard
    /// The properties.
    public var attributes: [ProductAttribute] = []
    /// What it looks like.
    public var pictures: [ProductPicture] = []
    /// What people read.
    public var description = LocalizedText(german: "Ein Becher.", english: "A mug.")
    /// Whether customers see it.
    public var isPublished = true
    /// When it was created; drawn at random.
    public var createdAt = Unique.moment()

    private let text = Unique.text()

    /// Makes a builder of one product in `category`.
    public init(in category: Slug) {
        self.category = category
    }

    /// What all SKUs of the product begin with, itself a SKU that sorts before them.
    public var skuPrefix: String { "C-\(text)" }

    /// Makes the product.
    public func build() throws(ValidationError) -> Product {
        var variants: [Variant] = []
        for (index, price) in prices.enumerated() {
            let size = ProductAttribute(
                name: LocalizedText(german: "Größe", english: "Size"),
                value: LocalizedText(String(index + 1)))
            variants.append(
                Variant(
                    sku: try SKU("\(skuPrefix)-\(index + 1)"), options: [size],
                    price: Money(minorUnits: price), vatRate: vatRate,
                    weight: index < weights.count ? weights[index] : nil))
        }
        return Product(
            id: ID(at: createdAt), slug: try Slug("c-\(text)"),
            name: LocalizedText(german: "Becher \(text)", english: "Mug \(text)"),
            description: description, category: category, attributes: attributes,
            variants: variants, pictures: pictures, isPublished: isPublished, createdAt: createdAt)
    }
}
