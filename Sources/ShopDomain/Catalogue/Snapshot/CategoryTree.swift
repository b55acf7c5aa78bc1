/// The categories as a tree.
///
/// Whatever is given becomes one: a category whose parent is unknown stands at the top, and of
/// categories that contain each other one is moved there.
struct CategoryTree: Sendable {
    /// All categories; each is followed by those in it, siblings by position, then by slug.
    let categories: [Category]
    /// The words of their names; the slots are indices of ``categories``.
    let names: TermIndex
    private let indices: [Slug: Int]
    private let parents: [Slug: Slug]
    private let children: [Slug?: [Category]]

    /// Of several categories with one slug the last one counts.
    init(_ given: [Category] = []) {
        let known = Dictionary(given.map { ($0.slug, $0) }) { $1 }
        let parents = Self.parents(known)
        let children = Dictionary(grouping: known.values) { parents[$0.slug] }.mapValues {
            $0.sorted { ($0.position, $0.slug) < ($1.position, $1.slug) }
        }
        var ordered: [Category] = []
        var waiting: [Category] = (children[nil] ?? []).reversed()
        while let category = waiting.popLast() {
            ordered.append(category)
            waiting += (children[category.slug] ?? []).reversed()
        }
        self.parents = parents
        self.children = children
        categories = ordered
        indices = Dictionary(
            uniqueKeysWithValues: ordered.enumerated().map { ($1.slug, $0) })
        names = Self.names(ordered)
    }

    subscript(slug: Slug) -> Category? { indices[slug].map { categories[$0] } }

    /// The categories directly in `parent`, or at the top for `nil`.
    func children(of parent: Slug?) -> [Category] { children[parent] ?? [] }

    /// The category behind those it stands in, the top one first; empty for an unknown one.
    func path(to slug: Slug) -> [Category] {
        let slugs = sequence(first: slug) { parents[$0] }
        return slugs.compactMap { self[$0] }.reversed()
    }

    /// The categories in `ancestor` and in those, in the order of ``categories``.
    func descendants(of ancestor: Slug) -> [Category] {
        guard let index = indices[ancestor] else { return [] }
        let behind = categories[(index + 1)...]
        return Array(behind.prefix { path(to: $0.slug).contains { $0.slug == ancestor } })
    }

    /// The categories in which a product of `category` is listed, this one first.
    ///
    /// A product may arrive before its category.
    func shelves(of category: Slug) -> [Slug] {
        Array(sequence(first: category) { parents[$0] })
    }
}

extension CategoryTree {
    private static func parents(_ known: [Slug: Category]) -> [Slug: Slug] {
        var parents = known.compactMapValues { category in
            category.parent.flatMap { known[$0]?.slug }
        }
        for start in known.keys.sorted() {
            var (seen, current) = (Set([start]), start)
            while let parent = parents[current] {
                if !seen.insert(parent).inserted {
                    parents[current] = nil
                } else {
                    current = parent
                }
            }
        }
        return parents
    }

    private static func names(_ categories: [Category]) -> TermIndex {
        var changes = TermChanges()
        for (index, category) in categories.enumerated() {
            changes.add(wordsOf: category.name, at: Slot(index))
        }
        var names = TermIndex()
        names.apply(changes)
        return names
    }
}
