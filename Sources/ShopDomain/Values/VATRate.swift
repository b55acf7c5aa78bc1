/// A rate of value added tax in hundredths of a per cent: 1900 is 19 %.
public struct VATRate: Hashable, Sendable {
    /// The rate in hundredths of a per cent, 0 to 10,000.
    public let basisPoints: Int

    /// Makes a rate; `nil` outside 0 to 10,000 basis points.
    public init?(basisPoints: Int) {
        guard (0...10_000).contains(basisPoints) else { return nil }
        self.basisPoints = basisPoints
    }

    private init(known basisPoints: Int) {
        self.basisPoints = basisPoints
    }

    /// No tax.
    public static let zero = VATRate(known: 0)
    /// 7 %, Germany's reduced rate (UStG § 12 (2)): books and food.
    public static let reduced = VATRate(known: 700)
    /// 19 %, Germany's general rate (UStG § 12 (1)).
    public static let standard = VATRate(known: 1900)

    /// The tax contained in a gross amount, rounded half up to a whole minor unit.
    public func contained(in gross: Money) -> Money {
        let divisor = UInt64(10_000 + basisPoints)
        let product = gross.minorUnits.magnitude.multipliedFullWidth(by: UInt64(basisPoints))
        let (quotient, remainder) = divisor.dividingFullWidth(product)
        let units = Int64(clamping: quotient + (remainder * 2 >= divisor ? 1 : 0))
        return Money(minorUnits: gross.minorUnits < 0 ? -units : units, currency: gross.currency)
    }
}

extension VATRate: Comparable {
    /// Lower rates sort first.
    public static func < (left: Self, right: Self) -> Bool {
        left.basisPoints < right.basisPoints
    }
}

extension VATRate: CustomStringConvertible {
    /// The rate in per cent: `19`, `7`, `5.5`.
    public var description: String {
        let (whole, hundredths) = basisPoints.quotientAndRemainder(dividingBy: 100)
        if hundredths == 0 { return String(whole) }
        if hundredths % 10 == 0 { return "\(whole).\(hundredths / 10)" }
        return "\(whole).\(hundredths < 10 ? "0" : "")\(hundredths)"
    }
}
