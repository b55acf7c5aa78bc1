// HTML writes the names of its elements in lower case, and so do we.
// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    enum ul: HTMLTag { static var name: StaticString { "ul" } }
    enum ol: HTMLTag { static var name: StaticString { "ol" } }
    enum li: HTMLTag { static var name: StaticString { "li" } }
    enum dl: HTMLTag { static var name: StaticString { "dl" } }
    enum dt: HTMLTag { static var name: StaticString { "dt" } }
    enum dd: HTMLTag { static var name: StaticString { "dd" } }
}

typealias ul<Content: HTML> = Element<Tags.ul, Content>
typealias ol<Content: HTML> = Element<Tags.ol, Content>
typealias li<Content: HTML> = Element<Tags.li, Content>

// Names and what they stand for.
typealias dl<Content: HTML> = Element<Tags.dl, Content>
typealias dt<Content: HTML> = Element<Tags.dt, Content>
typealias dd<Content: HTML> = Element<Tags.dd, Content>
