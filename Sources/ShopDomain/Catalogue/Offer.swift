/// One variant as it is offered right now: all that pricing and checkout need to know of it.
public struct Offer: Hashable, Sendable {
    /// The product's name in addresses.
    public let productSlug: Slug
    /// The product's name.
    public let name: LocalizedText
    /// The variant, with its price.
    public let variant: Variant
    /// Pieces that can be bought; at most a second old.
    public let available: Int

    /// Makes an offer.
    public init(productSlug: Slug, name: LocalizedText, variant: Variant, available: Int) {
        self.productSlug = productSlug
        self.name = name
        self.variant = variant
        self.available = available
    }

    /// The product's name and the variant's options: `T-Shirt, blue, M`.
    public func fullName(_ language: Language) -> String {
        ([name[language]] + variant.options.map { $0.value[language] }).joined(separator: ", ")
    }
}
