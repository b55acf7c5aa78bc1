/// The name of an element, and by the protocols it conforms to, the attributes the element takes.
protocol HTMLTag: Sendable {
    static var name: StaticString { get }
}

/// Namespace of the tags. The elements themselves are lower-case types named like them.
enum Tags {}

/// An element with content between its tags.
struct Element<Tag: HTMLTag, Content: HTML>: PrimitiveHTML {
    private let attributes: [Attribute<Tag>]
    private let content: Content

    init(_ attributes: Attribute<Tag>..., @HTMLBuilder content: () -> Content) {
        self.attributes = attributes
        self.content = content()
    }

    func render(into output: inout HTMLBuffer) {
        output.appendTag(Tag.name, attributes)
        content.render(into: &output)
        output.append("</")
        output.append(Tag.name)
        output.append(">")
    }
}

extension Element where Content == EmptyHTML {
    /// An element without content that has an end tag all the same.
    init(_ attributes: Attribute<Tag>...) {
        self.attributes = attributes
        content = EmptyHTML()
    }
}

/// An element that can have no content and has no end tag.
struct VoidElement<Tag: HTMLTag>: PrimitiveHTML {
    private let attributes: [Attribute<Tag>]

    init(_ attributes: Attribute<Tag>...) {
        self.attributes = attributes
    }

    func render(into output: inout HTMLBuffer) {
        output.appendTag(Tag.name, attributes)
    }
}

extension HTMLBuffer {
    /// Writes a start tag.
    mutating func appendTag<Tag>(_ name: StaticString, _ attributes: [Attribute<Tag>]) {
        append("<")
        append(name)
        for attribute in attributes { attribute.render(into: &self) }
        append(">")
    }
}
