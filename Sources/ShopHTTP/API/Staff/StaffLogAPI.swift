import Hummingbird
import ShopDomain
import ShopStorage

/// What staff asked for.
struct StaffLogAPI {
    let storage: ShopStorage

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self).get("log", use: list)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let parameters = ParameterReader(request: request, context: context)
        let limit = try parameters.integer("limit", in: 1...100, default: 20)
        let query = try StaffLogQuery(parameters)
        let cursor = try parameters.cursor(of: StaffLogEntry.self)
        var entries: [StaffLogEntry] = []
        if let filter = try await query.filter(storage.users) {
            entries = try await storage.staffLog.list(filter, before: cursor, limit: limit)
        }
        return StaffLogBody(entries, limit: limit).response()
    }
}

/// A page of the staff log.
struct StaffLogBody: Encodable {
    let entries: [EntryBody]
    let next: NextPage

    init(_ entries: [StaffLogEntry], limit: Int) {
        self.entries = entries.map(EntryBody.init)
        next = NextPage(entries.count == limit ? entries.last?.id.description : nil)
    }

    struct EntryBody: Encodable {
        let id: String
        /// Left out for what was done at the command line.
        let member: MemberBody?
        let at: String
        let method: String
        let route: String
        let parameters: [FieldBody]
        let fields: [FieldBody]
        let requestID: String
        /// Left out while nobody knows.
        let outcome: Int?

        enum CodingKeys: String, CodingKey {
            case id, member, at, method, route, parameters, fields, outcome
            case requestID = "request_id"
        }

        init(_ entry: StaffLogEntry) {
            id = entry.id.description
            member = entry.member.map {
                MemberBody(id: $0.id.description, email: $0.email.text)
            }
            at = entry.at.description
            method = entry.method
            route = entry.route
            parameters = entry.parameters.map(FieldBody.init)
            fields = entry.fields.map(FieldBody.init)
            requestID = entry.request
            outcome = entry.outcome
        }
    }

    struct MemberBody: Encodable {
        let id: String
        let email: String
    }

    struct FieldBody: Encodable {
        let name: String
        let value: String

        init(_ field: StaffLogEntry.Field) {
            name = field.name
            value = field.value
        }
    }
}
