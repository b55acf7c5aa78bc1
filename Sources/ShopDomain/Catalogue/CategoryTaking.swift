extension [Category] {
    /// What would be wrong with the tree if `imported` were added to these categories and took the
    /// place of those of the same name: parents that are nowhere, and circles.
    ///
    /// Each circle is told of one of its imported categories; what was wrong before and is not
    /// imported does not count. Every category is looked at once.
    public func obstacles(taking imported: [Category]) -> [CatalogueObstacle] {
        let parents = Dictionary((self + imported).map { ($0.slug, $0.parent) }) { $1 }
        let unknown = imported.compactMap { category -> CatalogueObstacle? in
            guard let parent = category.parent, !parents.keys.contains(parent) else { return nil }
            return .unknownParent(parent, of: category.slug)
        }
        return unknown + Self.circles(of: imported, parents).map(CatalogueObstacle.circle)
    }

    /// One imported category of each circle that has any.
    private static func circles(of imported: [Category], _ parents: [Slug: Slug?]) -> [Slug] {
        let names = Set(imported.map(\.slug))
        var circles: [Slug] = []
        var seen: Set<Slug> = []
        for category in imported {
            var path: [Slug] = []
            var current: Slug? = category.slug
            while let slug = current, seen.insert(slug).inserted {
                path.append(slug)
                current = parents[slug] ?? nil
            }
            guard let end = current, let start = path.firstIndex(of: end),
                let told = path[start...].first(where: names.contains)
            else { continue }
            circles.append(told)
        }
        return circles
    }
}
