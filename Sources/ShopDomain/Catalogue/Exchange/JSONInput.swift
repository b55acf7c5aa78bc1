/// The bytes of a JSON text: its tokens, and the line that reading has come to.
struct JSONInput {
    private let bytes: [UInt8]
    private var index: Int
    private(set) var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next byte that is not white space; `nil` at the end.
    mutating func peek() -> UInt8? {
        while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { skip() }
        return current
    }

    /// Goes one byte on.
    mutating func skip() {
        if current == UInt8(ascii: "\n") { line += 1 }
        index += 1
    }

    /// Takes `byte` if it comes next, white space before it left out.
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        skip()
        return true
    }

    /// Takes `word` if it comes next.
    mutating func take(word: StaticString) -> Bool {
        let end = index + word.utf8CodeUnitCount
        guard end <= bytes.count,
            word.withUTF8Buffer({ bytes[index..<end].elementsEqual($0) })
        else { return false }
        index = end
        return true
    }

    /// Takes a string; its opening quote comes next.
    mutating func string() throws(JSONError) -> String {
        skip()
        var content: [UInt8] = []
        while let byte = current, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else {
                throw failure("a text goes over the end of its line or holds a control character")
            }
            skip()
            if byte == UInt8(ascii: "\\") {
                content += String(try escaped()).utf8
            } else {
                content.append(byte)
            }
        }
        guard current != nil else { throw failure("a text is not closed by a quote") }
        skip()
        guard let text = String(validating: content, as: UTF8.self) else {
            throw failure("is not UTF-8")
        }
        return text
    }

    /// Takes a number as it is written.
    mutating func number() throws(JSONError) -> String {
        let start = index
        if current == UInt8(ascii: "-") { skip() }
        let whole = digits()
        var isWellFormed = whole == 1 || (whole > 1 && bytes[index - whole] != UInt8(ascii: "0"))
        if current == UInt8(ascii: ".") {
            skip()
            isWellFormed = digits() > 0 && isWellFormed
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            skip()
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { skip() }
            isWellFormed = digits() > 0 && isWellFormed
        }
        guard isWellFormed else { throw failure("this is no JSON number") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// An error on the line that reading has come to.
    func failure(_ reason: String) -> JSONError { JSONError(line: line, reason: reason) }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func digits() -> Int {
        let start = index
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { skip() }
        return index - start
    }

    private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
        guard let byte = current else { throw failure("a text is not closed by a quote") }
        skip()
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"): return try escapedScalar()
        default: throw failure("a backslash is followed by what it cannot be")
        }
    }

    /// One `\u` escape, or the two of a character beyond the first 65,536.
    private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
        let unit = try codeUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let isPair = UTF16.isLeadSurrogate(UInt16(unit)) && take(word: "\\u")
        let second = isPair ? try codeUnit() : 0
        guard isPair, UTF16.isTrailSurrogate(UInt16(second)),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
        else { throw failure("half a surrogate pair is no character") }
        return scalar
    }

    private mutating func codeUnit() throws(JSONError) -> UInt32 {
        let end = min(index + 4, bytes.count)
        let digits = String(decoding: bytes[index..<end], as: UTF8.self)
        guard digits.utf8.count == 4, !digits.hasPrefix("+"), !digits.hasPrefix("-"),
            let unit = UInt32(digits, radix: 16)
        else { throw failure("\\u is not followed by four hexadecimal digits") }
        index = end
        return unit
    }
}
