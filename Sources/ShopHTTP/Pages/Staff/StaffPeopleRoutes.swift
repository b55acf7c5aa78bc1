import Hummingbird
import ShopDomain
import ShopStorage

/// Who works in the shop, and who decides it; for admins.
struct StaffPeopleRoutes {
    let shop: Shop
    let language: Language

    private static let pageLength = 50

    private var people: People { People(shop) }

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.staffPeople.pattern, use: list)
            .post(PageRoute.staffPeople.pattern, use: give)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let cursor = try ParameterReader(request: request, context: context).cursor(of: User.self)
        let isSaved = request.uri.queryParameters["saved"] != nil
        let notices = isSaved ? [Notice(.success, CustomerTexts[language].roleSaved)] : []
        return try await page(context, RoleForm(), after: cursor, notices: notices)
    }

    @Sendable private func give(_ request: Request, context: ShopContext) async throws -> Response {
        let form = RoleForm(try await request.form())
        guard let role = Role(rawValue: form.role) else {
            throw Problem.invalid([FieldProblem("role", .malformed)])
        }
        do {
            let user = try await people.find(email: form.email)
            try await people.give(role, to: user, by: try context.staffMember())
            return .seeOther(PagePath.staffPeople().path(language) + "?saved=1")
        } catch {
            return try await page(context, form, try Problem.ofForm(error, context))
        }
    }

    private func page(
        _ context: ShopContext, _ form: RoleForm, _ problem: Problem? = nil,
        after cursor: ID<User>? = nil, notices: [Notice] = []
    ) async throws -> Response {
        // One more than is shown tells whether there is another page.
        let found = try await shop.storage.users.list(
            .staff, after: cursor, limit: Self.pageLength + 1)
        let users = Array(found.prefix(Self.pageLength))
        let last = found.count > Self.pageLength ? users.last?.id.description : nil
        let member = try context.staffMember()
        return PageLayout(
            title: BackOfficeTexts[language].people, language: language, path: .staffPeople(),
            catalogue: shop.catalogue.current, visitor: .staff,
            notices: problem.map { [$0.notice(language)] } ?? notices
        ) {
            StaffPeopleView(
                users: users, member: member, form: form, errors: FieldErrors(problem),
                first: cursor.map { _ in .staffPeople() },
                next: last.map { .staffPeople(after: $0) }, language: language)
        }
        .privatePage(problem)
    }
}

/// Who is to have which role, as typed.
struct RoleForm: Sendable {
    var email = ""
    var role = Role.staff.rawValue

    /// An empty one.
    init() {}

    /// What a browser sent.
    init(_ form: Form) {
        email = form["email"]
        role = form["role"]
    }
}
