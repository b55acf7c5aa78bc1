/// A country the shop delivers to, by its ISO 3166-1 code.
public enum Country: String, Hashable, Sendable, CaseIterable {
    /// Germany.
    case germany = "DE"
    /// Austria.
    case austria = "AT"
    /// Switzerland.
    case switzerland = "CH"

    /// Whether `text` has the form of this country's postal codes.
    public func hasPostcode(_ text: String) -> Bool {
        let digits =
            switch self {
            case .germany: 5
            case .austria, .switzerland: 4
            }
        return text.utf8.count == digits && text.utf8.allSatisfy(\.isDigit)
    }
}
