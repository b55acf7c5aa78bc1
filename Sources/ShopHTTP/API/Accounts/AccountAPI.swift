import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Accounts and sessions.
struct AccountAPI {
    let shop: Shop

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .post("users", use: register)
            .get("users/me", use: me)
            .post("sessions", use: signIn)
            .delete("sessions/current", use: signOut)
    }

    @Sendable private func register(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        let body = try await request.json(RegistrationBody.self)
        let registration = try Registration(
            email: body.email, password: body.password, name: body.name)
        let signIn = try await shop.accounts.register(
            registration, visitor: context.identity, address: context.clientNetwork)
        return welcome(signIn)
    }

    @Sendable private func signIn(_ request: Request, context: ShopContext) async throws -> Response
    {
        let body = try await request.json(CredentialsBody.self)
        guard let email = try? EmailAddress(body.email),
            let password = try? Password(body.password)
        else { throw Problem.wrongCredentials }
        let signIn = try await shop.accounts.signIn(
            email, password, visitor: context.identity, address: context.clientNetwork)
        return welcome(signIn)
    }

    @Sendable private func signOut(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        guard let identity = context.identity else { throw Problem.signInNeeded }
        try await shop.sessions.close(identity)
        var response = Response(status: .noContent)
        response.setCookie(shop.cookies.endedSession)
        response.setCookie(shop.cookies.cartCount(0))
        return response
    }

    @Sendable private func me(_ request: Request, context: ShopContext) async throws -> Response {
        let identity = try context.signedIn()
        guard let id = identity.session.user, let user = try await shop.storage.users.find(id)
        else { throw Problem.invalidToken }
        return ProfileBody(user).response()
    }

    private func welcome(_ signIn: Accounts.SignIn) -> Response {
        let body = SignInBody(user: UserBody(signIn.user), token: signIn.identity.token.text)
        var response = body.response(status: .created)
        response.setCookie(shop.cookies.session(signIn.identity))
        response.setCookie(shop.cookies.cartCount(signIn.cart?.pieces ?? 0))
        return response
    }
}

/// What `POST /users` takes.
struct RegistrationBody: Decodable {
    let email: String
    let password: String
    let name: String
}

/// What `POST /sessions` takes.
struct CredentialsBody: Decodable {
    let email: String
    let password: String
}

/// A user in JSON.
struct UserBody: Encodable {
    let id: String
    let email: String
    let name: String

    init(_ user: User) {
        id = user.id.description
        email = user.email.text
        name = user.name.text
    }
}

/// `GET /users/me`.
struct ProfileBody: Encodable {
    let id: String
    let email: String
    let name: String
    let role: String

    init(_ user: User) {
        id = user.id.description
        email = user.email.text
        name = user.name.text
        role = user.role.rawValue
    }
}

/// What registration and sign-in answer.
struct SignInBody: Encodable {
    let user: UserBody
    let token: String
}
