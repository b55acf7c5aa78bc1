/// Where a product stands in an order: a number, and among equal ones its identity, so that no two
/// products ever share a place.
struct SortKey: Hashable, Comparable, Sendable {
    let value: Int64
    let id: ID<Product>

    static func < (left: Self, right: Self) -> Bool {
        left.value != right.value ? left.value < right.value : left.id < right.id
    }
}

extension Product {
    var ageKey: SortKey { SortKey(value: createdAt.milliseconds, id: id) }
    var priceKey: SortKey { SortKey(value: lowestPrice?.minorUnits ?? 0, id: id) }
    func salesKey(_ sold: Int) -> SortKey { SortKey(value: Int64(sold), id: id) }
}

/// The published products of a category and of those in it, in every order but relevance.
///
/// Whoever removes a product names as many sold pieces of it as when it was inserted.
struct Shelf: Sendable {
    typealias Entry = SortedChunks<SortKey, Slot>.Entry

    private(set) var members = SlotSet()
    /// Oldest first.
    private(set) var byAge = SortedChunks<SortKey, Slot>()
    /// Cheapest first.
    private(set) var byPrice = SortedChunks<SortKey, Slot>()
    /// Those sold least first; among equally sold ones, the oldest first.
    private(set) var bySales = SortedChunks<SortKey, Slot>()

    var count: Int { byAge.count }

    mutating func insert(_ product: Product, sold: Int, at slot: Slot) {
        members.insert([slot])
        byAge.set(slot, for: product.ageKey)
        byPrice.set(slot, for: product.priceKey)
        bySales.set(slot, for: product.salesKey(sold))
    }

    mutating func remove(_ product: Product, sold: Int, at slot: Slot) {
        members.remove([slot])
        byAge.remove(product.ageKey)
        byPrice.remove(product.priceKey)
        bySales.remove(product.salesKey(sold))
    }
}
