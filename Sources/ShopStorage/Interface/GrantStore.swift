public import ShopDomain

/// Where rights are kept that were sent to somebody by mail.
///
/// Tokens are known by their digest only.
public protocol GrantStore: Sendable {
    /// Keeps a grant; earlier ones of the same user for the same purpose are void from then on.
    func insert(_ grant: AccountGrant, token: Digest) async throws(StorageError)

    /// The grant with this token, whether or not it has expired. Any server finds it once
    /// ``insert(_:token:)`` has returned.
    func find(_ token: Digest) async throws(StorageError) -> AccountGrant?

    /// Removes up to `limit` grants that had expired at `time`.
    /// - Returns: how many were removed.
    func purge(expiredBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int
}

/// The right to change one thing of an account, for whoever reads the mail sent to an address.
public struct AccountGrant: Hashable, Sendable {
    /// What may be changed.
    public enum Purpose: Hashable, Sendable {
        /// The password, without knowing the old one.
        case password
        /// The address, to this one.
        case email(EmailAddress)
    }

    /// Whose account.
    public let user: ID<User>
    /// What may be changed.
    public let purpose: Purpose
    /// Stands for the account as it was; the grant is void once the account is another one, so none
    /// is good for two changes.
    public let account: Digest
    /// When it ends.
    public let expiresAt: Timestamp

    /// Makes a grant.
    public init(user: ID<User>, purpose: Purpose, account: Digest, expiresAt: Timestamp) {
        self.user = user
        self.purpose = purpose
        self.account = account
        self.expiresAt = expiresAt
    }

    /// Whether `other` allows a change of the same kind to the same account.
    package func replaces(_ other: AccountGrant) -> Bool {
        user == other.user && purpose.name == other.purpose.name
    }
}

extension AccountGrant.Purpose {
    /// The name of the kind, as it is stored.
    package var name: String {
        switch self {
        case .password: "password"
        case .email: "email"
        }
    }
}
