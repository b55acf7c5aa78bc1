import ShopDomain
import ShopStorage

extension StaffLogStore {
    /// Writes down what is done at the command line before it is done, and what came of it afterwards.
    func around(
        _ command: String, _ fields: [StaffLogEntry.Field], at now: Timestamp,
        _ body: () async throws -> Void
    ) async throws {
        let id = ID<StaffLogEntry>(at: now)
        try await insert(
            StaffLogEntry(
                id: id, member: nil, at: now, method: "RUN", route: command, fields: fields,
                request: "\(id)"))
        do {
            try await body()
        } catch {
            try? await complete(id, with: 500)
            throw error
        }
        try await complete(id, with: 200)
    }
}
