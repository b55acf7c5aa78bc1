import ArgumentParser
import ShopDomain
import ShopHTTP
import ShopStorage

/// Makes accounts for people who work in the shop.
struct StaffAccount {
    let email: EmailAddress
    let role: Role
    let passwords: PasswordHasher

    /// The account, ready to be stored.
    /// - Throws: `ValidationError` where the password is too weak.
    func make(password text: String) async throws -> Account {
        let password: Password
        do {
            password = try Password(new: text, email: email.text)
        } catch {
            throw ValidationError("the password is not good enough: \(error)")
        }
        let user = User(
            id: ID(at: .now()), email: email, name: try DisplayName(email.text), role: role,
            createdAt: .now())
        return Account(user: user, passwordHash: try await passwords.hash(password))
    }
}
