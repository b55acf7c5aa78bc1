import CMariaDB

/// Memory that the values of one statement are laid out in for the client library.
///
/// A connection has one and uses it again for every statement; the library copies from it while it
/// sends.
struct ParameterBuffer: ~Copyable {
    /// Values longer than this in all are rare: their memory is given back afterwards.
    private static let retainedBytes = 256 * 1024

    private var binds = UnsafeMutableBufferPointer<MYSQL_BIND>.allocate(capacity: 16)
    private var bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 8)

    deinit {
        binds.deallocate()
        bytes.deallocate()
    }

    /// The number of bytes that the values take.
    static func size(of values: [SQLValue]) -> Int {
        values.reduce(0) { $0 + size(of: $1) }
    }

    /// Lays out the values and hands their description to `body`; it is valid only there.
    mutating func withBinds<Result>(
        _ values: [SQLValue], _ body: (UnsafeMutablePointer<MYSQL_BIND>?) -> Result
    ) -> Result {
        reserve(count: values.count, byteCount: Self.size(of: values))
        defer { if bytes.count > Self.retainedBytes { reallocate(byteCount: 4096) } }
        var offset = 0
        for (index, value) in values.enumerated() {
            binds.initializeElement(at: index, to: store(value, at: offset))
            offset += Self.size(of: value)
        }
        return body(binds.baseAddress)
    }

    private func store(_ value: SQLValue, at offset: Int) -> MYSQL_BIND {
        var bind = MYSQL_BIND()
        let target = UnsafeMutableRawBufferPointer(rebasing: bytes[offset...])
        bind.buffer = target.baseAddress
        switch value {
        case .null:
            bind.buffer_type = MYSQL_TYPE_NULL
        case .int64(let number):
            bind.buffer_type = MYSQL_TYPE_LONGLONG
            target.storeBytes(of: number, as: Int64.self)
        case .uint64(let number):
            bind.buffer_type = MYSQL_TYPE_LONGLONG
            bind.is_unsigned = 1
            target.storeBytes(of: number, as: UInt64.self)
        case .text(let text):
            bind.buffer_type = MYSQL_TYPE_STRING
            bind.buffer_length = UInt(text.utf8.count)
            target.copyBytes(from: text.utf8)
        case .bytes(let array):
            bind.buffer_type = MYSQL_TYPE_BLOB
            bind.buffer_length = UInt(array.count)
            target.copyBytes(from: array)
        }
        return bind
    }

    private mutating func reserve(count: Int, byteCount: Int) {
        if binds.count < count {
            binds.deallocate()
            binds = .allocate(capacity: count * 2)
        }
        if bytes.count < byteCount { reallocate(byteCount: byteCount) }
    }

    private mutating func reallocate(byteCount: Int) {
        bytes.deallocate()
        bytes = .allocate(byteCount: byteCount, alignment: 8)
    }

    /// A multiple of 8, so that a number behind a text is aligned.
    private static func size(of value: SQLValue) -> Int {
        switch value {
        case .null: 0
        case .int64, .uint64: 8
        case .text(let text): (text.utf8.count + 7) & ~7
        case .bytes(let array): (array.count + 7) & ~7
        }
    }
}
