import CMariaDB

/// Memory that the client library writes one row of a statement's result to.
///
/// A prepared statement keeps it for all its executions.
struct ResultBuffer: ~Copyable {
    /// How a column is read.
    private enum Kind {
        case int64, uint64, text, bytes
        /// A DECIMAL without a fraction, such as the SUM of integers, comes as digits.
        case digits
        case unsupported
    }

    private static let initialBytes = 256
    private static let retainedBytes = 64 * 1024

    let columnCount: Int
    private var kinds: [Kind]
    private let binds: UnsafeMutableBufferPointer<MYSQL_BIND>
    private let lengths: UnsafeMutableBufferPointer<UInt>
    private let flags: UnsafeMutableBufferPointer<my_bool>

    init(fields: UnsafeBufferPointer<MYSQL_FIELD>) {
        columnCount = fields.count
        kinds = fields.map(Self.kind)
        binds = .allocate(capacity: fields.count)
        lengths = .allocate(capacity: fields.count)
        lengths.initialize(repeating: 0)
        // One flag for "is NULL" and one for "did not fit" per column.
        flags = .allocate(capacity: 2 * fields.count)
        flags.initialize(repeating: 0)
        for column in fields.indices {
            binds.initializeElement(at: column, to: bind(column))
        }
    }

    deinit {
        for bind in binds { bind.buffer?.deallocate() }
        binds.deallocate()
        lengths.deallocate()
        flags.deallocate()
    }

    /// Tells the statement where to put its rows.
    func attach(to statement: UnsafeMutablePointer<MYSQL_STMT>) -> Bool {
        mysql_stmt_bind_result(statement, binds.baseAddress) == 0
    }

    /// The row that was fetched last.
    ///
    /// Values that were longer than their buffer are fetched again into a larger one.
    mutating func row(
        of statement: UnsafeMutablePointer<MYSQL_STMT>
    ) throws(DatabaseError) -> Row {
        var values: [SQLValue] = []
        values.reserveCapacity(columnCount)
        var grown = false
        // Also after an error: the library must not write to a buffer that was replaced.
        defer { if grown { settle(statement) } }
        for column in 0..<columnCount {
            if flags[column] != 0 {
                values.append(.null)
                continue
            }
            if lengths[column] > binds[column].buffer_length, hasVariableLength(column) {
                grown = true
                try enlarge(column, statement)
            } else if flags[columnCount + column] != 0 {
                // The column was a number when the statement was prepared.
                throw .corrupt("column \(column) is not a number any more")
            }
            values.append(try value(column))
        }
        return Row(values: values)
    }

    private func value(_ column: Int) throws(DatabaseError) -> SQLValue {
        guard let buffer = binds[column].buffer else {
            throw .corrupt("column \(column) has no buffer")
        }
        let bytes = UnsafeRawBufferPointer(start: buffer, count: Int(lengths[column]))
        switch kinds[column] {
        case .int64: return .int64(buffer.load(as: Int64.self))
        case .uint64: return .uint64(buffer.load(as: UInt64.self))
        case .bytes: return .bytes([UInt8](bytes))
        case .text: return .text(try text(bytes, column))
        case .digits:
            let digits = try text(bytes, column)
            return Int64(digits).map { .int64($0) } ?? .text(digits)
        case .unsupported: throw .corrupt("column \(column) has a type that is not read here")
        }
    }

    private func text(
        _ bytes: UnsafeRawBufferPointer, _ column: Int
    ) throws(DatabaseError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self)
        else { throw .corrupt("column \(column) is not UTF-8") }
        return text
    }

    private func hasVariableLength(_ column: Int) -> Bool {
        switch kinds[column] {
        case .int64, .uint64: false
        case .text, .bytes, .digits, .unsupported: true
        }
    }

    private mutating func enlarge(
        _ column: Int, _ statement: UnsafeMutablePointer<MYSQL_STMT>
    ) throws(DatabaseError) {
        setCapacity(column, Int(lengths[column]))
        guard mysql_stmt_fetch_column(statement, &binds[column], UInt32(column), 0) == 0
        else { throw .corrupt("column \(column) could not be read in full") }
    }

    /// Keeps larger buffers for the rows to come, but not very large ones.
    private mutating func settle(_ statement: UnsafeMutablePointer<MYSQL_STMT>) {
        for column in 0..<columnCount where binds[column].buffer_length > Self.retainedBytes {
            setCapacity(column, Self.initialBytes)
        }
        _ = attach(to: statement)
    }

    private mutating func setCapacity(_ column: Int, _ count: Int) {
        binds[column].buffer?.deallocate()
        binds[column].buffer = .allocate(byteCount: count, alignment: 8)
        binds[column].buffer_length = UInt(count)
    }

    private func bind(_ column: Int) -> MYSQL_BIND {
        var bind = MYSQL_BIND()
        let isNumber = !hasVariableLength(column)
        let capacity = isNumber ? 8 : Self.initialBytes
        bind.buffer = .allocate(byteCount: capacity, alignment: 8)
        bind.buffer_length = UInt(capacity)
        bind.length = lengths.baseAddress?.advanced(by: column)
        bind.is_null = flags.baseAddress?.advanced(by: column)
        bind.error = flags.baseAddress?.advanced(by: columnCount + column)
        switch kinds[column] {
        case .int64: bind.buffer_type = MYSQL_TYPE_LONGLONG
        case .uint64:
            bind.buffer_type = MYSQL_TYPE_LONGLONG
            bind.is_unsigned = 1
        case .text, .digits: bind.buffer_type = MYSQL_TYPE_STRING
        case .bytes, .unsupported: bind.buffer_type = MYSQL_TYPE_BLOB
        }
        return bind
    }

    private static func kind(_ field: MYSQL_FIELD) -> Kind {
        let binaryCharacterSet: UInt32 = 63
        switch field.type {
        case MYSQL_TYPE_TINY, MYSQL_TYPE_SHORT, MYSQL_TYPE_INT24, MYSQL_TYPE_LONG,
            MYSQL_TYPE_LONGLONG, MYSQL_TYPE_YEAR:
            return field.flags & UInt32(UNSIGNED_FLAG) != 0 ? .uint64 : .int64
        case MYSQL_TYPE_DECIMAL, MYSQL_TYPE_NEWDECIMAL:
            return field.decimals == 0 ? .digits : .text
        case MYSQL_TYPE_DATE, MYSQL_TYPE_NEWDATE, MYSQL_TYPE_TIME, MYSQL_TYPE_DATETIME,
            MYSQL_TYPE_TIMESTAMP, MYSQL_TYPE_NULL:
            return .text
        case MYSQL_TYPE_FLOAT, MYSQL_TYPE_DOUBLE, MYSQL_TYPE_BIT, MYSQL_TYPE_GEOMETRY:
            return .unsupported
        default:
            return field.charsetnr == binaryCharacterSet ? .bytes : .text
        }
    }
}
