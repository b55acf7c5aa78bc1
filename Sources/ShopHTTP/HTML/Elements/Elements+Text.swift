// HTML writes the names of its elements in lower case, and so do we.
// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    enum p: HTMLTag { static var name: StaticString { "p" } }
    enum span: HTMLTag { static var name: StaticString { "span" } }
    enum a: LinkingTag { static var name: StaticString { "a" } }
    enum strong: HTMLTag { static var name: StaticString { "strong" } }
    enum em: HTMLTag { static var name: StaticString { "em" } }
    enum small: HTMLTag { static var name: StaticString { "small" } }
    enum mark: HTMLTag { static var name: StaticString { "mark" } }
    enum abbr: HTMLTag { static var name: StaticString { "abbr" } }
    enum code: HTMLTag { static var name: StaticString { "code" } }
    enum sub: HTMLTag { static var name: StaticString { "sub" } }
    enum sup: HTMLTag { static var name: StaticString { "sup" } }
    enum bdi: HTMLTag { static var name: StaticString { "bdi" } }
    enum time: HTMLTag { static var name: StaticString { "time" } }
    enum del: HTMLTag { static var name: StaticString { "del" } }
    enum ins: HTMLTag { static var name: StaticString { "ins" } }
    enum br: HTMLTag { static var name: StaticString { "br" } }
}

typealias p<Content: HTML> = Element<Tags.p, Content>
typealias span<Content: HTML> = Element<Tags.span, Content>
typealias a<Content: HTML> = Element<Tags.a, Content>
typealias strong<Content: HTML> = Element<Tags.strong, Content>
typealias em<Content: HTML> = Element<Tags.em, Content>
typealias small<Content: HTML> = Element<Tags.small, Content>
typealias mark<Content: HTML> = Element<Tags.mark, Content>
typealias abbr<Content: HTML> = Element<Tags.abbr, Content>
typealias code<Content: HTML> = Element<Tags.code, Content>
typealias sub<Content: HTML> = Element<Tags.sub, Content>
typealias sup<Content: HTML> = Element<Tags.sup, Content>
typealias bdi<Content: HTML> = Element<Tags.bdi, Content>
typealias time<Content: HTML> = Element<Tags.time, Content>

// Text that was taken away and text that took its place, such as an old and a new price.
typealias del<Content: HTML> = Element<Tags.del, Content>
typealias ins<Content: HTML> = Element<Tags.ins, Content>

// A line break that belongs to the text, as in an address.
typealias br = VoidElement<Tags.br>
