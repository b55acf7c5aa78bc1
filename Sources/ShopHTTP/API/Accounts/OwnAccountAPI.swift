import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// What callers see and change of their own account, as on its page.
struct OwnAccountAPI {
    let shop: Shop

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .patch("users/me", use: rename)
            .post("users/me/email-change", use: changeEmail)
            .put("users/me/password", use: changePassword)
            .get("users/me/sessions", use: listSessions)
            .delete("sessions", use: signOutEverywhere)
            .get("users/me/data", use: export)
            .delete("users/me", use: erase)
    }

    @Sendable private func rename(_ request: Request, context: ShopContext) async throws -> Response
    {
        let account = try await account(context)
        let body = try await request.json(NameBody.self)
        var check = FieldReader()
        let name = check.read("name") { () throws(ValidationError) in try DisplayName(body.name) }
        guard let name else { throw Problem.invalid(check.problems) }
        try await account.rename(to: name)
        var user = account.user
        user.name = name
        return ProfileBody(user).response()
    }

    /// The change waits until somebody has read the mail at the new address.
    @Sendable private func changeEmail(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let account = try await account(context)
        let body = try await request.json(EmailChangeBody.self)
        var check = FieldReader()
        let email = check.read("email") { () throws(ValidationError) in
            try EmailAddress(body.email)
        }
        guard let email else { throw Problem.invalid(check.problems) }
        guard shop.recovery.isPossible else { throw Problem.noMail }
        try await proving {
            try await account.prove(body.password, "password", context.clientNetwork)
        }
        try shop.recovery.offerEmail(
            email, of: account.account, from: context.clientNetwork, request.preferredLanguage)
        return Response(status: .accepted)
    }

    /// Ends all sessions and answers a new one.
    @Sendable private func changePassword(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let account = try await account(context)
        let body = try await request.json(PasswordChangeBody.self)
        var check = FieldReader()
        let new = check.read("new_password") { () throws(PasswordError) in
            try Password(new: body.newPassword, email: account.user.email.text)
        }
        guard let new else { throw Problem.invalid(check.problems) }
        let identity = try await proving {
            try await account.changePassword(
                from: body.currentPassword, to: new, address: context.clientNetwork)
        }
        let answer = SignInBody(user: UserBody(account.user), token: identity.token.text)
        var response = answer.response()
        response.setCookie(shop.cookies.session(identity))
        return response
    }

    @Sendable private func listSessions(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let account = try await account(context)
        let sessions = try await account.sessions()
        return SessionsBody(sessions, current: account.isCurrent).response()
    }

    @Sendable private func signOutEverywhere(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        try await account(context).signOutEverywhere()
        return goodbye()
    }

    @Sendable private func export(_ request: Request, context: ShopContext) async throws -> Response
    {
        try await AccountExport(of: try await account(context), shop).response()
    }

    @Sendable private func erase(_ request: Request, context: ShopContext) async throws -> Response
    {
        let account = try await account(context)
        let body = try await request.json(PasswordBody.self)
        try await proving {
            try await account.erase(password: body.password, address: context.clientNetwork)
        }
        return goodbye()
    }

    private func account(_ context: ShopContext) async throws -> OwnAccount {
        try await OwnAccount(of: try context.signedIn(), shop.accounts)
    }

    /// Programs are told by the status that the password is another one: nothing is wrong with the
    /// form of what they sent.
    private func proving<Value>(_ change: () async throws -> Value) async throws -> Value {
        do {
            return try await change()
        } catch var problem as Problem where problem.code == Problem.wrongPasswordCode {
            problem.status = .forbidden
            throw problem
        }
    }

    private func goodbye() -> Response {
        var response = Response(status: .noContent)
        response.setCookie(shop.cookies.endedSession)
        response.setCookie(shop.cookies.cartCount(0))
        return response
    }
}
