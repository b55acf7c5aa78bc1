// HTML writes the names of its elements in lower case, and so do we.
// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    enum p: HTMLTag { static var name: StaticString { "p" } }
    enum span: HTMLTag { static var name: StaticString { "span" } }
    enum a: LinkingTag { static var name: StaticString { "a" } }
    enum strong: HTMLTag { static var name: StaticString { "strong" } }
    enum time: HTMLTag { static var name: StaticString { "time" } }
    enum br: HTMLTag { static var name: StaticString { "br" } }
}

typealias p<Content: HTML> = Element<Tags.p, Content>
typealias span<Content: HTML> = Element<Tags.span, Content>
typealias a<Content: HTML> = Element<Tags.a, Content>
typealias strong<Content: HTML> = Element<Tags.strong, Content>
typealias time<Content: HTML> = Element<Tags.time, Content>

// A line break that belongs to the text, as in an address.
typealias br = VoidElement<Tags.br>
