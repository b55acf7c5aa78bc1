import ShopDomain
import ShopStorage

import struct Crypto.SHA256

/// What somebody may change who reads the mail at an address.
struct Recovery: Sendable {
    let users: any UserStore
    let grants: any GrantStore
    let passwords: PasswordHasher
    let mails: AccountMails?
    let limits: SignInLimits?
    let now: @Sendable () -> Timestamp

    /// How long a link in a mail is good.
    static let lifetime: Duration = .seconds(3600)

    /// Whether anything can be sent at all.
    var isPossible: Bool { mails != nil }

    /// Sends a link to a new password, if somebody has an account with this address. Nobody can tell
    /// by the answer or by how long it takes: everything is done later.
    func offerPassword(to email: EmailAddress, from address: String, _ language: Language) throws {
        try limits?.link(to: email, from: address, at: now())
        mails?.send { maker in
            guard let account = try await users.find(email) else { return nil }
            let token = try await grant(.password, account)
            return maker.mail(.password, token: token, to: account.user.email, language, at: now())
        }
    }

    /// Sends a link to the new address that makes it the account's.
    func offerEmail(
        _ email: EmailAddress, of account: Account, from address: String, _ language: Language
    ) throws {
        try limits?.link(to: email, from: address, at: now())
        mails?.send { maker in
            let token = try await grant(.email(email), account)
            return maker.mail(.email, token: token, to: email, language, at: now())
        }
    }

    private func grant(
        _ purpose: AccountGrant.Purpose, _ account: Account
    ) async throws(StorageError) -> SessionToken {
        let token = SessionToken()
        let grant = AccountGrant(
            user: account.user.id, purpose: purpose, account: account.digest,
            expiresAt: now().advanced(by: Self.lifetime))
        try await grants.insert(grant, token: token.digest)
        return token
    }

    /// The account as it is now and what its owner may change.
    /// - Throws: ``Problem`` for a link that is not, or no longer, good.
    func redeemable(_ text: String) async throws -> (account: Account, grant: AccountGrant) {
        guard let token = SessionToken(text), let grant = try await grants.find(token.digest),
            now() < grant.expiresAt, let user = try await users.find(grant.user),
            let account = try await users.find(user.email), account.digest == grant.account
        else { throw Problem.linkExpired }
        return (account, grant)
    }

    /// Ends all sessions, so that whoever knew the old password is out. The link is good no more.
    func changePassword(by text: String, to password: String) async throws {
        let (account, grant) = try await redeemable(text)
        guard case .password = grant.purpose else { throw Problem.linkExpired }
        var check = FieldReader()
        let new = check.read("new_password") { () throws(PasswordError) in
            try Password(new: password, email: account.user.email.text)
        }
        guard let new else { throw Problem.invalid(check.problems) }
        let hash = try await passwords.hash(new)
        try await update(account, to: Account(user: account.user, passwordHash: hash))
    }

    /// Ends all sessions, and tells the old address.
    func changeEmail(by text: String, _ language: Language) async throws {
        let (account, grant) = try await redeemable(text)
        guard case .email(let email) = grant.purpose else { throw Problem.linkExpired }
        let old = account.user
        let user = User(
            id: old.id, email: email, name: old.name, role: old.role, createdAt: old.createdAt)
        try await update(account, to: Account(user: user, passwordHash: account.passwordHash))
        mails?.send { maker in
            maker.mail(.emailChanged, token: nil, to: old.email, language, at: now())
        }
    }

    private func update(_ old: Account, to new: Account) async throws {
        do {
            try await users.update(old, to: new, endsSessions: true)
        } catch .conflict, .notFound {
            // Somebody was faster with the same link, or changed the account by other means.
            throw Problem.linkExpired
        }
    }
}

extension Account {
    /// Stands for the account as it is; another one after any change of address or password.
    fileprivate var digest: Digest {
        let text = "\(user.email.text)\n\(passwordHash.phc)"
        guard let digest = Digest(bytes: SHA256.hash(data: Array(text.utf8))) else {
            preconditionFailure("SHA-256 has 32 bytes")
        }
        return digest
    }
}
