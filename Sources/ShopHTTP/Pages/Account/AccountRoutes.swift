import HTTPTypes
import Hummingbird
import ShopDomain

/// Registration, sign-in and sign-out.
struct AccountRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.register.pattern, use: showRegistration)
            .post(PageRoute.register.pattern, use: register)
            .get(PageRoute.login.pattern, use: showSignIn)
            .post(PageRoute.login.pattern, use: signIn)
            .post(PageRoute.logout.pattern, use: signOut)
    }

    @Sendable private func showRegistration(_ request: Request, context: ShopContext) -> Response {
        if let home = homeOfSignedIn(context) { return home }
        return page(
            RegistrationView(language: language), AccountTexts[language].register, .register)
    }

    @Sendable private func register(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        let form = try await request.form()
        do {
            let registration = try Registration(
                email: form["email"], password: form["password"], name: form["name"])
            let signIn = try await shop.accounts.register(
                registration, visitor: context.identity, address: context.clientNetwork)
            return welcome(signIn, next: nil)
        } catch {
            let problem = try Problem.ofForm(error, context)
            let view = RegistrationView(
                email: form["email"], name: form["name"], problem: problem, language: language)
            return page(view, AccountTexts[language].register, .register, problem)
        }
    }

    @Sendable private func showSignIn(_ request: Request, context: ShopContext) -> Response {
        if let home = homeOfSignedIn(context) { return home }
        let next = self.next(request)
        let view = SignInView(next: next?.text, language: language)
        return page(
            view, AccountTexts[language].signIn, .login(next: next?.text),
            notices: changes(request).map { [Notice(.success, $0)] } ?? [])
    }

    /// What was changed by a link in a mail just before.
    private func changes(_ request: Request) -> String? {
        switch request.uri.queryParameters["changed"] {
        case "password": RecoveryTexts[language].passwordChanged
        case "email": RecoveryTexts[language].emailChanged
        default: nil
        }
    }

    @Sendable private func signIn(_ request: Request, context: ShopContext) async throws -> Response
    {
        let form = try await request.form()
        let next = self.next(request)
        do {
            guard let email = try? EmailAddress(form["email"]),
                let password = try? Password(form["password"])
            else { throw Problem.wrongCredentials }
            let signIn = try await shop.accounts.signIn(
                email, password, visitor: context.identity, address: context.clientNetwork)
            return welcome(signIn, next: next)
        } catch {
            let problem = try Problem.ofForm(error, context)
            let view = SignInView(
                email: form["email"], next: next?.text, problem: problem, language: language)
            return page(view, AccountTexts[language].signIn, .login(next: next?.text), problem)
        }
    }

    @Sendable private func signOut(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        if let identity = context.identity { try await shop.sessions.close(identity) }
        return .seeOther(
            PagePath.home.path(language),
            cookies: [shop.cookies.endedSession, shop.cookies.cartCount(0)])
    }

    private func next(_ request: Request) -> LocalPath? {
        request.uri.queryParameters["next"].flatMap { LocalPath(String($0)) }
    }

    private func homeOfSignedIn(_ context: ShopContext) -> Response? {
        guard context.identity?.session.user != nil else { return nil }
        return .seeOther(PagePath.orders().path(language))
    }

    /// What had to give way in the cart is told there, at once.
    private func welcome(_ signIn: Accounts.SignIn, next: LocalPath?) -> Response {
        let path: String
        if !signIn.notices.isEmpty {
            path = CartNotices(signIn.notices).path(language)
        } else if let next {
            path = next.text
        } else if signIn.identity.session.isStaff {
            path = PagePath.staffDashboard.path(language)
        } else if signIn.cart?.lines.isEmpty == false {
            path = PagePath.cart.path(language)
        } else {
            path = PagePath.orders().path(language)
        }
        return .seeOther(
            path,
            cookies: [
                shop.cookies.session(signIn.identity),
                shop.cookies.cartCount(signIn.cart?.pieces ?? 0),
            ])
    }

    private func page(
        _ view: some HTML, _ title: String, _ path: PagePath, _ problem: Problem? = nil,
        notices: [Notice] = []
    ) -> Response {
        PageLayout(
            title: title, language: language, path: path, catalogue: shop.catalogue.current,
            notices: problem.map { [$0.notice(language)] } ?? notices
        ) { view }
        .privatePage(problem)
    }
}
