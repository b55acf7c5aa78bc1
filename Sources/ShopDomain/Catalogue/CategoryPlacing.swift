/// Why a category cannot stand where it is wanted.
public enum CategoryPlacingError: DomainError {
    /// It, its parent or the one to stand before is not there, or not in that parent.
    case unknown
    /// It would stand within itself.
    case circle

    /// A stable name: `unknown` or `circle`.
    public var slug: String {
        switch self {
        case .unknown: "unknown"
        case .circle: "circle"
        }
    }
}

extension Category {
    /// The most characters of a name.
    public static let longestName = 80

    /// Checks and trims a name that a person typed, in one language.
    public static func validatedName(_ text: String) throws(ValidationError) -> String {
        try validatedLine(text, maximum: longestName)
    }
}

extension [Category] {
    /// Puts a category in `parent`, or at the top for `nil`, before `sibling`, or behind all others for
    /// `nil`.
    ///
    /// Asked for again, it finds everything in its place.
    /// - Returns: the categories that change, with their new parents and positions.
    public func placing(
        _ slug: Slug, in parent: Slug?, before sibling: Slug?
    ) throws(CategoryPlacingError) -> [Category] {
        guard var category = first(where: { $0.slug == slug }) else { throw .unknown }
        if let parent {
            guard contains(where: { $0.slug == parent }) else { throw .unknown }
            guard !isWithin(slug, parent) else { throw .circle }
        }
        var siblings = filter { $0.parent == parent && $0.slug != slug }
            .sorted { ($0.position, $0.slug) < ($1.position, $1.slug) }
        let place =
            if let sibling { siblings.firstIndex { $0.slug == sibling } } else { siblings.count }
        guard let place else { throw .unknown }
        let old = category
        category.parent = parent
        siblings.insert(category, at: place)
        return siblings.enumerated().compactMap { position, sibling in
            var placed = sibling
            placed.position = position
            let known = sibling.slug == slug ? old : sibling
            return placed == known ? nil : placed
        }
    }

    /// Whether `slug` is `ancestor` or stands somewhere in it.
    private func isWithin(_ ancestor: Slug, _ slug: Slug) -> Bool {
        let parents = Dictionary(map { ($0.slug, $0.parent) }) { $1 }
        var current: Slug? = slug
        // No chain of parents is longer than there are categories.
        for _ in 0...count {
            guard let place = current else { return false }
            if place == ancestor { return true }
            current = parents[place] ?? nil
        }
        return true
    }
}
