/// An attribute that elements with `Tag` may have.
///
/// Names come from closed lists without event handlers and inline styles, which the content security
/// policy forbids.
struct Attribute<Tag>: Sendable {
    private let name: AttributeName
    private let value: AttributeValue

    init(_ name: AttributeName, _ value: AttributeValue) {
        self.name = name
        self.value = value
    }

    /// - Parameter text: the value; the element does not have the attribute where it is `nil`.
    init(_ name: AttributeName, _ text: String?) {
        self.init(name, text.map(AttributeValue.text) ?? .absent)
    }

    /// An attribute that says something by being there.
    init(_ name: AttributeName, present: Bool) {
        self.init(name, present ? .present : .absent)
    }

    /// This attribute where `condition` holds, otherwise none.
    consuming func when(_ condition: Bool) -> Attribute {
        condition ? self : Attribute(name, .absent)
    }
}

extension Attribute {
    func render(into output: inout HTMLBuffer) {
        switch value {
        case .absent: break
        case .present: output.append(name.markup)
        case .text(let text):
            output.append(name.markup)
            output.append("=\"")
            output.append(escaping: text)
            output.append("\"")
        }
    }
}

/// What an attribute says.
enum AttributeValue: Sendable {
    /// The element does not have the attribute.
    case absent
    /// The attribute has no value but its presence.
    case present
    case text(String)
}
