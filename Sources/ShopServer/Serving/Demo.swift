import ShopDomain
import ShopHTTP
import ShopStorage

/// Fills an empty store with a catalogue and a staff account to play with.
struct Demo {
    private let storage: ShopStorage
    private let passwords: PasswordHasher
    private let password: String?

    /// `nil` where the configuration does not ask for a demo.
    init?(_ configuration: ServerConfiguration, storage: ShopStorage, passwords: PasswordHasher) {
        guard configuration.isDemo else { return nil }
        self.storage = storage
        self.passwords = passwords
        password = configuration.demoStaffPassword
    }

    /// Prepares the store; a second server that does the same at the same time does no harm.
    func prepare() async throws -> DemoStaff {
        if try await storage.catalogue.listProducts(after: nil, limit: 1).isEmpty {
            try await fillCatalogue()
        }
        return try await staff()
    }

    private func fillCatalogue() async throws {
        do {
            try await storage.catalogue.importCatalogue(DemoCatalogue.make(at: .now()))
        } catch let error as StorageError {
            guard error.isLostRace else { throw error }
        }
    }

    private func staff() async throws -> DemoStaff {
        let email = try EmailAddress("staff@shop.example")
        if try await storage.users.find(email) != nil {
            return DemoStaff(email: email, newPassword: nil)
        }
        let text = password ?? SessionToken().text
        let staff = StaffAccount(email: email, role: .admin, passwords: passwords)
        let account = try await staff.make(password: text)
        do {
            try await storage.users.insert(account)
        } catch {
            guard error.isLostRace else { throw error }
            return DemoStaff(email: email, newPassword: nil)
        }
        return DemoStaff(email: email, newPassword: password == nil ? text : nil)
    }
}

/// The staff account of a demo.
struct DemoStaff: Sendable {
    let email: EmailAddress
    /// The password that was drawn; `nil` where the account existed or the password was given.
    let newPassword: String?

    /// What to tell whoever started the demo.
    var greeting: String {
        guard let newPassword else { return "Staff sign in as \(email)." }
        return "Staff sign in as \(email) with the password \(newPassword)"
    }
}

extension StorageError {
    /// Whether another server did the same a moment before.
    fileprivate var isLostRace: Bool {
        switch self {
        case .duplicate, .conflict: true
        case .notFound, .unavailable, .overloaded, .outcomeUnknown, .corrupt: false
        }
    }
}
