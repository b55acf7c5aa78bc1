extension Attribute where Tag == Tags.time {
    /// The same time for programs: RFC 3339.
    static func datetime(_ text: String) -> Attribute { Attribute(.datetime, text) }
}

extension Attribute where Tag == Tags.th {
    /// Which cells it heads.
    static func scope(_ scope: HeaderScope) -> Attribute {
        Attribute(.scope, scope.rawValue)
    }
}

/// Elements that a person opens and closes.
protocol OpeningTag: HTMLTag {}

extension Attribute where Tag: OpeningTag {
    static func open(_ isOpen: Bool) -> Attribute { Attribute(.open, present: isOpen) }

    static var open: Attribute { .open(true) }
}

extension Attribute where Tag == Tags.details {
    /// Of those with the same name, only one is open.
    static func name(_ name: String) -> Attribute { Attribute(.name, name) }
}

extension Attribute where Tag == Tags.meta {
    static func name(_ name: String) -> Attribute { Attribute(.name, name) }

    /// A property of the Open Graph protocol: `og:title`.
    static func property(_ name: String) -> Attribute { Attribute(.property, name) }

    static func content(_ text: String) -> Attribute { Attribute(.content, text) }

    /// What `content` is for, as if it were a header of the answer.
    static func httpEquiv(_ header: EquivalentHeader) -> Attribute {
        Attribute(.httpEquiv, header.rawValue)
    }
}

/// `http-equiv` of a `meta`.
enum EquivalentHeader: String, Sendable {
    /// The page is loaded again after so many seconds.
    case refresh
}

/// `scope` of a `th`.
enum HeaderScope: String, Sendable {
    case row, col, rowgroup, colgroup
}
