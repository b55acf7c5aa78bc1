/// What changed in the catalogue, published or not.
///
/// Entries may be repeated; versions tell which is newer.
public struct CatalogueChanges: Hashable, Sendable {
    /// All categories there are now; `nil` where none of them changed.
    public var categories: [Category]?
    /// Products as they are now.
    public var products: [Product]
    /// Stock levels as they are now.
    public var stock: [StockLevel]
    /// How many pieces were sold lately, of every variant of which any were; `nil` where nothing is
    /// known anew.
    public var sold: [SKU: Int]?

    /// Makes changes.
    public init(
        categories: [Category]? = nil, products: [Product] = [], stock: [StockLevel] = [],
        sold: [SKU: Int]? = nil
    ) {
        self.categories = categories
        self.products = products
        self.stock = stock
        self.sold = sold
    }
}
