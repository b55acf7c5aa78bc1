import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// What people see and change of their own account.
struct OwnAccountRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.account.pattern, use: show)
            .post(PageRoute.accountName.pattern, use: rename)
            .post(PageRoute.accountEmail.pattern, use: changeEmail)
            .post(PageRoute.accountPassword.pattern, use: changePassword)
            .post(PageRoute.accountSessions.pattern, use: signOutEverywhere)
            .get(PageRoute.accountData.pattern, use: export)
            .post(PageRoute.accountDeletion.pattern, use: erase)
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        guard let identity = context.identity, identity.session.user != nil else {
            let next = PagePath.account.path(language)
            return .seeOther(PagePath.login(next: next).path(language))
        }
        let account = try await OwnAccount(of: identity, shop.accounts)
        let isChanged = request.uri.queryParameters["changed"] != nil
        return try await page(
            account, identity, notices: isChanged ? [Notice(.success, texts.changed)] : [])
    }

    @Sendable private func rename(_ request: Request, context: ShopContext) async throws -> Response
    {
        let form = try await request.form()
        return try await change(context) { account in
            var check = FieldReader()
            let name = check.read("name") { () throws(ValidationError) in
                try DisplayName(form["name"])
            }
            guard let name else { throw Problem.invalid(check.problems) }
            try await account.rename(to: name)
            return changed()
        }
    }

    /// The change waits until somebody has read the mail at the new address.
    @Sendable private func changeEmail(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let form = try await request.form()
        return try await change(context) { account in
            var check = FieldReader()
            let email = check.read("new_email") { () throws(ValidationError) in
                try EmailAddress(form["new_email"])
            }
            guard let email else { throw Problem.invalid(check.problems) }
            try await account.prove(
                form["email_password"], "email_password", context.clientNetwork)
            try shop.recovery.offerEmail(
                email, of: account.account, from: context.clientNetwork, language)
            let notice = Notice(.success, RecoveryTexts[language].confirmationSent(email.text))
            return try await page(account, try context.signedIn(), notices: [notice])
        }
    }

    @Sendable private func changePassword(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let form = try await request.form()
        return try await change(context) { account in
            var check = FieldReader()
            let new = check.read("new_password") { () throws(PasswordError) in
                try Password(new: form["new_password"], email: account.user.email.text)
            }
            guard let new else { throw Problem.invalid(check.problems) }
            let identity = try await account.changePassword(
                from: form["current_password"], to: new, address: context.clientNetwork)
            return changed(cookies: [shop.cookies.session(identity)])
        }
    }

    @Sendable private func signOutEverywhere(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        try await change(context) { account in
            try await account.signOutEverywhere()
            return goodbye()
        }
    }

    @Sendable private func erase(_ request: Request, context: ShopContext) async throws -> Response
    {
        let form = try await request.form()
        return try await change(context) { account in
            try await account.erase(password: form["password"], address: context.clientNetwork)
            return goodbye()
        }
    }

    @Sendable private func export(_ request: Request, context: ShopContext) async throws -> Response
    {
        let account = try await OwnAccount(of: try context.signedIn(), shop.accounts)
        var response = try await AccountExport(of: account, shop).response()
        response.headers[.contentDisposition] = "attachment; filename=\"\(texts.file).json\""
        return response
    }

    /// Does what a form asks for; where it cannot be done, the page says why.
    private func change(
        _ context: ShopContext, _ change: (OwnAccount) async throws -> Response
    ) async throws -> Response {
        let identity = try context.signedIn()
        let account = try await OwnAccount(of: identity, shop.accounts)
        do {
            return try await change(account)
        } catch {
            let problem = try Problem.ofForm(error, context)
            return try await page(
                account, identity, notices: [problem.notice(language)], problem: problem)
        }
    }

    private func page(
        _ account: OwnAccount, _ identity: Identity, notices: [Notice], problem: Problem? = nil
    ) async throws -> Response {
        let sessions = try await account.sessions()
        return PageLayout(
            title: texts.title, language: language, path: .account,
            catalogue: shop.catalogue.current, visitor: Visitor(identity), notices: notices
        ) {
            OwnAccountView(
                user: account.user, sessions: sessions, isCurrent: account.isCurrent,
                canMail: shop.recovery.isPossible,
                problem: problem, language: language)
        }
        .privatePage(problem)
    }

    private func changed(cookies: [Cookie] = []) -> Response {
        .seeOther(PagePath.account.path(language) + "?changed=1", cookies: cookies)
    }

    private func goodbye() -> Response {
        .seeOther(
            PagePath.home.path(language),
            cookies: [shop.cookies.endedSession, shop.cookies.cartCount(0)])
    }

    private var texts: OwnAccountTexts { OwnAccountTexts[language] }
}

extension OrderStore {
    /// All orders of an owner, newest first.
    func all(of owner: Owner) async throws(StorageError) -> [Order] {
        var orders: [Order] = []
        while true {
            let page = try await list(of: owner, before: orders.last?.id, limit: 100)
            orders += page
            if page.count < 100 { return orders }
        }
    }
}

/// Everything the shop knows of somebody with an account, for them to take along (GDPR, article 20).
struct AccountExport: Encodable {
    let account: UserBody
    let createdAt: String
    let sessions: [SessionBody]
    let addresses: [AddressBody]
    let orders: [OrderBody]

    init(_ user: User, sessions: [Session], addresses: [SavedAddress], orders: [Order]) {
        account = UserBody(user)
        createdAt = user.createdAt.description
        self.sessions = sessions.map(SessionBody.init)
        self.addresses = addresses.map { AddressBody($0.address) }
        self.orders = orders.map { OrderBody($0) }
    }

    enum CodingKeys: String, CodingKey {
        case account, sessions, addresses, orders
        case createdAt = "created_at"
    }

    /// A session in JSON.
    struct SessionBody: Encodable {
        let createdAt: String
        let lastUsedAt: String

        init(_ session: Session) {
            createdAt = session.createdAt.description
            lastUsedAt = session.lastUsedAt.description
        }

        enum CodingKeys: String, CodingKey {
            case createdAt = "created_at"
            case lastUsedAt = "last_used_at"
        }
    }
}
