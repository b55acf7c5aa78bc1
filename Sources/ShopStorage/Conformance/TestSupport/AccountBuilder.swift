public import ShopDomain
public import ShopStorage

/// Makes accounts nobody else has.
public struct AccountBuilder: Sendable {
    /// The address; drawn at random where it is `nil`.
    public var email: EmailAddress?
    /// What they may do.
    public var role = Role.customer
    /// What their password must match; stands for no password.
    public var passwordHash = PasswordHash(phc: "$test$\(Unique.text())")

    /// Makes a builder.
    public init(email: EmailAddress? = nil, role: Role = .customer) {
        self.email = email
        self.role = role
    }

    /// Makes the account.
    public func build() throws(ValidationError) -> Account {
        let now = Unique.moment()
        let drawn = try Unique.email()
        let user = User(
            id: ID(at: now), email: email ?? drawn,
            name: try DisplayName("Zoë Müller-O’Neill 🧉"), role: role, createdAt: now)
        return Account(user: user, passwordHash: passwordHash)
    }
}
