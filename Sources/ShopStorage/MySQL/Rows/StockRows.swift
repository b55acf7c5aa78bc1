import ShopDomain
import ShopStorage

/// The statements about stock, within somebody's transaction.
///
/// A level is never read to be written: each change is one statement with its condition, on rows in
/// the order of their SKUs.
struct StockRows {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// Reserves what an order needs.
    /// - Returns: what there is not enough of; the transaction must then be rolled back.
    func reserve(_ movements: [StockMovement]) throws -> [Shortage] {
        try insert(movements)
        var shortages: [Shortage] = []
        for movement in movements {
            let found = try connection.execute(
                """
                UPDATE stock
                SET reserved = reserved + ?, version = version + 1, changed_at = \(databaseClock)
                WHERE sku = ? AND on_hand - reserved >= ?
                """,
                movement.quantity, movement.sku, movement.quantity)
            if found == 0 { shortages.append(try shortage(of: movement.sku)) }
        }
        return shortages
    }

    /// Carries out what an order's step moves: what was reserved into the shelf again or out of the
    /// house, and what was sent back.
    func release(_ movements: [StockMovement]) throws {
        guard !movements.isEmpty else { return }
        try insert(movements)
        for movement in movements {
            let found = try change(movement)
            guard found == 1 else {
                throw StorageError.corrupt("less of \(movement.sku) is reserved than was ordered")
            }
        }
    }

    /// What came of a receipt or correction.
    enum Adjustment {
        case done
        /// The same movement was carried out before.
        case doneBefore
        /// There is no such SKU, or fewer pieces would be there than are reserved.
        case impossible
    }

    /// Carries out a receipt or correction.
    func adjust(_ movement: StockMovement, id: ID<StockMovement>) throws -> Adjustment {
        do {
            try insert([movement], ids: [id])
        } catch DatabaseError.duplicate {
            guard try find(id)?.moves(as: movement) == true else {
                throw StorageError.duplicate(.id)
            }
            return .doneBefore
        }
        return try change(movement) == 1 ? .done : .impossible
    }

    func find(_ sku: SKU) throws -> StockLevel? {
        try connection.queryOne("SELECT \(Self.columns) FROM stock WHERE sku = ?", sku)
            .map(Self.level)
    }

    private func find(_ id: ID<StockMovement>) throws -> StockMovement? {
        try connection.queryOne(
            "SELECT \(Self.movementColumns) FROM stock_movement WHERE id = ?", id
        ).map(Self.movement)
    }

    static let columns = "sku, on_hand, reserved, version"

    static func level(_ row: Row) throws -> StockLevel {
        var reader = RowReader(row)
        return StockLevel(
            sku: try reader.sku(), onHand: try reader.int(), reserved: try reader.int(),
            version: try reader.int())
    }

    static func movement(_ row: Row) throws -> StockMovement {
        var reader = RowReader(row)
        let sku = try reader.sku()
        let kind: NumberedWord<StockMovement.Kind> = try reader.numberedWord()
        return StockMovement(
            sku: sku, kind: kind.word, quantity: try reader.int(),
            order: try reader.optionalID(), number: kind.number, at: try reader.time())
    }

    static let movementColumns = "sku, kind, quantity, order_id, at"

    private func change(_ movement: StockMovement) throws -> Int {
        try connection.execute(
            """
            UPDATE stock
            SET on_hand = on_hand + ?, reserved = reserved + ?, version = version + 1,
                changed_at = \(databaseClock)
            WHERE sku = ? AND reserved + ? >= 0 AND on_hand + ? >= reserved + ?
            """,
            movement.onHandChange, movement.reservedChange, movement.sku,
            movement.reservedChange, movement.onHandChange, movement.reservedChange)
    }

    /// What is there now, not what was there when the transaction began.
    private func shortage(of sku: SKU) throws -> Shortage {
        let row = try connection.queryOne(
            "SELECT on_hand - reserved FROM stock WHERE sku = ? LOCK IN SHARE MODE", sku)
        return Shortage(sku: sku, available: max(0, try row?.int(0) ?? 0))
    }

    private func insert(
        _ movements: [StockMovement], ids: [ID<StockMovement>]? = nil
    ) throws {
        let ids = ids ?? movements.map { ID(at: $0.at) }
        let values = zip(ids, movements).flatMap { id, movement -> [any SQLEncodable] in
            [
                id, movement.sku, NumberedWord(movement.kind, movement.number).text,
                movement.quantity, movement.order, movement.at,
            ]
        }
        try connection.execute(
            """
            INSERT INTO stock_movement (id, sku, kind, quantity, order_id, at)
            VALUES \(placeholders(rows: movements.count, columns: 6))
            """, with: values)
    }
}
