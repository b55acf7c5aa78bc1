/// Something that somebody of the staff asked for, written down before it was carried out.
///
/// Nothing of it is a secret, and nothing is longer than a person wants to read: see ``Field``.
public struct StaffLogEntry: Hashable, Sendable {
    /// Somebody of the staff, as they were when they asked.
    public struct Member: Hashable, Sendable {
        /// Their account.
        public let id: ID<User>
        /// The address they signed in with.
        public let email: EmailAddress

        /// Makes a member.
        public init(id: ID<User>, email: EmailAddress) {
            self.id = id
            self.email = email
        }
    }

    /// The identity that never changes; it sorts by time.
    public let id: ID<StaffLogEntry>
    /// Who asked; `nil` for whoever runs the server, at its command line.
    public let member: Member?
    /// When.
    public let at: Timestamp
    /// What kind of request: `POST`, `PUT`; `RUN` for a command.
    public let method: String
    /// What was asked for, with names in the place of what differs: `/de/staff/orders/{number}/notes`.
    public let route: String
    /// What stood in the place of the names.
    public let parameters: [Field]
    /// What was sent along.
    public let fields: [Field]
    /// The name of the request in the server's log.
    public let request: String
    /// What came of it, as a status of HTTP; `nil` while nobody knows.
    public var outcome: Int?

    /// The most fields of an entry.
    public static let mostFields = 60

    /// Makes an entry; of more than ``mostFields`` fields those are kept that ``kept(of:)`` says.
    public init(
        id: ID<StaffLogEntry>, member: Member?, at: Timestamp, method: String, route: String,
        parameters: [Field] = [], fields: [Field] = [], request: String, outcome: Int? = nil
    ) {
        self.id = id
        self.member = member
        self.at = at
        self.method = method.prefix(scalars: 10)
        self.route = route.prefix(scalars: 200)
        self.parameters = Array(parameters.prefix(Self.mostFields))
        self.fields = Self.kept(of: fields)
        self.request = request.prefix(scalars: 64)
        self.outcome = outcome
    }

    /// Whether the shop refused it or failed.
    public var isRefused: Bool { outcome.map { $0 >= 400 } ?? false }

    /// What it was about, by the names people search for: order numbers, slugs, SKUs, identities,
    /// addresses.
    public var subjects: Set<String> {
        let named = fields.filter { Self.subjectNames.contains($0.name) }
        return Set((parameters + named).map(\.value).filter { !$0.isEmpty })
    }

    private static let subjectNames: Set<String> = ["number", "slug", "sku", "email", "code"]
    /// Fields that decide what is done, and so are never crowded out.
    private static let decisiveNames: Set<String> = ["role", "action"]

    /// Of more than ``mostFields`` fields those that an entry keeps, so that nobody hides what they
    /// do behind many others: the last of each name that makes a subject or decides, for that one
    /// counts, then the others in their order, and in the last place a field `…` that says how many
    /// more there were.
    public static func kept(of fields: [Field]) -> [Field] {
        guard fields.count > mostFields else { return fields }
        let names = subjectNames.union(decisiveNames).sorted()
        let first = names.compactMap { name in fields.lastIndex { $0.name == name } }
        let others = fields.indices.filter { !first.contains($0) }
        let kept = (first + others).prefix(mostFields - 1).map { fields[$0] }
        return kept + [Field("…", "+\(fields.count - kept.count)")]
    }
}

extension StaffLogEntry {
    /// A value and its name, no longer than a person wants to read.
    public struct Field: Hashable, Sendable {
        /// The name in forms and JSON.
        public let name: String
        /// The beginning of what was sent; dots in the place of a secret.
        public let value: String

        /// The most characters of a value; of a longer one the beginning is kept, and a mark.
        public static let longestValue = 200

        /// Takes what a request had; what may be a secret by its name is not kept.
        public init(_ name: String, _ value: String) {
            self.name = name.prefix(scalars: 60)
            if value.isEmpty {
                self.value = ""
            } else if Self.isSecret(name) {
                self.value = "•••"
            } else {
                self.value = value.prefix(scalars: Self.longestValue)
            }
        }

        private static func isSecret(_ name: String) -> Bool {
            let name = name.lowercased()
            return secretWords.contains { name.contains($0) }
        }

        private static let secretWords = [
            "password", "passwort", "secret", "token", "credential", "authorization", "cookie",
            "api_key",
            "apikey", "private_key", "iban", "card",
        ]
    }
}

extension String {
    /// The first code points, with a mark in the place of the others; control characters, which no
    /// page can show, as spaces.
    fileprivate func prefix(scalars most: Int) -> String {
        var kept = String.UnicodeScalarView()
        for (index, scalar) in unicodeScalars.enumerated() {
            guard index < most else {
                kept.removeLast()
                kept.append("…")
                break
            }
            kept.append(scalar.isControl ? " " : scalar)
        }
        return String(kept)
    }
}
