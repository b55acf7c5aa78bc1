import HTTPTypes
import Hummingbird
import Logging
import ShopDomain
import ShopStorage

/// Writes down what staff ask for before it is carried out, and what came of it afterwards.
///
/// It stands before every staff route, so that no route can forget it. What cannot be written down is not
/// carried out. Looking is not written down.
struct StaffLogging: RouterMiddleware {
    let log: any StaffLogStore
    let now: @Sendable () -> Timestamp

    func handle(
        _ request: Request, context: ShopContext,
        next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        guard !request.method.isSafe else { return try await next(request, context) }
        var request = request
        let fields = try await request.readingFields()
        let entry = try entry(request, fields, context)
        do {
            try await log.insert(entry)
        } catch {
            context.logger.warning("staff log: \(error)")
            throw Problem.notLogged
        }
        do {
            let response = try await next(request, context)
            await note(response.status, of: entry.id, context)
            return response
        } catch {
            let problem = Problem(describing: error, context)
            await note(problem.status, of: entry.id, context)
            throw problem
        }
    }

    private func entry(
        _ request: Request, _ fields: [StaffLogEntry.Field], _ context: ShopContext
    ) throws(Problem) -> StaffLogEntry {
        let member = try context.staffMember()
        let route = context.endpointPath ?? request.uri.path
        let at = now()
        return StaffLogEntry(
            id: ID(at: at), member: StaffLogEntry.Member(id: member.id, email: member.email),
            at: at, method: request.method.rawValue, route: route,
            parameters: context.parameters.map { name, value in
                StaffLogEntry.Field(String(name), String(value))
            }.sorted { $0.name < $1.name },
            fields: fields, request: context.id)
    }

    /// In a task of its own, which goes on where the caller has gone away meanwhile.
    private func note(
        _ status: HTTPResponse.Status, of entry: ID<StaffLogEntry>, _ context: ShopContext
    ) async {
        let task = Task { try await log.complete(entry, with: status.code) }
        do {
            try await task.value
        } catch {
            context.logger.warning("staff log: outcome \(status.code) of \(entry): \(error)")
        }
    }
}

extension Problem {
    /// The staff log cannot be written, so nothing is carried out.
    static let notLogged = Problem(
        status: .serviceUnavailable, code: "not_logged",
        title: LocalizedText(german: "Protokoll nicht erreichbar", english: "No log"),
        detail: LocalizedText(
            german: """
                Das Protokoll ist gerade nicht erreichbar, darum wurde nichts ausgeführt. Bitte \
                versuchen Sie es in wenigen Sekunden noch einmal.
                """,
            english: """
                The log cannot be reached right now, so nothing was carried out. Please try again in \
                a few seconds.
                """),
        retryAfter: 5)
}
