import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// A new password for those who forgot theirs, and the confirmation of a new address.
struct RecoveryRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.forgottenPassword.pattern, use: showForgotten)
            .post(PageRoute.forgottenPassword.pattern, use: sendLink)
            .get(PageRoute.newPassword.pattern, use: showNewPassword)
            .post(PageRoute.newPassword.pattern, use: changePassword)
            .get(PageRoute.newEmail.pattern, use: showNewEmail)
            .post(PageRoute.newEmail.pattern, use: changeEmail)
    }

    @Sendable private func showForgotten(_ request: Request, context: ShopContext) -> Response {
        forgotten()
    }

    @Sendable private func sendLink(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        let form = try await request.form()
        do {
            guard shop.recovery.isPossible else { return forgotten() }
            var check = FieldReader()
            let email = check.read("email") { () throws(ValidationError) in
                try EmailAddress(form["email"])
            }
            guard let email else { throw Problem.invalid(check.problems) }
            try shop.recovery.offerPassword(to: email, from: context.clientNetwork, language)
            return forgotten(notices: [Notice(.success, texts.sent)])
        } catch {
            let problem = try Problem.ofForm(error, context)
            return forgotten(form["email"], notices: [problem.notice(language)], problem: problem)
        }
    }

    @Sendable private func showNewPassword(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let token = token(request, context)
        _ = try await shop.recovery.redeemable(token)
        return newPassword(token)
    }

    @Sendable private func changePassword(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let token = token(request, context)
        let form = try await request.form()
        do {
            try await shop.recovery.changePassword(by: token, to: form["new_password"])
            return signIn("password")
        } catch {
            let problem = try Problem.ofForm(error, context)
            guard problem.code != Problem.linkExpired.code else { throw problem }
            return newPassword(token, problem)
        }
    }

    @Sendable private func showNewEmail(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        let token = token(request, context)
        let grant = try await shop.recovery.redeemable(token).grant
        guard case .email(let email) = grant.purpose else { throw Problem.linkExpired }
        return page(texts.newEmail, .newEmail(token: token)) {
            NewEmailView(email: email, token: token, language: language)
        }
    }

    /// Looking changes nothing: programs that check the links in mails open them, too.
    @Sendable private func changeEmail(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        try await shop.recovery.changeEmail(by: token(request, context), language)
        return signIn("email")
    }

    private func token(_ request: Request, _ context: ShopContext) -> String {
        ParameterReader(request: request, context: context).query("token") ?? ""
    }

    /// Where to go on: all sessions have ended.
    private func signIn(_ changed: String) -> Response {
        .seeOther(
            PagePath.login().path(language) + "?changed=\(changed)",
            cookies: [shop.cookies.endedSession, shop.cookies.cartCount(0)])
    }

    private func forgotten(
        _ email: String = "", notices: [Notice] = [], problem: Problem? = nil
    ) -> Response {
        page(texts.forgotten, .forgottenPassword, notices: notices, problem: problem) {
            ForgottenPasswordView(
                email: email, isPossible: shop.recovery.isPossible, problem: problem,
                language: language)
        }
    }

    private func newPassword(_ token: String, _ problem: Problem? = nil) -> Response {
        let notices = problem.map { [$0.notice(language)] } ?? []
        return page(
            texts.newPassword, .newPassword(token: token), notices: notices, problem: problem
        ) {
            NewPasswordView(token: token, problem: problem, language: language)
        }
    }

    private func page(
        _ title: String, _ path: PagePath, notices: [Notice] = [], problem: Problem? = nil,
        @HTMLBuilder content: () -> some HTML
    ) -> Response {
        PageLayout(
            title: title, language: language, path: path, catalogue: shop.catalogue.current,
            notices: notices, content: content
        )
        .privatePage(problem)
    }

    private var texts: RecoveryTexts { RecoveryTexts[language] }
}
