/// What a customer is told about stock.
public enum Availability: String, Hashable, Sendable, CaseIterable {
    /// Enough for everybody.
    case inStock = "in_stock"
    /// Five pieces or fewer.
    case low
    /// Nothing left.
    case soldOut = "sold_out"

    /// Classifies a number of available pieces.
    public init(available: Int) {
        switch available {
        case ..<1: self = .soldOut
        case 1...5: self = .low
        default: self = .inStock
        }
    }
}
