import Hummingbird
import ShopDomain
import ShopStorage

/// Accounts: list, search, show, end all sessions.
struct StaffCustomerRoutes {
    let shop: Shop
    let language: Language

    private static let pageLength = 50

    private var people: People { People(shop) }
    private var texts: CustomerTexts { CustomerTexts[language] }

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.staffCustomers.pattern, use: list)
            .get(PageRoute.staffCustomer.pattern, use: show)
            .post(PageRoute.staffCustomerSessions.pattern, use: endSessions)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let parameters = ParameterReader(request: request, context: context)
        let query = try CustomerQuery(parameters)
        let cursor = try parameters.cursor(of: User.self)
        // One more than is shown tells whether there is another page.
        let found = try await shop.storage.users.list(
            query.search, after: cursor, limit: Self.pageLength + 1)
        let users = Array(found.prefix(Self.pageLength))
        let last = found.count > Self.pageLength ? users.last?.id.description : nil
        let path = PagePath.staffCustomers(query, after: cursor?.description)
        return layout(BackOfficeTexts[language].customers, path, []) {
            StaffCustomerListView(
                users: users, query: query, first: cursor.map { _ in .staffCustomers(query) },
                next: last.map { .staffCustomers(query, after: $0) }, language: language)
        }
        .privatePage()
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let id = try ParameterReader(request: request, context: context).id(of: User.self)
        let isEnded = request.uri.queryParameters["ended"] != nil
        return try await page(id, context, isEnded ? [Notice(.success, texts.sessionsEnded)] : [])
            .privatePage()
    }

    @Sendable private func endSessions(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let id = try ParameterReader(request: request, context: context).id(of: User.self)
        do {
            try await people.endSessions(of: id, by: try context.staffMember())
            return .seeOther(PagePath.staffCustomer(id).path(language) + "?ended=1")
        } catch {
            let problem = try Problem.ofForm(error, context)
            return try await page(id, context, [problem.notice(language)]).privatePage(problem)
        }
    }

    private func page(
        _ id: ID<User>, _ context: ShopContext, _ notices: [Notice]
    ) async throws -> some HTML {
        let profile = try await people.profile(id)
        let member = try context.staffMember()
        return layout(profile.user.name.text, .staffCustomer(id), notices) {
            StaffCustomerView(profile: profile, member: member, language: language)
        }
    }

    private func layout(
        _ title: String, _ path: PagePath, _ notices: [Notice],
        @HTMLBuilder content: () -> some HTML
    ) -> some HTML {
        PageLayout(
            title: title, language: language, path: path, catalogue: shop.catalogue.current,
            visitor: .staff, notices: notices, content: content)
    }
}
