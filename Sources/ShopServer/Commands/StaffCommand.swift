import ArgumentParser
import FoundationEssentials
import ShopDomain
import ShopHTTP
import ShopStorage

/// `shop-server staff`
struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Decide who works in the shop.",
        subcommands: [StaffAddCommand.self])
}

/// `shop-server staff add EMAIL`
struct StaffAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Make somebody a member of staff.",
        discussion: """
            Somebody with an account keeps their password and has to sign in again. For anybody \
            else an account is opened; its password is read from standard input.
            """)

    @Argument(help: "The address to sign in with.")
    var email: String

    @Flag(help: "Also let them decide who is staff.")
    var admin = false

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let address = try emailAddress()
        let storage = try OpenStorage(required: database)
        let role: Role = admin ? .admin : .staff
        let fields = [
            StaffLogEntry.Field("email", address.text), StaffLogEntry.Field("role", role.rawValue),
        ]
        try await storage.closing {
            try await storage.migrate()
            let log = storage.storage.staffLog
            try await log.around("shop-server staff add", fields, at: .now()) {
                try await give(role, to: address, storage.storage.users)
            }
        }
        print("\(address) is \(role.rawValue) now.")
    }

    private func give(
        _ role: Role, to address: EmailAddress, _ users: any UserStore
    ) async throws {
        if let account = try await users.find(address) {
            try await change(account.user.id, to: role, users)
        } else {
            print("New password for \(address): ", terminator: "")
            let staff = StaffAccount(email: address, role: role, passwords: PasswordHasher())
            let account = try await staff.make(password: readLine() ?? "")
            try await users.insert(account)
        }
    }

    private func change(_ user: ID<User>, to role: Role, _ users: any UserStore) async throws {
        do {
            try await users.updateRole(of: user, to: role)
        } catch {
            guard error == .conflict else { throw error }
            throw ValidationError("this is the last admin; make somebody else one first")
        }
    }

    private func emailAddress() throws -> EmailAddress {
        do {
            return try EmailAddress(email)
        } catch {
            throw ValidationError("\(email) is not an email address")
        }
    }
}
