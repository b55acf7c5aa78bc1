extension CatalogueContent {
    /// Answers a query; see ``CatalogueSnapshot/page(_:)``.
    func page(_ query: CatalogueQuery) throws(CatalogueQueryError) -> CataloguePage {
        let selection = try Selection(query, in: self)
        let list = ListFingerprint(query)
        if let cursor = query.after, cursor.list != list { throw .unknownCursor }
        // One more, to see whether there is another page.
        let entries = entries(of: selection, query, limit: query.limit + 1)
        let hasNext = entries.count > query.limit
        let shown = entries.prefix(query.limit)
        return CataloguePage(
            products: shown.compactMap { products[$0.value]?.product },
            next: hasNext ? shown.last.map { PageCursor(list: list, key: $0.key) } : nil,
            total: selection.filter?.count ?? selection.shelf.count,
            facets: query.wantsFacets ? facets(of: selection, query) : nil,
            suggestion: selection.search?.suggestion)
    }

    private func entries(
        of selection: Selection, _ query: CatalogueQuery, limit: Int
    ) -> [Shelf.Entry] {
        let place = query.after?.key
        switch query.sort {
        case .best:
            guard let search = selection.search, let filter = selection.filter else {
                return selection.collect(limit) {
                    selection.shelf.bySales.descend(before: place, $0)
                }
            }
            return best(of: filter, by: search, behind: place, limit: limit)
        case .newest:
            return selection.collect(limit) { selection.shelf.byAge.descend(before: place, $0) }
        case .price:
            return selection.collect(limit) { selection.shelf.byPrice.ascend(after: place, $0) }
        case .priceDescending:
            return selection.collect(limit) { selection.shelf.byPrice.descend(before: place, $0) }
        }
    }

    /// The products with the highest scores, those behind `place` in descending order.
    func best(
        of filter: SlotBitmap, by search: SearchResult, behind place: SortKey?, limit: Int
    ) -> [Shelf.Entry] {
        var best = HighestEntries(limit: limit)
        filter.descend { slot in
            let score = search.score(of: slot)
            guard best.mayTake(score), let id = products[slot]?.id else { return }
            let key = SortKey(value: score, id: id)
            if let place, key >= place { return }
            best.take(Shelf.Entry(key: key, value: slot))
        }
        return best.entries
    }
}

/// The entries with the highest keys of all that were taken, highest first.
private struct HighestEntries {
    let limit: Int
    private(set) var entries: [Shelf.Entry] = []

    init(limit: Int) {
        self.limit = limit
    }

    /// Whether an entry of this score may get among them.
    func mayTake(_ score: Int64) -> Bool {
        entries.count < limit || (entries.last.map { score >= $0.key.value } ?? true)
    }

    mutating func take(_ entry: Shelf.Entry) {
        let index = entries.partitionIndex { $0.key > entry.key }
        guard index < limit else { return }
        if entries.count == limit { entries.removeLast() }
        entries.insert(entry, at: index)
    }
}
