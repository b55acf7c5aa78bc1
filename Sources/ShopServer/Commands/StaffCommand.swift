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
        try await storage.migrate()
        let role: Role = admin ? .admin : .staff
        if let account = try await storage.storage.users.find(address) {
            try await storage.storage.users.updateRole(of: account.user.id, to: role)
        } else {
            print("New password for \(address): ", terminator: "")
            let staff = StaffAccount(email: address, role: role, passwords: PasswordHasher())
            try await storage.storage.users.insert(staff.make(password: readLine() ?? ""))
        }
        await storage.close()
        print("\(address) is \(role.rawValue) now.")
    }

    private func emailAddress() throws -> EmailAddress {
        do {
            return try EmailAddress(email)
        } catch {
            throw ValidationError("\(email) is not an email address")
        }
    }
}
