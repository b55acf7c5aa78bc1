import ShopDomain
import ShopStorage

/// What `PATCH /users/me` takes.
struct NameBody: Decodable {
    let name: String
}

/// What `POST /users/me/email-change` takes.
struct EmailChangeBody: Decodable {
    let email: String
    let password: String
}

/// What `PUT /users/me/password` takes.
struct PasswordChangeBody: Decodable {
    let currentPassword: String
    let newPassword: String

    enum CodingKeys: String, CodingKey {
        case currentPassword = "current_password"
        case newPassword = "new_password"
    }
}

/// What `DELETE /users/me` takes.
struct PasswordBody: Decodable {
    let password: String
}

/// `GET /users/me/sessions`.
struct SessionsBody: Encodable {
    let sessions: [SessionBody]

    struct SessionBody: Encodable {
        let createdAt: String
        let lastUsedAt: String
        let current: Bool

        enum CodingKeys: String, CodingKey {
            case current
            case createdAt = "created_at"
            case lastUsedAt = "last_used_at"
        }
    }

    /// - Parameter current: tells whether a session is the caller's own.
    init(_ sessions: [Session], current: (Session) -> Bool) {
        self.sessions = sessions.map {
            SessionBody(
                createdAt: $0.createdAt.description, lastUsedAt: $0.lastUsedAt.description,
                current: current($0))
        }
    }
}

extension AccountExport {
    /// Reads everything.
    init(of account: OwnAccount, _ shop: Shop) async throws {
        self.init(
            account.user, sessions: try await account.sessions(),
            addresses: try await shop.storage.addresses.list(of: account.user.id),
            orders: try await shop.storage.orders.all(of: .user(account.user.id)))
    }
}
