/// How goods travel.
public enum ShippingMethod: String, Hashable, Sendable, CaseIterable {
    /// Two to four days.
    case standard
    /// The next working day.
    case express
}

/// What delivery costs; amounts include tax.
public struct ShippingTariff: Hashable, Sendable {
    /// The fee for ``ShippingMethod/standard``.
    public let standard: Money
    /// The fee for ``ShippingMethod/express``.
    public let express: Money
    /// Standard delivery is free from this sum of goods on.
    public let freeFrom: Money

    /// Makes a tariff.
    public init(standard: Money, express: Money, freeFrom: Money) {
        self.standard = standard
        self.express = express
        self.freeFrom = freeFrom
    }

    /// 4.90 €, free from 50 €; express 9.90 €.
    public static let usual = ShippingTariff(
        standard: Money(minorUnits: 490),
        express: Money(minorUnits: 990),
        freeFrom: Money(minorUnits: 5000))

    /// The fee for goods worth `goods`.
    public func fee(for method: ShippingMethod, goods: Money) -> Money {
        switch method {
        case .standard: goods.minorUnits >= freeFrom.minorUnits ? .zero(goods.currency) : standard
        case .express: express
        }
    }
}
