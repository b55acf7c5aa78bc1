/// An order in which products are listed.
///
/// The raw values are those of the API.
public enum CatalogueSort: String, Hashable, Sendable, CaseIterable {
    /// The youngest first.
    case newest
    /// The cheapest first, by the lowest price among the variants.
    case price
    /// The dearest first, by the lowest price among the variants.
    case priceDescending = "-price"
    /// What fits the text best; without a text, what was sold most lately, see
    /// ``CatalogueChanges/sold``, and the youngest first among equally sold ones.
    case best
}

/// Which products to list, and which page of them.
public struct CatalogueQuery: Hashable, Sendable {
    /// Only products of this category and of those in it.
    public var category: Slug?
    /// Only products in which all words of this text are found; `nil` or blank for all products.
    public var text: String?
    /// Only products with one of the values of every attribute named here: the names and values of
    /// attributes and options as they are written in German.
    public var choices: [String: Set<String>]
    /// Only products of which at least one piece can be bought.
    public var isAvailableOnly: Bool
    /// Only products whose lowest price among the variants is in this range; `nil` for all.
    public var prices: PriceRange?
    /// The order.
    public var sort: CatalogueSort
    /// How many products at most, 1 to 100.
    public var limit: Int
    /// Where the page before ended; `nil` for the first page.
    public var after: PageCursor?
    /// Whether to count what the list could be narrowed to; see ``CataloguePage/facets``.
    public var wantsFacets: Bool

    /// The most attributes in ``choices``.
    public static let mostChoices = 16

    /// Makes a query; without arguments, the newest products.
    public init(
        category: Slug? = nil, text: String? = nil, choices: [String: Set<String>] = [:],
        isAvailableOnly: Bool = false, prices: PriceRange? = nil, sort: CatalogueSort = .newest,
        limit: Int = 24, after: PageCursor? = nil, wantsFacets: Bool = false
    ) {
        self.category = category
        self.text = text
        self.choices = choices
        self.isAvailableOnly = isAvailableOnly
        self.prices = prices
        self.sort = sort
        self.limit = limit
        self.after = after
        self.wantsFacets = wantsFacets
    }
}

/// Why a list of products cannot be given.
public enum CatalogueQueryError: DomainError {
    /// There is no such category.
    case unknownCategory
    /// The cursor belongs to another list: another category, text, choice or order.
    case unknownCursor
    /// The limit is not 1 to 100.
    case limitOutOfRange
    /// More than ``CatalogueQuery/mostChoices`` attributes are chosen.
    case tooManyChoices

    /// A stable name in snake case.
    public var slug: String {
        switch self {
        case .unknownCategory: "unknown_category"
        case .unknownCursor: "unknown_cursor"
        case .limitOutOfRange: "limit_out_of_range"
        case .tooManyChoices: "too_many_choices"
        }
    }
}
