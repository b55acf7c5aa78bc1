import ShopDomain

/// Which products staff look for, as it stands in an address.
struct ProductQuery: Hashable, Sendable {
    /// Whether customers see them.
    enum Visibility: String, CaseIterable, Sendable {
        case all, published, hidden
    }

    var words = ""
    var visibility = Visibility.all

    init() {}

    init(_ parameters: ParameterReader) throws(Problem) {
        words = try parameters.search(upTo: ProductFilter.longestSearch)
        visibility = try parameters.choice("visibility", of: Visibility.self) ?? .all
    }

    var query: [(name: String, value: String?)] {
        [
            ("q", words.isEmpty ? nil : words),
            ("visibility", visibility == .all ? nil : visibility.rawValue),
        ]
    }

    var filter: ProductFilter {
        ProductFilter(
            search: words, isPublished: visibility == .all ? nil : visibility == .published)
    }
}
