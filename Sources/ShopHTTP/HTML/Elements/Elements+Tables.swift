// HTML writes the names of its elements in lower case, and so do we.
// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    enum table: HTMLTag { static var name: StaticString { "table" } }
    enum thead: HTMLTag { static var name: StaticString { "thead" } }
    enum tbody: HTMLTag { static var name: StaticString { "tbody" } }
    enum tfoot: HTMLTag { static var name: StaticString { "tfoot" } }
    enum tr: HTMLTag { static var name: StaticString { "tr" } }
    enum th: HTMLTag { static var name: StaticString { "th" } }
    enum td: HTMLTag { static var name: StaticString { "td" } }
}

typealias table<Content: HTML> = Element<Tags.table, Content>
typealias thead<Content: HTML> = Element<Tags.thead, Content>
typealias tbody<Content: HTML> = Element<Tags.tbody, Content>
typealias tfoot<Content: HTML> = Element<Tags.tfoot, Content>
typealias tr<Content: HTML> = Element<Tags.tr, Content>
typealias th<Content: HTML> = Element<Tags.th, Content>
typealias td<Content: HTML> = Element<Tags.td, Content>
