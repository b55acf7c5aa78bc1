import HTTPTypes
import Hummingbird
import ShopDomain

extension Problem {
    /// The answer: problem details for programs, a page for people; never cached.
    func response(to request: Request, context: ShopContext) -> Response {
        var response =
            request.isForAPI
            ? problemDetails(context: context)
            : ProblemPage(problem: self, requestID: context.id, language: request.preferredLanguage)
                .response(status: status)
        response.headers[.cacheControl] = "no-store"
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
        if let allow { response.headers[.allow] = allow }
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }

    private func problemDetails(context: ShopContext) -> Response {
        let details = ProblemDetails(self, requestID: context.id)
        return Response(
            status: status, headers: [.contentType: "application/problem+json"],
            body: ResponseBody(byteBuffer: details.json))
    }
}

/// RFC 9457 problem details, with the shop's extensions.
struct ProblemDetails: Encodable {
    let type = "about:blank"
    let title: String
    let status: Int
    let detail: String
    let code: String
    let requestID: String
    let errors: [FieldError]?
    let items: [Item]?

    struct FieldError: Encodable {
        let field: String
        let message: String
    }

    struct Item: Encodable {
        let sku: String
        let available: Int
    }

    enum CodingKeys: String, CodingKey {
        case type, title, status, detail, code, errors, items
        case requestID = "request_id"
    }

    init(_ problem: Problem, requestID: String) {
        title = problem.title.english
        status = problem.status.code
        detail = problem.detail.english
        code = problem.code
        self.requestID = requestID
        errors =
            problem.fields.isEmpty
            ? nil : problem.fields.map { FieldError(field: $0.field, message: $0.message.english) }
        items =
            problem.shortages.isEmpty
            ? nil : problem.shortages.map { Item(sku: $0.sku.text, available: $0.available) }
    }
}
