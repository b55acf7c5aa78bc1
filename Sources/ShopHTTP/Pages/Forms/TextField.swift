import HTTPTypes
import ShopDomain
import ShopStorage

/// A label, a field to type in, and what is wrong with it.
struct TextField: HTML {
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
            ShopHTTP.label(.for(name)) { label }
            input(
                .id(name), .type(type), .name(name), .value(type == .password ? nil : value),
                .required(isRequired), .maxlength(longest), .autocomplete(autocomplete ?? .off),
                .aria(.invalid, error == nil ? nil : "true"),
                .aria(.describedby, error == nil ? nil : "\(name)-error"))
            if let hint { p(.class("hint")) { hint } }
            if let error {
                p(.class("field-error"), .id("\(name)-error"), .data(.test, "field-error")) {
                    error
                }
            }
        }
    }

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

extension Problem {
    /// Whether a form should be shown again with this problem, so that nothing typed is lost.
    var concernsForm: Bool {
        switch status {
        case .unprocessableContent, .conflict, .tooManyRequests, .serviceUnavailable: true
        default: code == "wrong_credentials"
        }
    }

    /// The problem at the top of a form.
    func notice(_ language: Language) -> Notice {
        Notice(.error, detail[language])
    }

    /// What any failure of a form's work amounts to, where the form can be shown again.
    /// - Throws: the failure itself where it cannot.
    static func ofForm(_ error: any Error) throws -> Problem {
        let problem: Problem
        switch error {
        case let known as Problem: problem = known
        case let failure as StorageError: problem = Problem(failure)
        case let failure as PasswordHasherError: problem = Problem(failure)
        case let failure as OrderTransitionError: problem = Problem(failure)
        default: throw error
        }
        guard problem.concernsForm else { throw error }
        return problem
    }
}
