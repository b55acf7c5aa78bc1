/// What every element may have.
extension Attribute {
    /// One class or several, with spaces between them.
    static func `class`(_ names: String) -> Attribute { Attribute(.class, names) }

    /// The classes that are not `nil`: `.classes("card", isSoldOut ? "sold-out" : nil)`.
    static func classes(_ names: String?...) -> Attribute {
        let names = names.compactMap(\.self)
        return Attribute(.class, names.isEmpty ? nil : names.joined(separator: " "))
    }

    /// A name that no other element of the page has.
    static func id(_ name: String) -> Attribute { Attribute(.id, name) }

    /// The language of the content, as a BCP 47 tag.
    static func lang(_ tag: String) -> Attribute { Attribute(.lang, tag) }

    /// The direction of text that people typed and that may be right to left.
    static func dir(_ direction: TextDirection) -> Attribute {
        Attribute(.dir, direction.rawValue)
    }

    /// A hint. Not everybody can see it: it must not be all there is.
    static func title(_ text: String?) -> Attribute { Attribute(.title, text) }

    static func hidden(_ isHidden: Bool) -> Attribute { Attribute(.hidden, present: isHidden) }

    static var hidden: Attribute { .hidden(true) }

    /// 0 makes an element reachable by the keyboard, -1 by the script and by links only.
    static func tabindex(_ index: Int) -> Attribute { Attribute(.tabindex, String(index)) }

    static var autofocus: Attribute { Attribute(.autofocus, .present) }

    /// A value for the script, the style sheet or the tests; without one, a mark.
    static func data(_ name: DataName, _ value: String? = "") -> Attribute {
        Attribute(name.attribute, value)
    }
}

/// `dir`.
enum TextDirection: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
    /// As the text itself suggests.
    case auto
}
