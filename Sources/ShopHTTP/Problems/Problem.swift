import HTTPTypes
import ShopDomain

/// An answer that says what went wrong, in the customer's words: thrown by anything that answers
/// requests, turned into a page or into problem details (RFC 9457) in one place.
struct Problem: Error, Sendable {
    /// The status to answer with.
    var status: HTTPResponse.Status
    /// A stable name for programs, in snake case.
    var code: String
    /// The problem in a few words.
    var title: LocalizedText
    /// What it means and what to do about it.
    var detail: LocalizedText
    /// What is wrong with which field of a form or a JSON body.
    var fields: [FieldProblem] = []
    /// Lines of which there is not enough.
    var shortages: [Shortage] = []
    /// When to try again, in seconds.
    var retryAfter: Int?
    /// The methods the address takes.
    var allow: String?
}

/// What is wrong with one field.
struct FieldProblem: Error, Sendable, Hashable {
    /// The field's name in forms and JSON, such as `email` or `address.postcode`.
    var field: String
    /// What is wrong with it.
    var message: LocalizedText
}
