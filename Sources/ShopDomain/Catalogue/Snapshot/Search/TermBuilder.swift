/// Puts a term together byte by byte.
struct TermBuilder {
    private var term = Term()
    /// The bytes since the last full machine word.
    private var pending: UInt64 = 0
    /// How many bytes were given, those cut off included.
    private(set) var count = 0

    /// The last byte that was not cut off.
    var last: UInt8 { count > Term.mostBytes ? 0 : UInt8(truncatingIfNeeded: pending) }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        count += 1
        if count > Term.mostBytes { return }
        pending = pending << 8 | UInt64(byte)
        if count & 7 == 0 { term.setWord(count / 8 - 1, pending) }
    }

    /// What was given so far.
    var result: Term {
        var result = term
        let rest = count & 7
        if count < Term.mostBytes, rest > 0 {
            result.setWord(count / 8, pending << UInt64(64 - 8 * rest))
        }
        return result
    }
}
