/// A folded word, packed into five machine words, so that comparing, hashing and copying it need
/// neither memory nor loops.
///
/// The order is that of the bytes. Words of more than 40 bytes are cut there: what follows does not
/// tell them apart.
struct Term: Hashable, Sendable {
    private var a: UInt64 = 0
    private var b: UInt64 = 0
    private var c: UInt64 = 0
    private var d: UInt64 = 0
    private var e: UInt64 = 0

    /// The longest term, in bytes.
    static let mostBytes = 40

    /// The empty term, which precedes all others.
    init() {}

    /// Takes text that is folded already.
    init(folded text: String) {
        var builder = TermBuilder()
        for byte in text.utf8 { builder.append(byte) }
        self = builder.result
    }

    /// The byte at `index`, which is below 40; zero behind the last one.
    subscript(index: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: self[word: index >> 3] >> Self.shift(index))
    }

    /// Sets the eight bytes from `8 * index` on, the first one in the highest bits.
    mutating func setWord(_ index: Int, _ word: UInt64) {
        switch index {
        case 0: a = word
        case 1: b = word
        case 2: c = word
        case 3: d = word
        default: e = word
        }
    }

    /// The number of bytes.
    var count: Int {
        for word in (0..<5).reversed() where self[word: word] != 0 {
            return word * 8 + 8 - self[word: word].trailingZeroBitCount / 8
        }
        return 0
    }

    /// The last of all terms that begin with the first `length` bytes of this one.
    func lastBeginning(with length: Int) -> Term {
        var last = self
        for index in (length / 8)..<(Self.mostBytes / 8) {
            let kept = max(0, length - 8 * index)
            last.setWord(index, self[word: index] | UInt64.max >> UInt64(8 * kept))
        }
        return last
    }

    /// How many bytes at the beginning are the same in both.
    func commonPrefix(with other: Term) -> Int {
        for word in 0..<5 {
            let difference = self[word: word] ^ other[word: word]
            if difference != 0 { return word * 8 + difference.leadingZeroBitCount / 8 }
        }
        return Self.mostBytes
    }

    private static func shift(_ index: Int) -> UInt64 { UInt64(56 - 8 * (index & 7)) }

    private subscript(word index: Int) -> UInt64 {
        switch index {
        case 0: a
        case 1: b
        case 2: c
        case 3: d
        default: e
        }
    }
}

extension Term {
    /// A quick hash for tables that live no longer than one change of the catalogue.
    var quickHash: Int {
        var hash: UInt64 = 0
        for word in [a, b, c, d, e] where word != 0 {
            let (high, low) = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            hash = high ^ low
        }
        return Int(truncatingIfNeeded: hash)
    }
}

extension Term: Comparable {
    static func < (left: Self, right: Self) -> Bool {
        if left.a != right.a { return left.a < right.a }
        if left.b != right.b { return left.b < right.b }
        if left.c != right.c { return left.c < right.c }
        if left.d != right.d { return left.d < right.d }
        return left.e < right.e
    }
}

extension Term: CustomStringConvertible {
    var description: String { String(decoding: (0..<count).map { self[$0] }, as: UTF8.self) }
}
