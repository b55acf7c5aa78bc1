// HTML writes the names of its elements in lower case, and so do we.
// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    enum header: HTMLTag { static var name: StaticString { "header" } }
    enum nav: HTMLTag { static var name: StaticString { "nav" } }
    enum main: HTMLTag { static var name: StaticString { "main" } }
    enum section: HTMLTag { static var name: StaticString { "section" } }
    enum article: HTMLTag { static var name: StaticString { "article" } }
    enum aside: HTMLTag { static var name: StaticString { "aside" } }
    enum footer: HTMLTag { static var name: StaticString { "footer" } }
    enum address: HTMLTag { static var name: StaticString { "address" } }
    enum div: HTMLTag { static var name: StaticString { "div" } }
    enum h1: HTMLTag { static var name: StaticString { "h1" } }
    enum h2: HTMLTag { static var name: StaticString { "h2" } }
    enum h3: HTMLTag { static var name: StaticString { "h3" } }
}

// Landmarks and sections.
typealias header<Content: HTML> = Element<Tags.header, Content>
typealias nav<Content: HTML> = Element<Tags.nav, Content>
typealias main<Content: HTML> = Element<Tags.main, Content>
typealias section<Content: HTML> = Element<Tags.section, Content>
typealias article<Content: HTML> = Element<Tags.article, Content>
typealias aside<Content: HTML> = Element<Tags.aside, Content>
typealias footer<Content: HTML> = Element<Tags.footer, Content>
typealias address<Content: HTML> = Element<Tags.address, Content>
typealias div<Content: HTML> = Element<Tags.div, Content>

// Headings.
typealias h1<Content: HTML> = Element<Tags.h1, Content>
typealias h2<Content: HTML> = Element<Tags.h2, Content>
typealias h3<Content: HTML> = Element<Tags.h3, Content>
