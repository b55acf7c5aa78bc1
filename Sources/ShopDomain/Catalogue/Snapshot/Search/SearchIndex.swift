/// Where the words of products are found.
struct SearchIndex: Sendable {
    private(set) var names = TermIndex()
    /// Names and values of attributes and options.
    private(set) var attributes = TermIndex()
    private(set) var descriptions = TermIndex()
    /// Whole stock keeping units.
    private(set) var codes = TermIndex()

    mutating func apply(_ changes: IndexChanges) {
        names.apply(changes.names)
        attributes.apply(changes.attributes.terms)
        descriptions.apply(changes.descriptions)
        codes.apply(changes.codes)
    }
}
