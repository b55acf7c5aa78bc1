/// What a mail server answers to a command: a code of three digits and one line of text or more
/// (RFC 5321, section 4.2).
struct SMTPReply: Hashable, Sendable {
    let code: Int
    let lines: [String]

    /// Whether it makes no sense to ask again (5xx).
    var isPermanent: Bool { (500...599).contains(code) }

    /// The code, and the enhanced one of RFC 3463 where there is one: `550 5.1.1`. The texts beside
    /// them may name people, and are not for logs.
    var summary: String {
        guard let first = lines.first?.split(separator: " ").first,
            first.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }),
            first.split(separator: ".").count == 3
        else { return "\(code)" }
        return "\(code) \(first)"
    }
}

/// Reads replies from bytes as they come.
struct SMTPReplyParser {
    /// What no server sends that speaks the protocol.
    struct Malformed: Error, Hashable {}

    /// Four times what RFC 5321, section 4.5.3.1.5, allows.
    private static let longestLine = 2048
    private static let mostLines = 100

    private var line: [UInt8] = []
    private var code: Int?
    private var lines: [String] = []

    /// Whether everything that came belongs to replies that are complete.
    var isEmpty: Bool { line.isEmpty && lines.isEmpty }

    /// - Returns: the replies that are complete with these bytes.
    mutating func read(_ bytes: some Sequence<UInt8>) throws(Malformed) -> [SMTPReply] {
        var replies: [SMTPReply] = []
        for byte in bytes {
            guard byte == UInt8(ascii: "\n") else {
                guard line.count < Self.longestLine else { throw Malformed() }
                line.append(byte)
                continue
            }
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            if let reply = try endLine() { replies.append(reply) }
        }
        return replies
    }

    /// Takes `250-text`, which goes on, or `250 text` or `250`, which ends a reply.
    private mutating func endLine() throws(Malformed) -> SMTPReply? {
        defer { line = [] }
        let digits = line.prefix(3)
        guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(String(decoding: digits, as: UTF8.self)),
            (200...599).contains(number), code == nil || code == number,
            lines.count < Self.mostLines
        else { throw Malformed() }
        let rest = line.dropFirst(3)
        lines.append(String(decoding: rest.dropFirst(), as: UTF8.self))
        switch rest.first {
        case UInt8(ascii: "-"):
            code = number
            return nil
        case UInt8(ascii: " "), nil:
            let reply = SMTPReply(code: number, lines: lines)
            (code, lines) = (nil, [])
            return reply
        default: throw Malformed()
        }
    }
}
