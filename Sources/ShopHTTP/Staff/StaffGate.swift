import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Lets those pass who are staff at this moment, and tells everything behind it who they are.
///
/// The session says it, and the account has to say it as well: a session that was opened while a role was
/// taken away opens nothing.
struct StaffGate: RouterMiddleware {
    let users: any UserStore

    func handle(
        _ request: Request, context: ShopContext,
        next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        let id = try context.staff()
        guard let member = try await users.find(id), member.role.isStaff else {
            throw Problem.forbidden
        }
        var context = context
        context.member = member
        return try await StaffMember.$current.withValue(member) {
            try await next(request, context)
        }
    }
}

/// Lets admins pass, and nobody else of the staff.
struct AdminOnly: RouterMiddleware {
    func handle(
        _ request: Request, context: ShopContext,
        next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        guard try context.staffMember().role == .admin else { throw Problem.adminsOnly }
        return try await next(request, context)
    }
}

/// Whom of the staff a page is made for: known to the frame of every page behind the gate, so that none
/// has to hand it on.
enum StaffMember {
    @TaskLocal static var current: User?
}

extension ShopContext {
    /// Who of the staff asks.
    /// - Throws: ``Problem`` outside of the gate.
    func staffMember() throws(Problem) -> User {
        guard let member else { throw .forbidden }
        return member
    }
}

extension Problem {
    /// The caller works here, but this is for those who decide who does.
    static let adminsOnly = Problem(
        status: .forbidden, code: "admins_only",
        title: LocalizedText(german: "Nur für Admins", english: "Admins only"),
        detail: LocalizedText(
            german: "Das dürfen nur Admins.", english: "Only admins may do this."))
}
