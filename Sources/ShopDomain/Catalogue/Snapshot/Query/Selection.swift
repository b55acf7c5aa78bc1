/// The products that a query asks for, still in no order.
struct Selection {
    /// A condition besides the category.
    enum Condition: Hashable {
        case text
        case availability
        case prices
        case attribute(String)
    }

    /// The products of the category.
    let shelf: Shelf
    /// What the text has found; `nil` where there is none.
    let search: SearchResult?
    /// Those of ``shelf`` that fulfil all conditions; `nil` where there are no conditions.
    private(set) var filter: SlotBitmap?

    private var conditions: [Condition: SlotBitmap] = [:]
    private let bound: Int

    init(_ query: CatalogueQuery, in content: CatalogueContent) throws(CatalogueQueryError) {
        guard (1...100).contains(query.limit) else { throw .limitOutOfRange }
        guard query.choices.count <= CatalogueQuery.mostChoices else { throw .tooManyChoices }
        shelf = try content.shelf(query.category)
        search = query.text.flatMap(SearchQuestion.init).map { content.search($0) }
        bound = content.products.bound
        conditions[.text] = search?.products
        if query.isAvailableOnly {
            conditions[.availability] = SlotBitmap(content.availableProducts, bound: bound)
        }
        conditions[.prices] = query.prices.map {
            shelf.slots(costing: $0, bound: content.products.bound)
        }
        for (name, values) in query.choices {
            conditions[.attribute(name)] = content.attributes.products(
                with: values, of: name, bound: bound)
        }
        if !conditions.isEmpty { filter = products() }
    }

    /// The products of the category that fulfil all conditions, or all but one.
    func products(leavingOut omitted: Condition? = nil) -> SlotBitmap {
        var products = SlotBitmap(shelf.members, bound: bound)
        for (condition, fulfilling) in conditions where condition != omitted {
            products.formIntersection(fulfilling)
        }
        return products
    }

    /// Walks along a list and keeps the first `limit` entries that fulfil all conditions.
    func collect(
        _ limit: Int, along walk: ((Shelf.Entry) -> Bool) -> Void
    ) -> [Shelf.Entry] {
        var entries: [Shelf.Entry] = []
        entries.reserveCapacity(limit)
        walk { entry in
            if filter?.contains(entry.value) ?? true { entries.append(entry) }
            return entries.count < limit
        }
        return entries
    }
}

extension CatalogueContent {
    fileprivate func shelf(_ category: Slug?) throws(CatalogueQueryError) -> Shelf {
        guard let category else { return everything }
        guard tree[category] != nil else { throw .unknownCategory }
        return shelves[category] ?? Shelf()
    }
}
