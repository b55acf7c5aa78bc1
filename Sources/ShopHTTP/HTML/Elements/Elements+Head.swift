// HTML writes the names of its elements in lower case, and so do we.
// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    enum title: HTMLTag { static var name: StaticString { "title" } }
    enum meta: HTMLTag { static var name: StaticString { "meta" } }
    enum link: LinkingTag { static var name: StaticString { "link" } }
    enum script: LoadingTag { static var name: StaticString { "script" } }
    enum noscript: HTMLTag { static var name: StaticString { "noscript" } }
}

// What a page says about itself and loads; `HTMLDocument` puts it in its place.
typealias title = Element<Tags.title, HTMLText>
typealias meta = VoidElement<Tags.meta>
typealias link = VoidElement<Tags.link>

// A script of this site; there are none within pages.
typealias script = Element<Tags.script, EmptyHTML>

// For browsers that run no scripts.
typealias noscript<Content: HTML> = Element<Tags.noscript, Content>
