import ShopDomain

/// What somebody entered to open an account, checked.
struct Registration: Sendable {
    let email: EmailAddress
    let password: Password
    let name: DisplayName

    /// Checks every field.
    /// - Throws: ``Problem`` with all fields that are not right.
    init(email: String, password: String, name: String) throws(Problem) {
        var check = FieldReader()
        let address = check.read("email") { () throws(ValidationError) in try EmailAddress(email) }
        let person = check.read("name") { () throws(ValidationError) in try DisplayName(name) }
        let secret = check.read("password") { () throws(PasswordError) in
            try Password(new: password, email: address?.text)
        }
        guard let address, let person, let secret else { throw .invalid(check.problems) }
        self.email = address
        self.name = person
        self.password = secret
    }
}

/// Reads fields one after the other and collects what is wrong with them.
struct FieldReader {
    private(set) var problems: [FieldProblem] = []

    mutating func read<Value, Failure: DescribedForForms>(
        _ field: String, _ read: () throws(Failure) -> Value
    ) -> Value? {
        do {
            return try read()
        } catch {
            problems.append(FieldProblem(field: field, message: error.message))
            return nil
        }
    }
}

/// An error that knows what to tell the one who typed.
protocol DescribedForForms: Error {
    var message: LocalizedText { get }
}

extension ValidationError: DescribedForForms {}
