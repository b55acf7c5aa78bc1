import ShopDomain

/// Whom somebody looks for among the customers, as it stands in an address.
struct CustomerQuery: Hashable, Sendable {
    /// Where to look.
    enum Field: String, CaseIterable, Sendable {
        case email, name
    }

    var words = ""
    var field = Field.email

    init() {}

    init(_ parameters: ParameterReader) throws(Problem) {
        words = try parameters.search(upTo: UserSearch.longestPrefix)
        field = try parameters.choice("in", of: Field.self) ?? .email
    }

    var query: [(name: String, value: String?)] {
        [("q", words.isEmpty ? nil : words), ("in", field == .email ? nil : field.rawValue)]
    }

    var search: UserSearch {
        if words.isEmpty { return .everybody }
        return field == .email ? .email(prefix: words) : .name(prefix: words)
    }
}
