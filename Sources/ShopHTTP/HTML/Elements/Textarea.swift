// HTML writes the names of its elements in lower case, and so do we.
// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    enum textarea: TypingTag { static var name: StaticString { "textarea" } }
}

/// A field for several lines of text.
struct textarea: PrimitiveHTML {
    private let attributes: [Attribute<Tags.textarea>]
    private let text: String

    /// - Parameter text: what stands in it at first.
    init(_ attributes: Attribute<Tags.textarea>..., text: String) {
        self.attributes = attributes
        self.text = text
    }

    func render(into output: inout HTMLBuffer) {
        output.appendTag(Tags.textarea.name, attributes)
        // Browsers skip one line feed here, which must not be the text's own.
        output.append("\n")
        output.append(escaping: text)
        output.append("</textarea>")
    }
}
