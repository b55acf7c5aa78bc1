/// Something taken off the price of all goods in an order.
public enum Discount: Hashable, Sendable {
    /// A part of the goods' price in hundredths of a per cent, 0 to 10,000, rounded down to a whole
    /// minor unit.
    case percentage(basisPoints: Int)
    /// An amount, at most the price of the goods.
    case amount(Money)

    /// What it takes off goods worth `goods`: never negative, never more than they cost.
    func reduction(of goods: Money) throws(MoneyError) -> Money {
        let units: Int64
        switch self {
        case .percentage(let basisPoints): units = percentage(basisPoints, of: goods)
        case .amount(let money):
            guard money.currency == goods.currency else { throw .currencyMismatch }
            units = money.minorUnits
        }
        return Money(minorUnits: max(0, min(units, goods.minorUnits)), currency: goods.currency)
    }

    private func percentage(_ basisPoints: Int, of goods: Money) -> Int64 {
        let part = UInt64(max(0, min(basisPoints, 10_000)))
        let product = goods.minorUnits.magnitude.multipliedFullWidth(by: part)
        return Int64(clamping: UInt64(10_000).dividingFullWidth(product).quotient)
    }
}
