/// A value on its way to or from the database.
enum SQLValue: Sendable, Hashable {
    case null
    case int64(Int64)
    case uint64(UInt64)
    case text(String)
    case bytes([UInt8])
}

/// What can stand for a `?` in a statement.
protocol SQLEncodable {
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLEncodable {
    var sqlValue: SQLValue { self }
}

extension Int64: SQLEncodable {
    var sqlValue: SQLValue { .int64(self) }
}

extension Int: SQLEncodable {
    var sqlValue: SQLValue { .int64(Int64(self)) }
}

extension Int32: SQLEncodable {
    var sqlValue: SQLValue { .int64(Int64(self)) }
}

extension UInt64: SQLEncodable {
    var sqlValue: SQLValue { .uint64(self) }
}

extension Bool: SQLEncodable {
    var sqlValue: SQLValue { .int64(self ? 1 : 0) }
}

extension String: SQLEncodable {
    var sqlValue: SQLValue { .text(self) }
}

extension [UInt8]: SQLEncodable {
    var sqlValue: SQLValue { .bytes(self) }
}

extension Optional: SQLEncodable where Wrapped: SQLEncodable {
    var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
