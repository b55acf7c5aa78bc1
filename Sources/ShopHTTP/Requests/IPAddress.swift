import Glibc

/// An IP address as bytes, to compare with networks.
struct IPAddress: Hashable, Sendable {
    /// 4 or 16 bytes; an IPv4 address in the clothes of IPv6 (`::ffff:192.0.2.1`) has 4.
    let bytes: [UInt8]

    /// - Returns: `nil` where the text is no address.
    init?(_ text: some StringProtocol) {
        let text = String(text)
        if let short = Self.bytes(text, family: AF_INET, count: 4) {
            bytes = short
        } else if let long = Self.bytes(text, family: AF_INET6, count: 16) {
            bytes = long.starts(with: Self.mappedPrefix) ? Array(long.dropFirst(12)) : long
        } else {
            return nil
        }
    }

    private static func bytes(_ text: String, family: Int32, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }

    private static let mappedPrefix: [UInt8] = Array(repeating: 0, count: 10) + [0xff, 0xff]
}

extension IPAddress: CustomStringConvertible {
    /// `192.0.2.7`; the sixteen bytes of the other kind as eight groups, `2001:db8:0:0:0:0:0:1`.
    var description: String {
        bytes.count == 4
            ? bytes.map(String.init).joined(separator: ".") : groups(8).joined(separator: ":")
    }

    /// The address of an IPv4 host, or what all addresses of an IPv6 customer have in common.
    var network: String {
        bytes.count == 4 ? description : groups(4).joined(separator: ":") + "::"
    }

    private func groups(_ count: Int) -> [String] {
        (0..<count).map { index in
            String(UInt16(bytes[index * 2]) << 8 | UInt16(bytes[index * 2 + 1]), radix: 16)
        }
    }
}

/// The addresses that begin with the same bits: `10.0.0.0/8`.
struct IPNetwork: Hashable, Sendable {
    private let start: IPAddress
    private let length: Int

    /// Reads a network, or one address.
    /// - Returns: `nil` where the text is neither.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = parts.first.flatMap({ IPAddress($0) }) else { return nil }
        let bits = address.bytes.count * 8
        guard let length = parts.count == 1 ? bits : Int(parts[1]), (0...bits).contains(length)
        else { return nil }
        self.start = address
        self.length = length
    }

    func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == start.bytes.count else { return false }
        let (whole, rest) = length.quotientAndRemainder(dividingBy: 8)
        guard address.bytes.prefix(whole).elementsEqual(start.bytes.prefix(whole)) else {
            return false
        }
        guard rest > 0 else { return true }
        let differing = address.bytes[whole] ^ start.bytes[whole]
        return differing >> (8 - rest) == 0
    }
}
