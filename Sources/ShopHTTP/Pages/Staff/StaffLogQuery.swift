import ShopDomain
import ShopStorage

/// What somebody looks for in the staff log, as it stands in an address.
struct StaffLogQuery: Hashable, Sendable {
    /// The address somebody signs in with.
    var member = ""
    var subject = ""
    var isRefused = false

    private static let longestMember = 254
    private static let longestSubject = 200

    init(member: String = "", subject: String = "", isRefused: Bool = false) {
        self.member = member
        self.subject = subject
        self.isRefused = isRefused
    }

    init(_ parameters: ParameterReader) throws(Problem) {
        member = try Self.text("member", upTo: Self.longestMember, parameters)
        subject = try Self.text("subject", upTo: Self.longestSubject, parameters)
        isRefused = try parameters.flag("refused")
    }

    private static func text(
        _ name: String, upTo longest: Int, _ parameters: ParameterReader
    ) throws(Problem) -> String {
        let text = parameters.query(name) ?? ""
        guard text.unicodeScalars.count <= longest else {
            throw .invalid([FieldProblem(name, .tooLong(maximum: longest))])
        }
        return text.trimmingSpaces
    }

    var query: [(name: String, value: String?)] {
        [
            ("member", member.isEmpty ? nil : member), ("subject", subject.isEmpty ? nil : subject),
            ("refused", isRefused ? "true" : nil),
        ]
    }

    /// The filter; `nil` where nobody has the address.
    func filter(_ users: any UserStore) async throws(StorageError) -> StaffLogFilter? {
        var filter = StaffLogFilter(isRefused: isRefused)
        if !subject.isEmpty {
            filter.subject = OrderNumber(subject.uppercased())?.text ?? subject
        }
        guard !member.isEmpty else { return filter }
        guard let email = try? EmailAddress(member), let account = try await users.find(email)
        else {
            return nil
        }
        filter.member = account.user.id
        return filter
    }
}

extension ParameterReader {
    /// Where to go on in a list sorted by identities; `nil` at its beginning.
    func cursor<Entity>(of type: Entity.Type) throws(Problem) -> ID<Entity>? {
        guard let text = query("after") else { return nil }
        guard let id = ID<Entity>(text) else { throw .unknownCursor }
        return id
    }

    /// An identity from the path; what cannot be one names nothing.
    func id<Entity>(of type: Entity.Type, _ name: String = "id") throws(Problem) -> ID<Entity> {
        guard let id = path(name).flatMap({ ID<Entity>($0) }) else { throw .notFound }
        return id
    }
}
