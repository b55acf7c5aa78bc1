import ShopDomain

/// The categories as rows, each followed by those in it, with what its buttons need to know.
struct CategoryList: Sendable {
    struct Row: Sendable {
        let category: Category
        /// How many it stands in.
        let depth: Int
        /// How many products stand directly in it, published or not.
        let products: Int
        /// The one before which it stands after a step up; `nil` for the first one.
        let up: Slug?
        let isFirst: Bool
        let isLast: Bool
        /// The one before which it stands after a step down; `nil` for the end.
        let down: Slug?
    }

    let rows: [Row]

    /// - Parameter categories: each followed by those in it.
    init(_ categories: [Category], counts: [Slug: Int] = [:]) {
        let known = Set(categories.map(\.slug))
        let parent = { (category: Category) in
            category.parent.flatMap { known.contains($0) ? $0 : nil }
        }
        let siblings = Dictionary(grouping: categories, by: parent)
        var depths: [Slug: Int] = [:]
        rows = categories.map { category in
            let depth = parent(category).flatMap { depths[$0] }.map { $0 + 1 } ?? 0
            depths[category.slug] = depth
            let others = siblings[parent(category), default: []].map(\.slug)
            let place = others.firstIndex(of: category.slug) ?? 0
            return Row(
                category: category, depth: depth, products: counts[category.slug] ?? 0,
                up: place > 0 ? others[place - 1] : nil, isFirst: place == 0,
                isLast: place == others.count - 1,
                down: place + 2 < others.count ? others[place + 2] : nil)
        }
    }

    /// The categories another one may stand in: all but itself and those in it.
    func parents(for category: Category) -> [Row] {
        guard let start = rows.firstIndex(where: { $0.category.slug == category.slug }) else {
            return rows
        }
        let end = rows[(start + 1)...].firstIndex { $0.depth <= rows[start].depth } ?? rows.endIndex
        return Array(rows[..<start] + rows[end...])
    }
}

extension CategoryList.Row {
    /// The name, behind a dash for each category it stands in.
    func name(_ language: Language) -> String { dashes + category.name[language] }

    var dashes: String { String(repeating: "– ", count: depth) }
}
