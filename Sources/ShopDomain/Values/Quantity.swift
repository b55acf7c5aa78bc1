/// How many pieces of one SKU: 1 to 999.
public struct Quantity: Hashable, Sendable {
    /// The number of pieces.
    public let count: Int

    /// The most pieces of one SKU a cart or an order line may hold.
    public static let highest = 999

    /// One piece.
    public static let one = Quantity(known: 1)

    /// Checks and takes a number of pieces.
    public init(_ count: Int) throws(ValidationError) {
        guard (1...Self.highest).contains(count) else {
            throw .outOfRange(lowest: 1, highest: Self.highest)
        }
        self.count = count
    }

    /// The sum of both, or the highest quantity where the sum is above it.
    public func adding(_ other: Quantity) -> Quantity {
        Quantity(known: min(count + other.count, Self.highest))
    }

    private init(known count: Int) {
        self.count = count
    }
}

extension Quantity: Comparable, CustomStringConvertible {
    /// Fewer pieces sort first.
    public static func < (left: Self, right: Self) -> Bool { left.count < right.count }

    /// The number of pieces in digits.
    public var description: String { String(count) }
}
