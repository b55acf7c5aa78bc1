import Crypto
import FoundationEssentials
import ShopDomain

/// The proof that a message is the provider's and of now: `t=1795420800,v1=5257a869…`, where `v1` is
/// the HMAC-SHA256, in hexadecimal, of the seconds, a point and the body.
struct WebhookSignature: Sendable, Hashable {
    /// Seconds since 1970.
    let seconds: Int64
    private let code: [UInt8]

    /// How far the provider's clock and the time on the way may be off.
    static let tolerance: Duration = .minutes(5)

    /// Reads the header; `nil` for anything else.
    init?(_ header: String) {
        let parts = header.split(separator: ",")
        guard header.utf8.count <= 200, parts.count == 2, parts[0].hasPrefix("t="),
            parts[1].hasPrefix("v1="), let seconds = Int64(parts[0].dropFirst(2)), seconds >= 0,
            seconds < 1 << 40, let code = bytes(hexadecimal: parts[1].dropFirst(3))
        else { return nil }
        self.seconds = seconds
        self.code = code
    }

    /// Whether whoever knows `secret` wrote it for `body`; takes the same time whatever is wrong.
    func proves(_ body: [UInt8], secret: String) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: Array("\(seconds).".utf8) + body,
            using: SymmetricKey(data: Array(secret.utf8)))
    }

    /// Whether it was written within ``tolerance`` of `now`.
    func isOf(_ now: Timestamp) -> Bool {
        let age = now.since(Timestamp(milliseconds: seconds * 1000))
        return age <= Self.tolerance && age >= .zero - Self.tolerance
    }
}

private func bytes(hexadecimal text: Substring) -> [UInt8]? {
    let digits = text.utf8.compactMap { digit -> UInt8? in
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
    guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
