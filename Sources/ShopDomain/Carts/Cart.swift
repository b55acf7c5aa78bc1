/// What a customer means to buy.
public struct Cart: Hashable, Sendable {
    /// One SKU in a cart.
    public struct Line: Hashable, Sendable {
        /// What.
        public let sku: SKU
        /// How many.
        public var quantity: Quantity

        /// Makes a line.
        public init(sku: SKU, quantity: Quantity) {
            self.sku = sku
            self.quantity = quantity
        }
    }

    /// The most lines a cart holds.
    public static let mostLines = 100

    /// The identity that never changes.
    ///
    /// An order is made from one cart, and a cart ends in at most one order.
    public let id: ID<Cart>
    /// Whose it is.
    public let owner: Owner
    /// The lines, each SKU once, in the order they were first put in.
    public private(set) var lines: [Line]
    /// The voucher the customer asked for, whether it applies or not.
    public private(set) var voucher: VoucherCode?
    /// Counts the changes; an order names the version it was made from.
    public private(set) var version: Int

    /// Makes a cart.
    public init(
        id: ID<Cart>, owner: Owner, lines: [Line] = [], voucher: VoucherCode? = nil,
        version: Int = 0
    ) {
        self.id = id
        self.owner = owner
        self.lines = lines
        self.voucher = voucher
        self.version = version
    }

    /// The number of pieces in all lines.
    public var pieces: Int { lines.reduce(0) { $0 + $1.quantity.count } }

    /// The quantity of `sku`; zero when it is not in the cart.
    public func count(of sku: SKU) -> Int {
        lines.first { $0.sku == sku }?.quantity.count ?? 0
    }
}

/// A change of a cart.
///
/// Additions commute, and so do operations on different SKUs: whatever order two browser tabs'
/// requests arrive in, the cart ends the same.
public enum CartOperation: Hashable, Sendable {
    /// Puts pieces of `sku` on top of what is there, up to ``Quantity/highest``.
    case add(SKU, Quantity)
    /// Makes it exactly that many pieces of `sku`.
    case set(SKU, Quantity)
    /// Takes `sku` out; nothing happens where it is not in.
    case remove(SKU)
    /// Asks for a voucher, in the place of any other.
    case redeem(VoucherCode)
    /// Asks for no voucher any more.
    case withdrawVoucher
}

/// Why a cart does not take an operation.
public enum CartError: DomainError {
    /// The cart already has ``Cart/mostLines`` other lines.
    case full

    /// `cart_full`.
    public var slug: String { "cart_full" }
}

extension Cart {
    /// Carries out one operation and counts the version up.
    public mutating func apply(_ operation: CartOperation) throws(CartError) {
        switch operation {
        case .add(let sku, let quantity): try put(sku, quantity) { $0.adding(quantity) }
        case .set(let sku, let quantity): try put(sku, quantity) { _ in quantity }
        case .remove(let sku): lines.removeAll { $0.sku == sku }
        case .redeem(let code): voucher = code
        case .withdrawVoucher: voucher = nil
        }
        version += 1
    }

    /// Changes the quantity of a line, or begins one with `quantity`.
    private mutating func put(
        _ sku: SKU, _ quantity: Quantity, _ change: (Quantity) -> Quantity
    ) throws(CartError) {
        if let index = lines.firstIndex(where: { $0.sku == sku }) {
            lines[index].quantity = change(lines[index].quantity)
            return
        }
        guard lines.count < Self.mostLines else { throw .full }
        lines.append(Line(sku: sku, quantity: quantity))
    }
}
