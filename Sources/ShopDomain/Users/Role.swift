/// What a user may do in the shop.
public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Buys.
    case customer
    /// Works on orders, products and stock.
    case staff
    /// May do everything staff may, and decides who is staff.
    case admin

    /// Whether the staff pages open.
    public var isStaff: Bool { self != .customer }
}
