/// What every element may have.
extension Attribute {
    /// One class or several, with spaces between them.
    static func `class`(_ names: String) -> Attribute { Attribute(.class, names) }

    /// A name that no other element of the page has.
    static func id(_ name: String?) -> Attribute { Attribute(.id, name) }

    /// Whether the keyboard reaches it: 0 for yes, in the order of the page, -1 for no.
    static func tabindex(_ index: Int) -> Attribute { Attribute(.tabindex, String(index)) }

    /// The language of the content, as a BCP 47 tag.
    static func lang(_ tag: String) -> Attribute { Attribute(.lang, tag) }

    /// A hint. Not everybody can see it: it must not be all there is.
    static func title(_ text: String?) -> Attribute { Attribute(.title, text) }

    static func hidden(_ isHidden: Bool) -> Attribute { Attribute(.hidden, present: isHidden) }

    static var hidden: Attribute { .hidden(true) }

    /// A value for the script, the style sheet or the tests; without one, a mark.
    static func data(_ name: DataName, _ value: String? = "") -> Attribute {
        Attribute(name.attribute, value)
    }
}
