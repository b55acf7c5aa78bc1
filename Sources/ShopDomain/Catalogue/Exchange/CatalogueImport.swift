/// A catalogue to take over as a whole.
public struct CatalogueImport: Sendable {
    /// The categories, parents before children.
    public var categories: [Category]
    /// The products.
    public var products: [Product]
    /// Pieces on hand to have afterwards, by SKU of `products`; SKUs not named stay as they are.
    public var onHand: [SKU: Int]
    /// When.
    public var at: Timestamp

    /// Makes an import.
    public init(categories: [Category], products: [Product], onHand: [SKU: Int], at: Timestamp) {
        self.categories = categories
        self.products = products
        self.onHand = onHand
        self.at = at
    }
}
