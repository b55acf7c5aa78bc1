/// The prices from one amount to another, both included, in minor units of the shop's currency.
public struct PriceRange: Hashable, Sendable {
    /// The lowest price; `nil` where there is no bound below.
    public var lowest: Int64?
    /// The highest price; `nil` where there is no bound above.
    public var highest: Int64?

    /// Makes a range; without arguments, all prices.
    public init(lowest: Int64? = nil, highest: Int64? = nil) {
        self.lowest = lowest
        self.highest = highest
    }
}

extension Shelf {
    /// The slots of the products whose lowest price is in `range`.
    func slots(costing range: PriceRange, bound: Int) -> SlotBitmap {
        var slots = SlotBitmap(bound: bound)
        byPrice.ascend(from: SortKey(value: range.lowest ?? .min, id: .lowest)) { entry in
            guard entry.key.value <= range.highest ?? .max else { return false }
            slots.insert(entry.value)
            return true
        }
        return slots
    }

    /// The lowest and the highest price among `products`, which are of this shelf; `nil` where there
    /// are none.
    func prices(of products: SlotBitmap) -> PriceRange? {
        var range = PriceRange()
        byPrice.ascend(after: nil) { entry in
            if products.contains(entry.value) { range.lowest = entry.key.value }
            return range.lowest == nil
        }
        byPrice.descend(before: nil) { entry in
            if products.contains(entry.value) { range.highest = entry.key.value }
            return range.highest == nil
        }
        return range.lowest == nil ? nil : range
    }
}
