import ShopDomain
import ShopStorage

/// Registration and sign-in.
struct Accounts: Sendable {
    let users: any UserStore
    let addresses: any AddressStore
    let sessions: Sessions
    let carts: Carts
    let orders: any OrderStore
    let passwords: PasswordHasher
    let limits: SignInLimits?
    let now: @Sendable () -> Timestamp

    /// Somebody who has just proved who they are.
    struct SignIn: Sendable {
        let user: User
        let identity: Identity
        /// What had to give way when the visitor's cart went into the account's.
        let notices: [CartNotice]
        /// The account's cart; `nil` where it is empty.
        let cart: Cart?
    }

    /// Opens an account and signs its owner in.
    /// - Parameter visitor: who the caller was until now; a guest's cart and orders become the
    ///   account's.
    func register(
        _ registration: Registration, visitor: Identity?, address: String
    ) async throws -> SignIn {
        try limits?.registration(from: address, at: now())
        let hash = try await passwords.hash(registration.password)
        let user = User(
            id: ID(at: now()), email: registration.email, name: registration.name,
            role: .customer, createdAt: now())
        try await users.insert(Account(user: user, passwordHash: hash))
        return try await enter(user, visitor: visitor)
    }

    /// Signs somebody in: a new token, never the visitor's old one; a guest's cart and orders come along.
    func signIn(
        _ email: EmailAddress, _ password: Password, visitor: Identity?, address: String
    ) async throws -> SignIn {
        try limits?.signIn(to: email, from: address, at: now())
        let account = try await users.find(email)
        let verdict = try await passwords.verify(password, against: account?.passwordHash)
        guard let account, verdict.isMatch else { throw Problem.wrongCredentials }
        // The next sign-in renews the hash where this one cannot.
        if verdict.needsRehash { try? await renewHash(of: account, password) }
        return try await enter(account.user, visitor: visitor)
    }

    private func renewHash(of account: Account, _ password: Password) async throws {
        let hash = try await passwords.hash(password)
        try await users.updatePasswordHash(
            of: account.user.id, from: account.passwordHash, to: hash)
    }

    /// Every step may be repeated: where one fails, the visitor signs in again and nothing is lost.
    private func enter(_ user: User, visitor: Identity?) async throws -> SignIn {
        // First the cart: once that is the user's, nothing more is ordered in the guest's name.
        let merge = try await carts.merge(visitor, into: user.id)
        if case .guest(let guest) = visitor?.session.owner {
            try await orders.handOver(from: guest, to: user.id)
        }
        let identity = try await sessions.open(for: user)
        if let visitor { try await sessions.close(visitor) }
        return SignIn(user: user, identity: identity, notices: merge.notices, cart: merge.cart)
    }
}

/// How often one may try to sign in or register.
struct SignInLimits: Sendable {
    /// Per account and address, so that a stranger's guesses do not lock the owner out.
    private let guesses = RateLimiter(burst: 10, interval: .seconds(30))
    /// Per account, against guesses from many addresses.
    private let accounts = RateLimiter(burst: 100, interval: .seconds(3))
    private let signInAddresses = RateLimiter(burst: 50, interval: .seconds(5))
    /// Per recipient of links, so that nobody's mailbox is flooded.
    private let links = RateLimiter(burst: 3, interval: .seconds(600))
    private let registrationAddresses = RateLimiter(burst: 20, interval: .seconds(30))
    /// Per address, against guesses of order numbers and their email addresses.
    private let withdrawalAddresses = RateLimiter(burst: 20, interval: .seconds(15))

    /// Counts an attempt to sign in.
    func signIn(
        to email: EmailAddress, from address: String, at now: Timestamp
    ) throws(Problem) {
        try signInAddresses.take(address, at: now)
        try guesses.take("\(email.text) \(address)", at: now)
        try accounts.take(email.text, at: now)
    }

    /// Counts a link that is sent to somebody, with an account or without.
    func link(to email: EmailAddress, from address: String, at now: Timestamp) throws(Problem) {
        try signInAddresses.take(address, at: now)
        try links.take(email.text, at: now)
    }

    /// Counts an attempt to withdraw from an order by its number.
    func withdrawal(from address: String, at now: Timestamp) throws(Problem) {
        try withdrawalAddresses.take(address, at: now)
    }

    /// Counts an attempt to register.
    func registration(from address: String, at now: Timestamp) throws(Problem) {
        try registrationAddresses.take(address, at: now)
    }
}
