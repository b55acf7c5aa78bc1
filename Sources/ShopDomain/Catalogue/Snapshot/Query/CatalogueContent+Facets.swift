extension CatalogueContent {
    /// The most attributes shown.
    private static let mostAttributes = 20
    /// The most values of one attribute shown.
    private static let mostValues = 100
    /// The most values of one attribute looked at; one with more is a number rather than a choice.
    private static let mostCountedValues = 1000

    /// Counts what a list could be narrowed to.
    func facets(of selection: Selection, _ query: CatalogueQuery) -> CatalogueFacets {
        let products = selection.products()
        let categories = tree.children(of: query.category).compactMap { category in
            let count = shelves[category.slug].map { products.count(in: $0.members) } ?? 0
            return count == 0
                ? nil : CatalogueFacets.CategoryCount(category: category, count: count)
        }
        return CatalogueFacets(
            categories: categories, available: products.count(in: availableProducts),
            prices: selection.shelf.prices(of: selection.products(leavingOut: .prices)),
            attributes: attributeCounts(selection, query, products))
    }

    private func attributeCounts(
        _ selection: Selection, _ query: CatalogueQuery, _ products: SlotBitmap
    ) -> [CatalogueFacets.AttributeCounts] {
        var found: [(facet: CatalogueFacets.AttributeCounts, sum: Int)] = []
        var next = AttributeIndex.Key(name: "", value: "")
        while let name = attributes.entries.first(notBefore: next)?.key.name {
            let chosen = query.choices[name] ?? []
            let counted =
                query.choices[name] == nil
                ? products : selection.products(leavingOut: .attribute(name))
            if let facet = counts(of: name, chosen: chosen, among: counted) {
                found.append((facet, facet.values.reduce(0) { $0 + $1.count }))
            }
            // Nothing comes between a text and itself with a zero byte behind it.
            next = AttributeIndex.Key(name: name + "\0", value: "")
        }
        return found.sorted {
            ($1.sum, $0.facet.name.german) < ($0.sum, $1.facet.name.german)
        }.prefix(Self.mostAttributes).map(\.facet)
    }

    private func counts(
        of name: String, chosen: Set<String>, among products: SlotBitmap
    ) -> CatalogueFacets.AttributeCounts? {
        var title: LocalizedText?
        var values: [CatalogueFacets.ValueCount] = []
        var looked = 0
        attributes.entries.ascend(from: AttributeIndex.Key(name: name, value: "")) { entry in
            guard entry.key.name == name, looked < Self.mostCountedValues else { return false }
            looked += 1
            let count = products.count(in: entry.value.slots)
            let isChosen = chosen.contains(entry.key.value)
            guard count > 0 || isChosen else { return true }
            title = title ?? entry.value.attribute.name
            values.append(
                CatalogueFacets.ValueCount(
                    value: entry.value.attribute.value, count: count, isChosen: isChosen))
            return true
        }
        values.sort { ($1.count, $0.value.german) < ($0.count, $1.value.german) }
        return title.map {
            CatalogueFacets.AttributeCounts(name: $0, values: Array(values.prefix(Self.mostValues)))
        }
    }
}
