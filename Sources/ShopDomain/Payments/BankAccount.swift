/// Where customers transfer money to.
public struct BankAccount: Hashable, Sendable {
    /// Whose account it is; at most 70 characters.
    public let name: String
    /// Its number.
    public let iban: IBAN
    /// The bank's business identifier code (ISO 9362): 8 or 11 characters.
    public let bic: String

    /// Checks every part.
    public init(name: String, iban: String, bic: String) throws(ValidationError) {
        self.name = try validatedLine(name, maximum: 70)
        self.iban = try IBAN(iban)
        self.bic = try checkedBIC(bic)
    }
}

/// Four letters for the bank, two for the country, two characters for the place, and maybe three for
/// the branch.
private func checkedBIC(_ text: String) throws(ValidationError) -> String {
    let symbols = text.trimmingSpaces.utf8.map { $0.isLowerCaseLetter ? $0 - 32 : $0 }
    guard !symbols.isEmpty else { throw .empty }
    guard symbols.count == 8 || symbols.count == 11,
        symbols.prefix(6).allSatisfy(\.isUpperCaseLetter),
        symbols.allSatisfy({ $0.isDigit || $0.isUpperCaseLetter })
    else { throw .malformed }
    return String(decoding: symbols, as: UTF8.self)
}
