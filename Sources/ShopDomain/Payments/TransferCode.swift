/// The text of a QR code from which banking programs fill in a transfer (EPC069-12 of the European
/// Payments Council, version 002, UTF-8).
public struct TransferCode: Hashable, Sendable {
    /// The lines of the code, with line feeds in between and none at the end.
    public let text: String

    /// The highest amount a code can ask for.
    public static let highestAmount = Money(minorUnits: 99_999_999_999)
    private static let longestRemittance = 140
    private static let longestText = 331

    /// Asks for a transfer of `amount` to `account`.
    /// - Parameter remittance: what is to stand on the statement; at most 140 characters.
    /// - Returns: `nil` where the standard has no code for it: an amount that is not from 0.01 to
    ///   999,999,999.99 euros, or a text that is too long or more than one line.
    public init?(to account: BankAccount, _ amount: Money, remittance: String) {
        guard amount.currency == .eur, amount.minorUnits > 0,
            amount.minorUnits <= Self.highestAmount.minorUnits,
            remittance.hasAtMost(Self.longestRemittance),
            !remittance.unicodeScalars.contains(where: \.isControl)
        else { return nil }
        let lines = [
            "BCD", "002", "1", "SCT", account.bic, account.name, account.iban.text,
            "\(amount.currency.code)\(amount.decimal)",
            // No purpose, no structured reference.
            "", "",
            remittance,
        ]
        let text = lines.joined(separator: "\n")
        guard text.utf8.count <= Self.longestText else { return nil }
        self.text = text
    }
}
