/// A whole page: the doctype, what the page says about itself, and what it shows.
struct HTMLDocument<Head: HTML, Content: HTML>: PrimitiveHTML {
    private let language: Attribute<Tags.html>
    private let attributes: [Attribute<Tags.body>]
    private let head: Head
    private let content: Content

    /// - Parameters:
    ///   - language: the language of the page, as a BCP 47 tag.
    ///   - attributes: those of the `body`.
    ///   - head: title, links and scripts; the character set is there already.
    init(
        language: String, _ attributes: Attribute<Tags.body>...,
        @HTMLBuilder head: () -> Head, @HTMLBuilder body: () -> Content
    ) {
        self.language = .lang(language)
        self.attributes = attributes
        self.head = head()
        content = body()
    }

    func render(into output: inout HTMLBuffer) {
        output.append("<!doctype html>")
        output.appendTag(Tags.html.name, [language])
        output.append("<head><meta charset=\"utf-8\">")
        head.render(into: &output)
        output.append("</head>")
        output.appendTag(Tags.body.name, attributes)
        content.render(into: &output)
        output.append("</body></html>")
    }
}

extension Tags {
    // swift-format-ignore: TypeNamesShouldBeCapitalized
    enum html: HTMLTag { static var name: StaticString { "html" } }
    // swift-format-ignore: TypeNamesShouldBeCapitalized
    enum body: HTMLTag { static var name: StaticString { "body" } }
}
