import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

/// An answer as a browser without scripts reads it.
///
/// Reading is strict: text that was not escaped makes the page unreadable, which fails the test.
struct Page {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let tokens: [HTMLTokenizer.Token]

    init(_ response: TestResponse) throws {
        status = response.status
        headers = response.headers
        tokens = try HTMLTokenizer.tokens(Array(response.body.readableBytesView))
    }

    var location: String? { headers[.location] }

    /// Everything there is to read, without the markup.
    var text: String { shown(tokens) }

    /// What stands in each element of this name.
    func texts(_ element: String) -> [String] { texts { name, _ in name == element } }

    /// What stands in each element with this `data-test`.
    func texts(test: String) -> [String] { texts { $1.value("data-test") == test } }

    /// What the page says at its top.
    var notices: [String] { texts(test: "notice") }

    /// The errors that stand beside fields, in their order.
    var fieldErrors: [String] { texts(test: "field-error") }

    /// The error that stands beside the field: behind it, before any other.
    func error(beside field: String) -> String? {
        guard let start = tokens.firstIndex(where: { $0.isField(field) }) else { return nil }
        var rest = tokens[(start + 1)...]
        rest = rest.prefix { !$0.isStart(of: ["input", "textarea", "select", "fieldset"]) }
        guard let error = rest.firstIndex(where: { $0.attribute("data-test") == "field-error" })
        else { return nil }
        return shown(rest[error...].prefix { $0 != .end("p") })
    }

    /// The value of this attribute of every element that has it.
    func values(of attribute: String) -> [String] { tokens.compactMap { $0.attribute(attribute) } }

    private func texts(
        where matches: (String, [HTMLTokenizer.Attribute]) -> Bool
    ) -> [String] {
        tokens.indices.compactMap { index in
            guard case .start(let name, let attributes) = tokens[index], matches(name, attributes)
            else { return nil }
            return shown(content(of: name, from: index))
        }
    }

    /// The tokens up to the end of the element that starts at `index`.
    private func content(of name: String, from index: Int) -> ArraySlice<HTMLTokenizer.Token> {
        var depth = 0
        return tokens[index...].prefix { token in
            if token.isStart(of: [name]) { depth += 1 }
            if token == .end(name) { depth -= 1 }
            return depth > 0
        }
    }
}

/// The text of these tokens, white space made one.
private func shown(_ tokens: some Sequence<HTMLTokenizer.Token>) -> String {
    let words = tokens.flatMap { token -> [Substring] in
        guard case .text(let text) = token else { return [] }
        return text.string.split { $0 == " " || $0.isNewline }
    }
    return words.joined(separator: " ")
}

extension HTMLTokenizer.Token {
    func attribute(_ name: String) -> String? {
        guard case .start(_, let attributes) = self else { return nil }
        return attributes.value(name)
    }

    func isStart(of elements: [String]) -> Bool {
        guard case .start(let name, _) = self else { return false }
        return elements.contains(name)
    }

    fileprivate func isField(_ field: String) -> Bool {
        isStart(of: ["input", "textarea", "select"]) && attribute("name") == field
    }
}

extension [HTMLTokenizer.Attribute] {
    func value(_ name: String) -> String? { first { $0.name == name }?.value.string }
}
