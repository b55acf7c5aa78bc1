import ShopDomain
import ShopStorage

/// Reads a row column by column, from the left.
struct RowReader {
    private let row: Row
    private var column: Int

    /// - Parameter column: the first to read.
    init(_ row: Row, from column: Int = 0) {
        self.row = row
        self.column = column
    }

    mutating func int() throws(DatabaseError) -> Int { try row.int(next()) }
    mutating func optionalInt() throws(DatabaseError) -> Int? { try row.optionalInt(next()) }
    mutating func bool() throws(DatabaseError) -> Bool { try row.bool(next()) }
    mutating func text() throws(DatabaseError) -> String { try row.text(next()) }
    mutating func optionalText() throws(DatabaseError) -> String? { try row.optionalText(next()) }

    mutating func optionalTime() throws(DatabaseError) -> Timestamp? {
        try row.optionalInt64(next()).map { Timestamp(milliseconds: $0) }
    }

    mutating func optionalMoney() throws(DatabaseError) -> Money? {
        try row.optionalInt64(next()).map { Money(minorUnits: $0) }
    }

    mutating func time() throws(DatabaseError) -> Timestamp {
        Timestamp(milliseconds: try row.int64(next()))
    }

    mutating func numberedWord<Word: RawRepresentable<String>>(
        _ type: Word.Type = Word.self
    ) throws(DatabaseError) -> NumberedWord<Word> {
        try known(NumberedWord(try row.text(next())))
    }

    mutating func money() throws(DatabaseError) -> Money {
        Money(minorUnits: try row.int64(next()))
    }

    mutating func id<Entity>(_ type: Entity.Type = Entity.self) throws(DatabaseError) -> ID<Entity>
    {
        try known(ID<Entity>(bytes: try row.bytes(next())))
    }

    mutating func optionalID<Entity>(
        _ type: Entity.Type = Entity.self
    ) throws(DatabaseError) -> ID<Entity>? {
        guard let bytes = try row.optionalBytes(next()) else { return nil }
        return try known(ID<Entity>(bytes: bytes))
    }

    mutating func sku() throws(DatabaseError) -> SKU { try known(try? SKU(try row.text(next()))) }
    mutating func slug() throws(DatabaseError) -> Slug {
        try known(try? Slug(try row.text(next())))
    }

    mutating func voucherCode() throws(DatabaseError) -> VoucherCode {
        try known(try? VoucherCode(try row.text(next())))
    }

    mutating func optionalVoucherCode() throws(DatabaseError) -> VoucherCode? {
        guard let text = try row.optionalText(next()) else { return nil }
        return try known(try? VoucherCode(text))
    }

    mutating func email() throws(DatabaseError) -> EmailAddress {
        try known(try? EmailAddress(try row.text(next())))
    }

    mutating func quantity() throws(DatabaseError) -> Quantity {
        try known(try? Quantity(try row.int(next())))
    }

    mutating func vatRate() throws(DatabaseError) -> VATRate {
        try known(VATRate(basisPoints: try row.int(next())))
    }

    mutating func word<Word: RawRepresentable<String>>(
        _ type: Word.Type = Word.self
    ) throws(DatabaseError) -> Word {
        try known(Word(rawValue: try row.text(next())))
    }

    mutating func owner() throws(DatabaseError) -> Owner {
        let bytes = try row.bytes(next())
        switch try row.text(next()) {
        case "user": return .user(try known(ID(bytes: bytes)))
        case "guest": return .guest(try known(ID(bytes: bytes)))
        default: return try known(nil)
        }
    }

    /// Name, street, postcode, city and country.
    mutating func address() throws -> Address {
        try Address(
            name: try text(), street: try text(), postcode: try text(), city: try text(),
            country: try text())
    }

    mutating func digest() throws(DatabaseError) -> Digest {
        try known(Digest(bytes: try row.bytes(next())))
    }

    mutating func orderNumber() throws(DatabaseError) -> OrderNumber {
        try known(OrderNumber(try row.text(next())))
    }

    private mutating func next() -> Int {
        defer { column += 1 }
        return column
    }

    /// - Throws: corrupt where the database holds what the domain would never have written.
    private func known<Value>(_ value: Value?) throws(DatabaseError) -> Value {
        guard let value else { throw .corrupt("column \(column - 1) has no such value") }
        return value
    }
}
