/// One form of a product that can be bought, with its own number and price.
public struct Variant: Hashable, Sendable {
    /// The merchant's number, unique in the shop.
    public let sku: SKU
    /// What tells this variant from its siblings (size, colour); empty for an only variant.
    public var options: [ProductAttribute]
    /// The price of one piece, value added tax included.
    public var price: Money
    /// The rate of the tax contained in the price.
    public var vatRate: VATRate
    /// What one piece weighs in grams, packed, 1 to ``highestWeight``; `nil` where nobody has weighed
    /// it, which counts as nothing.
    public var weight: Int?

    /// The highest weight of one piece in grams: a tonne.
    public static let highestWeight = 1_000_000

    /// The highest price of one piece in minor units: 1,000,000.00.
    public static let highestPrice: Int64 = 100_000_000

    /// Makes a variant.
    public init(
        sku: SKU, options: [ProductAttribute] = [], price: Money, vatRate: VATRate,
        weight: Int? = nil
    ) {
        self.sku = sku
        self.options = options
        self.price = price
        self.vatRate = vatRate
        self.weight = weight
    }
}
