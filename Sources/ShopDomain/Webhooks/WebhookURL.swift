/// Where a webhook is sent: `https://host/path`, with a port and a query where there are any.
///
/// ASCII only, without user, password and fragment. A host that looks like a number is an address
/// in its usual form or nothing: `127.1` and `0x7f000001` are ways around a check.
public struct WebhookURL: Hashable, Sendable {
    /// The most characters.
    public static let longest = 500

    /// The address as it is used; the host in lower case.
    public let text: String
    /// Whether it begins with `https`.
    public let isEncrypted: Bool
    /// A name or an address, without brackets.
    public let host: String

    /// Checks an address that somebody typed.
    public init(_ text: String) throws(ValidationError) {
        let trimmed = text.trimmingSpaces
        guard !trimmed.isEmpty else { throw .empty }
        guard trimmed.utf8.count <= Self.longest else { throw .tooLong(maximum: Self.longest) }
        guard trimmed.utf8.allSatisfy(isURLCharacter) else { throw .malformed }
        let scheme = trimmed.prefix { $0 != ":" }.lowercased()
        let rest = trimmed.dropFirst(scheme.count)
        guard scheme == "https" || scheme == "http", rest.hasPrefix("://") else {
            throw .malformed
        }
        let address = rest.dropFirst(3)
        let authority = address.prefix { $0 != "/" && $0 != "?" }
        guard let place = Authority(authority.lowercased()) else { throw .malformed }
        let path = address.dropFirst(authority.count)
        isEncrypted = scheme == "https"
        host = place.host
        self.text = "\(scheme)://\(place.text)\(path.hasPrefix("/") ? "" : "/")\(path)"
    }
}

extension WebhookURL: CustomStringConvertible {
    /// The address.
    public var description: String { text }
}

/// Host and port.
private struct Authority {
    let text: String
    let host: String

    init?(_ text: String) {
        let host: Substring
        let rest: Substring
        if text.hasPrefix("[") {
            host = text.dropFirst().prefix { $0 != "]" }
            guard text.dropFirst(host.count + 1).hasPrefix("]") else { return nil }
            rest = text.dropFirst(host.count + 2)
            guard host.utf8.contains(UInt8(ascii: ":")), host.utf8.allSatisfy(isAddressCharacter)
            else { return nil }
        } else {
            host = text.prefix { $0 != ":" }
            rest = text.dropFirst(host.count)
            guard isHostName(host) else { return nil }
        }
        guard rest.isEmpty || isPort(rest) else { return nil }
        self.text = text
        self.host = String(host)
    }
}

private func isPort(_ text: Substring) -> Bool {
    guard text.hasPrefix(":"), (2...6).contains(text.utf8.count),
        text.dropFirst().utf8.allSatisfy(\.isDigit), let port = Int(text.dropFirst())
    else { return false }
    return (1...65535).contains(port)
}

private func isHostName(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= 253, let last = labels.last,
        labels.allSatisfy({ label in
            (1...63).contains(label.utf8.count)
                && label.utf8.allSatisfy {
                    $0.isLowerCaseLetter || $0.isDigit || $0 == UInt8(ascii: "-")
                }
        })
    else { return false }
    guard last.utf8.allSatisfy(\.isDigit) || last.hasPrefix("0x") else { return true }
    return labels.count == 4
        && labels.allSatisfy { label in
            label.utf8.allSatisfy(\.isDigit) && Int(label).map { $0 < 256 } == true
                && (label == "0" || !label.hasPrefix("0"))
        }
}

private func isAddressCharacter(_ byte: UInt8) -> Bool {
    byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
}

/// The characters of RFC 3986 that may stand in an address, but for `#` and `@`.
private func isURLCharacter(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isLowerCaseLetter || byte.isUpperCaseLetter
        || "-._~:/?[]!$&'()*+,;=%".utf8.contains(byte)
}
