import HTTPTypes
import Hummingbird
import ShopDomain

/// A new password for those who forgot theirs, and the confirmation of a new address.
///
/// Tokens come from the links in mails. They are secrets, so they stand in bodies and never in
/// addresses, which are logged.
struct RecoveryAPI {
    let shop: Shop

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .post("password-resets", use: sendLink)
            .put("password-resets", use: changePassword)
            .put("email-changes", use: changeEmail)
    }

    /// The same answer whether anybody has this account or not.
    @Sendable private func sendLink(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        let body = try await request.json(PasswordResetBody.self)
        guard shop.recovery.isPossible else { throw Problem.noMail }
        var check = FieldReader()
        let email = check.read("email") { () throws(ValidationError) in
            try EmailAddress(body.email)
        }
        guard let email else { throw Problem.invalid(check.problems) }
        try shop.recovery.offerPassword(
            to: email, from: context.clientNetwork, request.preferredLanguage)
        return Response(status: .accepted)
    }

    @Sendable private func changePassword(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let body = try await request.json(NewPasswordBody.self)
        try await shop.recovery.changePassword(by: body.token, to: body.newPassword)
        return Response(status: .noContent)
    }

    @Sendable private func changeEmail(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        let body = try await request.json(TokenBody.self)
        try await shop.recovery.changeEmail(by: body.token, request.preferredLanguage)
        return Response(status: .noContent)
    }
}

/// What `POST /password-resets` takes.
struct PasswordResetBody: Decodable {
    let email: String
}

/// What `PUT /password-resets` takes.
struct NewPasswordBody: Decodable {
    let token: String
    let newPassword: String

    enum CodingKeys: String, CodingKey {
        case token
        case newPassword = "new_password"
    }
}

/// What `PUT /email-changes` takes.
struct TokenBody: Decodable {
    let token: String
}

extension Problem {
    /// The shop has no way to send mail.
    static let noMail = Problem(
        status: .conflict, code: "no_mail",
        title: LocalizedText(german: "Keine Mail", english: "No mail"),
        detail: LocalizedText(
            german: "Der Shop kann zurzeit keine Mail verschicken.",
            english: "The shop cannot send mail at present."))
}
