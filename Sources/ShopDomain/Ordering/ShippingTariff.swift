/// What delivery costs, by way of delivery, weight and price of the goods; amounts include tax.
///
/// Each way has bands, of which the first that fits counts; one without a band that fits does not
/// carry the goods.
public struct ShippingTariff: Hashable, Sendable {
    /// A fee and the goods it is for.
    public struct Band: Hashable, Sendable {
        /// The goods cost this much at least.
        public let goodsFrom: Money
        /// The goods weigh this many grams at most; `nil` for any weight.
        public let weightUpTo: Int?
        /// What delivery costs.
        public let fee: Money

        /// Makes a band.
        public init(goodsFrom: Money = .zero(), weightUpTo: Int? = nil, fee: Money) {
            self.goodsFrom = goodsFrom
            self.weightUpTo = weightUpTo
            self.fee = fee
        }

        func fits(goods: Money, weight: Int) -> Bool {
            goods.minorUnits >= goodsFrom.minorUnits && weight <= weightUpTo ?? .max
        }
    }

    /// The bands of each way of delivery, in the order in which they are looked at.
    public let bands: [ShippingMethod: [Band]]

    /// Makes a tariff.
    public init(_ bands: [ShippingMethod: [Band]]) {
        self.bands = bands
    }

    /// Makes a tariff of one fee for each way, whatever the goods weigh.
    /// - Parameter freeFrom: standard delivery is free from this sum of goods on.
    public init(standard: Money, express: Money, freeFrom: Money) {
        self.init([
            .standard: [
                Band(goodsFrom: freeFrom, fee: .zero(freeFrom.currency)), Band(fee: standard),
            ],
            .express: [Band(fee: express)],
        ])
    }

    /// 4.90 €, free from 50 €; express 9.90 €.
    public static let usual = ShippingTariff(
        standard: Money(minorUnits: 490),
        express: Money(minorUnits: 990),
        freeFrom: Money(minorUnits: 5000))

    /// The fee for goods worth `goods` that weigh `weight` grams; `nil` where they do not travel this
    /// way.
    public func fee(for method: ShippingMethod, goods: Money, weight: Int = 0) -> Money? {
        bands[method]?.first { $0.fits(goods: goods, weight: weight) }?.fee
    }

    /// The ways that carry goods worth `goods` that weigh `weight` grams.
    public func methods(goods: Money, weight: Int) -> [ShippingMethod] {
        ShippingMethod.allCases.filter { fee(for: $0, goods: goods, weight: weight) != nil }
    }

    /// The sum from which on `method` is free for goods that weigh `weight` grams; `nil` where it
    /// never is.
    public func freeFrom(_ method: ShippingMethod, weight: Int = 0) -> Money? {
        let free = bands[method]?.filter {
            $0.fee.minorUnits == 0 && weight <= $0.weightUpTo ?? .max
        }
        return free?.map(\.goodsFrom).min { $0.minorUnits < $1.minorUnits }
    }
}
