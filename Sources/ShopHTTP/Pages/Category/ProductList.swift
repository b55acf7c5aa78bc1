import ShopDomain

/// How a list of products is narrowed, sorted and paged: what the query of its address says.
struct ProductList: Hashable, Sendable {
    /// `nil` where the address names none.
    var sort: CatalogueSort?
    /// The values of attributes and options to choose from; see ``CatalogueQuery/choices``.
    var choices: [String: Set<String>] = [:]
    var isAvailableOnly = false
    var prices = PriceRange()
    /// The place to go on from; `nil` at the beginning.
    var after: PageCursor?

    /// The list with nothing left out, in the same order, from its beginning.
    var unfiltered: ProductList { ProductList(sort: sort) }

    /// Whether something is left out.
    var isFiltered: Bool { !choices.isEmpty || isAvailableOnly || prices != PriceRange() }

    /// The same list from another place.
    func from(_ cursor: PageCursor?) -> ProductList {
        var list = self
        list.after = cursor
        return list
    }

    /// The same products in another order, from its beginning.
    func sorted(by sort: CatalogueSort?) -> ProductList {
        var list = from(nil)
        list.sort = sort
        return list
    }

    /// The list with this value no longer, or newly, among the choices, from its beginning.
    func toggling(_ value: String, of name: String) -> ProductList {
        var list = from(nil)
        list.choices[name, default: []].formSymmetricDifference([value])
        if list.choices[name]?.isEmpty == true { list.choices[name] = nil }
        return list
    }
}

/// The names of the query's parts; attributes are called by their German names behind a prefix.
enum ProductListField {
    static let sort = "sort"
    static let after = "after"
    static let available = "available"
    static let priceFrom = "price_from"
    static let priceTo = "price_to"
    static let attribute = "a."
}

extension ProductList {
    /// The parts of the query, the same for the same list.
    var query: [(name: String, value: String?)] {
        if self == ProductList() { return [] }
        var parts: [(name: String, value: String?)] = [(ProductListField.sort, sort?.rawValue)]
        for (name, values) in choices.sorted(by: { $0.key < $1.key }) {
            parts += values.sorted().map { (ProductListField.attribute + name, $0) }
        }
        parts.append((ProductListField.available, isAvailableOnly ? "1" : nil))
        parts.append((ProductListField.priceFrom, prices.lowest.map(\.decimalPrice)))
        parts.append((ProductListField.priceTo, prices.highest.map(\.decimalPrice)))
        parts.append((ProductListField.after, after?.text))
        return parts
    }
}

extension Int64 {
    /// Minor units as a plain decimal number of the shop's currency.
    var decimalPrice: String { Money(minorUnits: self).decimal }
}

extension ParameterReader {
    /// How the list of products is to be narrowed, sorted and paged; empty fields say nothing, as
    /// forms send them.
    /// - Throws: ``Problem`` for an unknown order or cursor and for a price that is none.
    func productList() throws(Problem) -> ProductList {
        ProductList(
            sort: try choice(ProductListField.sort, of: CatalogueSort.self),
            choices: queries(startingWith: ProductListField.attribute),
            isAvailableOnly: query(ProductListField.available) == "1",
            prices: PriceRange(
                lowest: try price(ProductListField.priceFrom),
                highest: try price(ProductListField.priceTo)),
            after: try productCursor())
    }

    private func productCursor() throws(Problem) -> PageCursor? {
        guard let text = query(ProductListField.after) else { return nil }
        guard let cursor = PageCursor(text) else { throw .unknownCursor }
        return cursor
    }

    private func price(_ name: String) throws(Problem) -> Int64? {
        guard let text = query(name), !text.isEmpty else { return nil }
        guard let price = Money(decimal: text), price.minorUnits >= 0 else {
            throw .invalid([FieldProblem(name, .malformed)])
        }
        return price.minorUnits
    }
}

extension CatalogueQuery {
    /// Asks for a page of `list`, and what it could be narrowed to.
    init(_ list: ProductList, category: Slug? = nil, text: String? = nil, sort: CatalogueSort) {
        self.init(
            category: category, text: text, choices: list.choices,
            isAvailableOnly: list.isAvailableOnly,
            prices: list.prices == PriceRange() ? nil : list.prices, sort: list.sort ?? sort,
            limit: CategoryModel.pageSize, after: list.after,
            wantsFacets: true)
    }
}
