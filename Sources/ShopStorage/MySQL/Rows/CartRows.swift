import ShopDomain
import ShopStorage

/// The statements about carts, within somebody's transaction.
struct CartRows {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// The open cart of `owner`, in one statement, so that version and lines belong together.
    func find(_ owner: Owner) throws -> Cart? {
        let rows = try connection.query(
            """
            SELECT cart.id, cart.version, cart.voucher, cart_line.sku, cart_line.quantity
            FROM cart LEFT JOIN cart_line ON cart_line.cart = cart.id
            WHERE cart.open_owner = ? ORDER BY cart_line.position, cart_line.sku
            """, owner)
        guard let first = rows.first else { return nil }
        var reader = RowReader(first)
        let id: ID<Cart> = try reader.id()
        let version = try reader.int()
        return Cart(
            id: id, owner: owner, lines: try rows.compactMap(Self.line),
            voucher: try reader.optionalVoucherCode(), version: version)
    }

    /// The open cart of `owner`, which nobody else changes until the transaction ends.
    ///
    /// The lock is on the cart's row alone: one on its lines would reach into the gap before the next
    /// cart's, and make strangers wait for each other.
    func findLocked(_ owner: Owner) throws -> Cart? {
        let isThere = try connection.queryOne(
            "SELECT 1 FROM cart WHERE open_owner = ? FOR UPDATE", owner)
        return try isThere.flatMap { _ in try find(owner) }
    }

    /// The open cart of `owner`, a new one where there is none, as it was; in the database its version
    /// is the next one already, and nobody else changes it until the transaction ends.
    ///
    /// One statement that inserts or updates: to look first would lock the gap in which every new
    /// guest's cart belongs, and two of them would block each other.
    func beginChange(of owner: Owner, at now: Timestamp) throws -> Cart {
        let new = Cart(id: ID(at: now), owner: owner)
        try connection.execute(
            """
            INSERT INTO cart (id, owner, owner_kind, open_owner, version, changed_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE version = version + 1, changed_at = VALUES(changed_at)
            """,
            new.id, owner, owner.kind, owner, new.version + 1, now)
        guard let cart = try find(owner) else { throw StorageError.corrupt("a cart vanished") }
        return Cart(
            id: cart.id, owner: owner, lines: cart.lines, voucher: cart.voucher,
            version: cart.version - 1)
    }

    /// `nil` in the one row of a cart without lines.
    private static func line(_ row: Row) throws -> Cart.Line? {
        guard try !row.isNull(3) else { return nil }
        var reader = RowReader(row, from: 3)
        return Cart.Line(sku: try reader.sku(), quantity: try reader.quantity())
    }

    /// Takes the name of an operation.
    /// - Returns: whether it was free.
    func claim(_ name: String, in cart: ID<Cart>) throws -> Bool {
        do {
            try connection.execute(
                "INSERT INTO cart_operation (cart, operation) VALUES (?, ?)", cart, name)
            return true
        } catch .duplicate {
            return false
        }
    }

    func isClaimed(_ name: String, in cart: ID<Cart>) throws -> Bool {
        try connection.queryOne(
            "SELECT 1 FROM cart_operation WHERE cart = ? AND operation = ?", cart, name) != nil
    }

    /// Writes what `operation` does to its line or to the cart; `cart` is as it shall be.
    func write(_ operation: CartOperation, in cart: Cart) throws {
        switch operation {
        case .add(let sku, let quantity):
            try connection.execute(
                """
                INSERT INTO cart_line (cart, sku, quantity, position) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE
                    quantity = LEAST(quantity + VALUES(quantity), \(Quantity.highest))
                """,
                cart.id, sku, quantity.count, cart.version)
        case .set(let sku, let quantity):
            try connection.execute(
                """
                INSERT INTO cart_line (cart, sku, quantity, position) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE quantity = VALUES(quantity)
                """,
                cart.id, sku, quantity.count, cart.version)
        case .remove(let sku):
            try connection.execute(
                "DELETE FROM cart_line WHERE cart = ? AND sku = ?", cart.id, sku)
        case .redeem, .withdrawVoucher:
            try connection.execute(
                "UPDATE cart SET voucher = ? WHERE id = ?", cart.voucher, cart.id)
        }
    }

    /// Writes the version of a cart whose change was begun, where it is not the next one.
    func updateVersion(of cart: Cart) throws {
        try connection.execute(
            "UPDATE cart SET version = ? WHERE id = ?", cart.version, cart.id)
    }

    /// Closes a cart for good.
    func close(_ cart: Cart) throws {
        let found = try connection.execute(
            "UPDATE cart SET open_owner = NULL, version = version + 1 WHERE id = ? AND version = ?",
            cart.id, cart.version)
        guard found == 1 else { throw DatabaseError.conflict(.deadlock) }
    }
}
