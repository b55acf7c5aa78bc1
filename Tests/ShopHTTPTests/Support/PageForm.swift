import Testing

/// A form of a page with what stands in its fields, to be filled in and sent as a browser would.
struct PageForm {
    let action: String
    private(set) var fields: [(name: String, value: String)] = []

    subscript(name: String) -> String? {
        get { fields.first { $0.name == name }?.value }
        set {
            fields.removeAll { $0.name == name }
            if let newValue { fields.append((name, newValue)) }
        }
    }

    /// The form with other words in these fields.
    func filled(_ values: KeyValuePairs<String, String>) -> PageForm {
        var form = self
        for (name, value) in values { form[name] = value }
        return form
    }

    /// What a browser sends (WHATWG URL Standard, section 5.2).
    var urlEncoded: String {
        fields.map { "\(formEscaped($0.name))=\(formEscaped($0.value))" }.joined(separator: "&")
    }

    fileprivate init(action: String) {
        self.action = action
    }

    fileprivate mutating func add(_ name: String, _ value: String) {
        fields.append((name, value))
    }
}

extension Page {
    /// Every form that changes something, in order.
    var forms: [PageForm] {
        var forms: [PageForm] = []
        for (index, token) in tokens.enumerated() {
            guard token.isStart(of: ["form"]), token.attribute("method") == "post" else { continue }
            var form = PageForm(action: token.attribute("action") ?? "")
            let content = tokens[index...].prefix { $0 != .end("form") }
            for index in content.indices { form.read(content[index...]) }
            forms.append(form)
        }
        return forms
    }

    /// The form that is sent to `action`; of several the first that matches.
    func form(
        to action: String, where matches: (PageForm) -> Bool = { _ in true },
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> PageForm {
        let form = forms.first { $0.action == action && matches($0) }
        return try #require(form, "no form to \(action)", sourceLocation: sourceLocation)
    }
}

extension PageForm {
    /// Takes over the field that begins with the first of these tokens, if one does.
    fileprivate mutating func read(_ tokens: ArraySlice<HTMLTokenizer.Token>) {
        guard case .start(let element, let attributes) = tokens.first,
            let name = attributes.value("name")
        else { return }
        let type = attributes.value("type")
        let isLeftOut =
            (type == "radio" || type == "checkbox") && attributes.value("checked") == nil
        switch element {
        case "input" where !isLeftOut: add(name, attributes.value("value") ?? "")
        case "textarea": add(name, typed(tokens.dropFirst()))
        case "select":
            let options = tokens.prefix { $0 != .end("select") }
                .filter { $0.isStart(of: ["option"]) }
            let chosen = options.first { $0.attribute("selected") != nil } ?? options.first
            add(name, chosen?.attribute("value") ?? "")
        default: break
        }
    }

    /// The words in a text area; a browser drops the first line end and sends CRLF for the others.
    private func typed(_ tokens: ArraySlice<HTMLTokenizer.Token>) -> String {
        guard case .text(let text) = tokens.first else { return "" }
        var words = text.string
        if words.hasPrefix("\n") { words.removeFirst() }
        return words.replacing("\n", with: "\r\n")
    }
}

private func formEscaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.map { byte in
        let character = Character(Unicode.Scalar(byte))
        let isPlain = character.isASCII && (character.isLetter || character.isNumber)
        return isPlain
            ? String(character) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
}
