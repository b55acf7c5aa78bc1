import ShopDomain
import ShopHTTP

/// What a mail server is told of a mail, and the mail as it is transmitted.
struct SMTPEnvelope: Sendable, Hashable {
    let sender: String
    let recipient: String
    /// The mail with its end: no line of it is taken for the end.
    let data: [UInt8]

    init(_ mail: Mail) {
        sender = mail.from.address.text
        recipient = mail.to.address.text
        data = Self.stuffed(mail.bytes)
    }

    /// A second dot before each line that begins with one, and a line with a dot alone at the end
    /// (RFC 5321, section 4.5.2).
    static func stuffed(_ mail: [UInt8]) -> [UInt8] {
        let (dot, lineFeed) = (UInt8(ascii: "."), UInt8(ascii: "\n"))
        var data: [UInt8] = []
        data.reserveCapacity(mail.count + 64)
        var previous = lineFeed
        for byte in mail {
            if byte == dot, previous == lineFeed { data.append(dot) }
            data.append(byte)
            previous = byte
        }
        if previous != lineFeed { data += "\r\n".utf8 }
        return data + ".\r\n".utf8
    }
}
