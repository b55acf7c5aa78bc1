import ShopDomain
import ShopStorage

/// The statements about vouchers, within somebody's transaction.
struct VoucherRows {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func find(_ code: VoucherCode) throws -> Voucher? {
        try connection.queryOne("SELECT \(Self.columns) FROM voucher WHERE code = ?", code)
            .map(Self.voucher)
    }

    /// Up to `limit` vouchers that follow `code`.
    func list(after code: VoucherCode?, limit: Int) throws -> [Voucher] {
        try connection.query(
            "SELECT \(Self.columns) FROM voucher WHERE code > ? ORDER BY code LIMIT ?",
            code?.text ?? "", limit
        ).map(Self.voucher)
    }

    func insert(_ voucher: Voucher) throws {
        try connection.execute(
            """
            INSERT INTO voucher (
                code, kind, value, valid_from, valid_until, use_limit, minimum, active, version)
            VALUES (\(placeholders(9)))
            """,
            voucher.code, voucher.benefit.kind, voucher.benefit.value, voucher.validFrom,
            voucher.validUntil, voucher.limit, voucher.minimum, voucher.isActive ? 1 : 0,
            voucher.version)
    }

    /// Writes the conditions, and counts the version up.
    /// - Returns: whether it was in the version of `voucher`.
    func update(_ voucher: Voucher) throws -> Bool {
        let found = try connection.execute(
            """
            UPDATE voucher
            SET kind = ?, value = ?, valid_from = ?, valid_until = ?, use_limit = ?, minimum = ?,
                active = ?, version = version + 1
            WHERE code = ? AND version = ?
            """,
            voucher.benefit.kind, voucher.benefit.value, voucher.validFrom, voucher.validUntil,
            voucher.limit, voucher.minimum, voucher.isActive ? 1 : 0, voucher.code, voucher.version)
        return found == 1
    }

    /// Counts a use, if the voucher has one left, on the conditions of this version.
    ///
    /// Never read to be written: the condition stands in the one statement that counts.
    /// - Returns: whether it had; the transaction must be rolled back where it had not.
    func claim(_ use: VoucherUse, version: Int?) throws -> Bool {
        try insert(use)
        let found = try connection.execute(
            """
            UPDATE voucher SET used = used + 1
            WHERE code = ? AND version = ? AND active = 1
                AND (valid_from IS NULL OR valid_from <= ?)
                AND (valid_until IS NULL OR valid_until > ?)
                AND (use_limit IS NULL OR used < use_limit)
            """,
            use.code, version, use.at, use.at)
        return found == 1
    }

    /// Gives a use back. The ledger's key lets no order do so twice.
    func giveBack(_ use: VoucherUse) throws {
        try insert(use)
        let found = try connection.execute(
            "UPDATE voucher SET used = used - 1 WHERE code = ? AND used > 0", use.code)
        guard found == 1 else {
            throw StorageError.corrupt("the voucher \(use.code) is not used by so many orders")
        }
    }

    private func insert(_ use: VoucherUse) throws {
        try connection.execute(
            "INSERT INTO voucher_use (order_id, kind, code, at) VALUES (?, ?, ?, ?)",
            use.order, use.kind.rawValue, use.code, use.at)
    }

    private static let columns = """
        code, kind, value, valid_from, valid_until, use_limit, minimum, active, used, version
        """

    private static func voucher(_ row: Row) throws -> Voucher {
        var reader = RowReader(row)
        let code = try reader.voucherCode()
        let benefit = try Voucher.Benefit(kind: try reader.text(), value: try reader.money())
        return Voucher(
            code: code, benefit: benefit, validFrom: try reader.optionalTime(),
            validUntil: try reader.optionalTime(), limit: try reader.optionalInt(),
            minimum: try reader.optionalMoney(), isActive: try reader.bool(),
            used: try reader.int(), version: try reader.int())
    }

    /// A row of order, voucher, kind and time.
    static func use(_ row: Row) throws -> VoucherUse {
        var reader = RowReader(row)
        return VoucherUse(
            order: try reader.id(), code: try reader.voucherCode(), kind: try reader.word(),
            at: try reader.time())
    }

    static let useColumns = "order_id, code, kind, at"
}

/// A benefit stands as its kind and a number: hundredths of a per cent, or minor units.
extension Voucher.Benefit {
    fileprivate var kind: String {
        switch self {
        case .percentage: "percentage"
        case .amount: "amount"
        case .freeShipping: "free_shipping"
        }
    }

    fileprivate var value: Int64 {
        switch self {
        case .percentage(let basisPoints): Int64(basisPoints)
        case .amount(let money): money.minorUnits
        case .freeShipping: 0
        }
    }

    fileprivate init(kind: String, value: Money) throws(DatabaseError) {
        switch kind {
        case "percentage": self = .percentage(basisPoints: Int(value.minorUnits))
        case "amount": self = .amount(value)
        case "free_shipping": self = .freeShipping
        default: throw .corrupt("a voucher is good for nothing known")
        }
    }
}
