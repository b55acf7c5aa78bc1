import ShopDomain

/// Writes headers and bodies of mail as ASCII, in lines that end in CRLF.
///
/// Whatever stands in a name or a text, it begins no header: such texts go through the encodings of
/// RFC 2045 and 2047, which know neither CR nor LF nor bytes beyond ASCII.
struct MIMEWriter {
    private(set) var bytes: [UInt8] = []

    mutating func line(_ ascii: some StringProtocol) {
        bytes += ascii.utf8
        bytes += crlf
    }

    /// A header whose value the program made itself.
    mutating func header(_ name: StaticString, _ value: String) {
        line("\(name): \(value)")
    }

    /// A header that people read.
    mutating func header(_ name: StaticString, text: String) {
        line("\(name): \(encodedText(text, isWords: false))")
    }

    mutating func header(_ name: StaticString, mailbox: Mailbox) {
        guard let person = mailbox.name else { return line("\(name): \(mailbox.address)") }
        line("\(name): \(encodedText(person, isWords: true))")
        // On a line of its own, which continues the header.
        line(" <\(mailbox.address)>")
    }
}

extension MIMEWriter {
    /// A text in quoted-printable (RFC 2045, section 6.7), in lines of at most 76 bytes.
    mutating func quotedPrintable(_ text: String) {
        for line in text.utf8.split(separator: lineFeed, omittingEmptySubsequences: false) {
            var length = 0
            for (index, byte) in zip(line.indices, line) {
                let isLast = line.index(after: index) == line.endIndex
                let encoded = quoted(byte, isLast: isLast)
                // One byte is left for the mark that the line goes on.
                if length + encoded.count > 75 {
                    bytes += [UInt8(ascii: "=")] + crlf
                    length = 0
                }
                bytes += encoded
                length += encoded.count
            }
            bytes += crlf
        }
    }

    /// Spaces at the end of a line would be lost on the way.
    private func quoted(_ byte: UInt8, isLast: Bool) -> [UInt8] {
        switch byte {
        case UInt8(ascii: " ") where !isLast: [byte]
        case 0x21...0x7E where byte != UInt8(ascii: "="): [byte]
        default: [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
}

/// A text for a header: as it is where that is short and plain, otherwise in encoded words (RFC 2047),
/// one a line.
/// - Parameter isWords: the text stands for a name, in which marks have a meaning of their own.
private func encodedText(_ text: String, isWords: Bool) -> String {
    // White space and commands to devices have no place in a header.
    let text = String(
        String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    let isPlain = text.utf8.allSatisfy { byte in
        byte == UInt8(ascii: " ") || isAlphanumeric(byte)
            || (!isWords && (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "="))
    }
    if isPlain, text.utf8.count <= 60, text == text.trimmingSpaces, !text.isEmpty { return text }
    return chunks(of: text).map { "=?utf-8?B?\(base64($0))?=" }.joined(separator: "\r\n ")
}

/// The UTF-8 of the text in pieces of at most 42 bytes, which are 56 in Base64: a line then has less
/// than 76. No character is cut into two.
private func chunks(of text: String) -> [[UInt8]] {
    var chunks: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
        let encoded = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        if chunks[chunks.count - 1].count + encoded.count > 42 { chunks.append([]) }
        chunks[chunks.count - 1] += encoded
    }
    return chunks
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
    default: false
    }
}

private func base64(_ bytes: [UInt8]) -> String {
    Base64.encode(bytes) + String(repeating: "=", count: (3 - bytes.count % 3) % 3)
}

private let crlf: [UInt8] = [13, 10]
private let lineFeed: UInt8 = 10
private let digits = Array("0123456789ABCDEF".utf8)
