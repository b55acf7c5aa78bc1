/// Elements that lead to an address.
protocol LinkingTag: HTMLTag {}

extension Attribute where Tag: LinkingTag {
    /// Where it leads; see ``SafeURL`` for what is let through.
    static func href(_ url: String) -> Attribute { Attribute(.href, SafeURL(url).text) }

    static func rel(_ relations: LinkRelation...) -> Attribute {
        Attribute(.rel, relations.map(\.rawValue).joined(separator: " "))
    }

    /// The language of what it leads to, as a BCP 47 tag.
    static func hreflang(_ tag: String) -> Attribute { Attribute(.hreflang, tag) }
}

extension Attribute where Tag == Tags.link {
    /// The media type of what it leads to.
    static func type(_ mediaType: String) -> Attribute { Attribute(.type, mediaType) }
}

/// What a link is for.
enum LinkRelation: String, Sendable {
    case alternate, canonical, icon, next, prev, preload, stylesheet, nofollow, noopener, search
    case external, help, license, author
}
