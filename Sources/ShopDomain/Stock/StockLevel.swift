/// How many pieces of one SKU there are, and how many of them are promised.
///
/// `0 ≤ reserved ≤ onHand` always; a store enforces it by conditions on this one row.
public struct StockLevel: Hashable, Sendable {
    /// What is counted.
    public let sku: SKU
    /// Pieces in the warehouse.
    public var onHand: Int
    /// Pieces of these that belong to orders not yet shipped.
    public var reserved: Int
    /// Counts the changes, from 1; a higher version is newer.
    public var version: Int

    /// Makes a level.
    public init(sku: SKU, onHand: Int, reserved: Int = 0, version: Int = 1) {
        self.sku = sku
        self.onHand = onHand
        self.reserved = reserved
        self.version = version
    }

    /// Pieces that can still be bought.
    public var available: Int { onHand - reserved }
}
