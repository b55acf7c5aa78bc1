import ShopDomain

/// A label, a field to type in, and what is wrong with it.
struct TextField: HTML {
    /// Where several fields of a page have the same name; otherwise the name is enough.
    var id: String?
    let name: String
    let label: String
    var value = ""
    var type = InputType.text
    var autocomplete: Autocomplete?
    var isRequired = true
    var isWide = false
    var longest = 200
    var hint: String?
    var error: String?

    var body: some HTML {
        div(.class(fieldClass)) {
            ShopHTTP.label(.for(key)) { label }
            input(
                .id(key), .type(type), .name(name), .value(type == .password ? nil : value),
                .required(isRequired), .maxlength(longest), .autocomplete(autocomplete ?? .off),
                .aria(.invalid, error == nil ? nil : "true"),
                .aria(.describedby, error == nil ? nil : "\(key)-error"))
            if let hint { p(.class("hint")) { hint } }
            if let error {
                p(.class("field-error"), .id("\(key)-error"), .data(.test, "field-error")) {
                    error
                }
            }
        }
    }

    private var key: String { id ?? name }

    private var fieldClass: String {
        "field" + (error == nil ? "" : " invalid") + (isWide ? " wide" : "")
    }
}

/// What is wrong with the fields of a form, by name.
struct FieldErrors: Sendable {
    private let messages: [String: LocalizedText]

    init(_ problem: Problem? = nil) {
        let fields = problem?.fields ?? []
        messages = Dictionary(fields.map { ($0.field, $0.message) }) { first, _ in first }
    }

    subscript(field: String, language: Language) -> String? { messages[field]?[language] }
}
