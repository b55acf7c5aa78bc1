/// One row of a result.
///
/// Columns count from 0; a value of another type than the one asked for is corrupt data, and so is
/// a NULL where none is expected.
struct Row: Sendable, Hashable {
    let values: [SQLValue]

    var count: Int { values.count }

    func isNull(_ column: Int) throws(DatabaseError) -> Bool {
        try value(column) == .null
    }

    func int64(_ column: Int) throws(DatabaseError) -> Int64 {
        try present(try optionalInt64(column), column)
    }

    func int(_ column: Int) throws(DatabaseError) -> Int {
        Int(try int64(column))
    }

    func uint64(_ column: Int) throws(DatabaseError) -> UInt64 {
        try present(try optionalUInt64(column), column)
    }

    func bool(_ column: Int) throws(DatabaseError) -> Bool {
        switch try int64(column) {
        case 0: false
        case 1: true
        default: throw mismatch(column, "0 or 1")
        }
    }

    func text(_ column: Int) throws(DatabaseError) -> String {
        try present(try optionalText(column), column)
    }

    func bytes(_ column: Int) throws(DatabaseError) -> [UInt8] {
        try present(try optionalBytes(column), column)
    }

    func optionalInt64(_ column: Int) throws(DatabaseError) -> Int64? {
        switch try value(column) {
        case .null: return nil
        case .int64(let number): return number
        case .uint64(let number):
            guard let number = Int64(exactly: number) else { throw mismatch(column, "Int64") }
            return number
        case .text, .bytes: throw mismatch(column, "a number")
        }
    }

    func optionalInt(_ column: Int) throws(DatabaseError) -> Int? {
        try optionalInt64(column).map { Int($0) }
    }

    func optionalUInt64(_ column: Int) throws(DatabaseError) -> UInt64? {
        switch try value(column) {
        case .null: return nil
        case .uint64(let number): return number
        case .int64(let number):
            guard let number = UInt64(exactly: number) else { throw mismatch(column, "UInt64") }
            return number
        case .text, .bytes: throw mismatch(column, "a number")
        }
    }

    func optionalText(_ column: Int) throws(DatabaseError) -> String? {
        switch try value(column) {
        case .null: return nil
        case .text(let text): return text
        case .int64, .uint64, .bytes: throw mismatch(column, "text")
        }
    }

    func optionalBytes(_ column: Int) throws(DatabaseError) -> [UInt8]? {
        switch try value(column) {
        case .null: return nil
        case .bytes(let bytes): return bytes
        case .int64, .uint64, .text: throw mismatch(column, "bytes")
        }
    }

    private func value(_ column: Int) throws(DatabaseError) -> SQLValue {
        guard values.indices.contains(column) else { throw mismatch(column, "a column") }
        return values[column]
    }

    private func present<Value>(_ value: Value?, _ column: Int) throws(DatabaseError) -> Value {
        guard let value else { throw mismatch(column, "a value, not NULL") }
        return value
    }

    private func mismatch(_ column: Int, _ expected: String) -> DatabaseError {
        .corrupt("column \(column) is not \(expected)")
    }
}
