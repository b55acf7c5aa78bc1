import Hummingbird
import ShopDomain
import ShopStorage

/// Accounts, for staff.
struct StaffCustomerAPI {
    let shop: Shop

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("customers", use: list)
            .get("customers/{id}", use: show)
            .delete("customers/{id}/sessions", use: endSessions)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let parameters = ParameterReader(request: request, context: context)
        let limit = try parameters.integer("limit", in: 1...100, default: 20)
        let query = try CustomerQuery(parameters)
        let users = try await shop.storage.users.list(
            query.search, after: try parameters.cursor(of: User.self), limit: limit)
        return CustomersBody(users, limit: limit).response()
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let id = try ParameterReader(request: request, context: context).id(of: User.self)
        return CustomerProfileBody(try await People(shop).profile(id)).response()
    }

    @Sendable private func endSessions(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let id = try ParameterReader(request: request, context: context).id(of: User.self)
        try await People(shop).endSessions(of: id, by: try context.staffMember())
        return Response(status: .noContent)
    }
}

/// Who works in the shop, and who decides it; for admins.
struct StaffPeopleAPI {
    let shop: Shop

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("people", use: list)
            .post("people", use: give)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let parameters = ParameterReader(request: request, context: context)
        let limit = try parameters.integer("limit", in: 1...100, default: 20)
        let users = try await shop.storage.users.list(
            .staff, after: try parameters.cursor(of: User.self), limit: limit)
        return CustomersBody(users, limit: limit).response()
    }

    @Sendable private func give(_ request: Request, context: ShopContext) async throws -> Response {
        let input = try await request.json(RoleInput.self)
        guard let role = Role(rawValue: input.role) else {
            throw Problem.invalid([FieldProblem("role", .malformed)])
        }
        let people = People(shop)
        let user = try await people.find(email: input.email)
        try await people.give(role, to: user, by: try context.staffMember())
        return CustomerBody(try await people.find(user.id)).response()
    }
}

/// What `POST /staff/people` takes.
struct RoleInput: Decodable {
    let email: String
    let role: String
}

/// A page of accounts.
struct CustomersBody: Encodable {
    let customers: [CustomerBody]
    let next: NextPage

    init(_ users: [User], limit: Int) {
        customers = users.map(CustomerBody.init)
        next = NextPage(users.count == limit ? users.last?.id.description : nil)
    }
}

/// An account as staff see it.
struct CustomerBody: Encodable {
    let id: String
    let email: String
    let name: String
    let role: String
    let createdAt: String

    enum CodingKeys: String, CodingKey {
        case id, email, name, role
        case createdAt = "created_at"
    }

    init(_ user: User) {
        id = user.id.description
        email = user.email.text
        name = user.name.text
        role = user.role.rawValue
        createdAt = user.createdAt.description
    }
}

/// `GET /staff/customers/{id}`.
struct CustomerProfileBody: Encodable {
    let customer: CustomerBody
    let addresses: Int
    let sessions: Int
    let orders: [OrderSummaryBody]

    init(_ profile: People.Profile) {
        customer = CustomerBody(profile.user)
        addresses = profile.addresses
        sessions = profile.sessions
        orders = profile.orders.map(OrderSummaryBody.init)
    }
}
