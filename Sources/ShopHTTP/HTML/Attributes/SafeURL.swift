/// An address that can be given to a browser without running anything.
struct SafeURL: Sendable {
    /// The address, or ``blocked``.
    let text: String

    /// Leads nowhere (CSS Values 4, section 4.5.5): forms sent there reach nobody.
    static let blocked = "about:invalid"

    /// Takes `#…`, `?…`, `http:`, `https:` and `mailto:` addresses, and paths on this site.
    init(_ text: String) {
        self.text = Self.isSafe(text.utf8) ? text : Self.blocked
    }

    private static func isSafe(_ url: String.UTF8View) -> Bool {
        var bytes = url.makeIterator()
        switch bytes.next() {
        case UInt8(ascii: "#"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "/"): return bytes.next().map(canFollowSlash) ?? true
        default: return ["https://", "http://", "mailto:"].contains { hasPrefix(url, $0) }
        }
    }

    /// Two slashes begin another site's address. Browsers take `\` for a slash and skip tabs and line
    /// feeds wherever they are, and the control characters that HTML forbids are not written at all.
    private static func canFollowSlash(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && byte != HTMLEscape.leadOfC1
            && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
    }

    /// Schemes are the same in upper and lower case; their marks do not change by the sixth bit.
    private static func hasPrefix(_ url: String.UTF8View, _ prefix: String) -> Bool {
        url.count >= prefix.utf8.count && zip(url, prefix.utf8).allSatisfy { $0 | 0x20 == $1 }
    }
}
