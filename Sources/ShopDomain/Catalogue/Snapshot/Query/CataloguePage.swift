/// A page of products.
public struct CataloguePage: Sendable {
    /// The products, in order.
    public let products: [Product]
    /// Where the next page begins; `nil` where this is the last one.
    public let next: PageCursor?
    /// How many products there are on all pages.
    public let total: Int
    /// What the list could be narrowed to; `nil` where the query does not ask.
    public let facets: CatalogueFacets?
    /// What the customer may have meant, where words of the text were found nowhere; the products
    /// are those of this text.
    public let suggestion: String?
}

/// How many products of a list would be left by narrowing it further.
///
/// The values of one attribute widen each other, so they are counted as if none of them were
/// chosen; so are the prices.
public struct CatalogueFacets: Hashable, Sendable {
    /// The categories directly in that of the query, or those at the top; only those with products.
    public let categories: [CategoryCount]
    /// The products of which at least one piece can be bought.
    public let available: Int
    /// The lowest and the highest price; `nil` where there are no products.
    public let prices: PriceRange?
    /// The attributes and options, most frequent first.
    public let attributes: [AttributeCounts]

    /// A category and how many products of the list are in it.
    public struct CategoryCount: Hashable, Sendable {
        /// The category.
        public let category: Category
        /// How many; at least one.
        public let count: Int
    }

    /// An attribute with its values.
    public struct AttributeCounts: Hashable, Sendable {
        /// The name; the German version is the one that ``CatalogueQuery/choices`` takes.
        public let name: LocalizedText
        /// The values, most frequent first.
        public let values: [ValueCount]
    }

    /// A value and how many products of the list have it.
    public struct ValueCount: Hashable, Sendable {
        /// The value; the German version is the one that ``CatalogueQuery/choices`` takes.
        public let value: LocalizedText
        /// How many; zero only for a value that is chosen.
        public let count: Int
        /// Whether the query chooses it.
        public let isChosen: Bool
    }
}
