/// A currency of ISO 4217.
public struct Currency: Hashable, Sendable {
    /// The three-letter code, such as `EUR`.
    public let code: String
    /// How many decimal digits the minor unit has: 2 for cents.
    public let minorDigits: Int

    /// The euro.
    public static let eur = Currency(code: "EUR", minorDigits: 2)
}
