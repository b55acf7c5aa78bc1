/// Counts what a search has looked at and ends it at a limit, so that no question is expensive.
///
/// A step is a word of the index looked at, a product noted, or 64 of them at once.
struct SearchEffort {
    private(set) var steps = 0
    private var limit: Int

    init(limit: Int = 0) {
        self.limit = limit
    }

    /// Allows an equal share of what is left of `total` for each of `parts` parts, the first of
    /// which begins now.
    mutating func allow(shareOf total: Int, parts: Int) {
        limit = steps + max(0, total - steps) / parts
    }

    /// Counts `cost` steps; `false` when the limit is reached.
    mutating func spend(_ cost: Int) -> Bool {
        steps += cost
        return steps <= limit
    }
}
