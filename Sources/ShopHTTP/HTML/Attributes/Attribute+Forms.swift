/// Elements that are sent with a form or send it.
protocol ControlTag: HTMLTag {}

/// Elements in which a person enters or chooses something.
protocol EntryTag: ControlTag {}

/// Elements into which a person types.
protocol TypingTag: EntryTag {}

/// Elements with a value that the program chooses.
protocol ValueTag: HTMLTag {}

extension Attribute where Tag == Tags.form {
    /// Where the form is sent; see ``SafeURL`` for what is let through.
    static func action(_ url: String) -> Attribute { Attribute(.action, SafeURL(url).text) }

    static func method(_ method: FormMethod) -> Attribute {
        Attribute(.method, method.rawValue)
    }

    static func enctype(_ encoding: FormEncoding) -> Attribute {
        Attribute(.enctype, encoding.rawValue)
    }
}

extension Attribute where Tag: ControlTag {
    static func name(_ name: String) -> Attribute { Attribute(.name, name) }

    /// The `id` of the form it belongs to, where it stands outside.
    static func form(_ id: String) -> Attribute { Attribute(.form, id) }

    static func disabled(_ isDisabled: Bool) -> Attribute {
        Attribute(.disabled, present: isDisabled)
    }

    static var disabled: Attribute { .disabled(true) }
}

extension Attribute where Tag: EntryTag {
    static func required(_ isRequired: Bool) -> Attribute {
        Attribute(.required, present: isRequired)
    }

    static var required: Attribute { .required(true) }

    /// What browsers and password managers may fill in.
    static func autocomplete(_ kind: Autocomplete) -> Attribute {
        Attribute(.autocomplete, kind.rawValue)
    }
}

extension Attribute where Tag: TypingTag {
    static func placeholder(_ text: String) -> Attribute { Attribute(.placeholder, text) }

    /// In UTF-16 code units.
    static func maxlength(_ count: Int) -> Attribute {
        Attribute(.maxlength, String(count))
    }
}

extension Attribute where Tag: ValueTag {
    /// The value; none where it is `nil`.
    static func value(_ value: String?) -> Attribute { Attribute(.value, value) }

    static func value(_ number: Int) -> Attribute { Attribute(.value, String(number)) }
}

/// What a form's body is; the usual one where nothing is said.
enum FormEncoding: String, Sendable {
    /// For files.
    case multipart = "multipart/form-data"
}

/// How a form is sent.
enum FormMethod: String, Sendable {
    case get, post
}
