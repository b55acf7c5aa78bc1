import ArgumentParser
import Foundation

extension MailServer {
    /// Reads a URL of the form that the type describes.
    /// - Throws: `ValidationError` that says which part is wrong, never what it holds, for that may
    ///   be a piece of a password.
    init(url text: String) throws {
        let (scheme, rest) = text.cut(at: "://")
        let isImplicit = scheme == "smtps"
        guard let rest, isImplicit || scheme == "smtp" else {
            throw wrong("begins with smtp:// or smtps://")
        }
        let (location, query) = rest.cut(at: "?")
        let options = try Self.options(query)
        // A password may hold an @ that somebody forgot to encode: the last one counts.
        let at = location.lastIndex(of: "@")
        let server = at.map { location[location.index(after: $0)...] } ?? location
        (host, port) = try Self.endpoint(server, defaultPort: isImplicit ? 465 : 587)
        credentials = try at.map { try Self.credentials(location[..<$0]) }
        encryption = options["tls"] == nil ? (isImplicit ? .implicit : .startTLS) : .off
        authorities = try options["ca"].map(decoded)
        guard encryption != .off || (!isImplicit && authorities == nil) else {
            throw wrong("has tls=off with smtp:// and without ca only")
        }
        guard encryption != .off || credentials == nil else {
            throw wrong("has no password together with tls=off: everybody could read it")
        }
    }

    private static func endpoint(
        _ text: Substring, defaultPort: Int
    ) throws -> (host: String, port: Int) {
        let host: Substring
        let port: Substring?
        if text.hasPrefix("[") {
            let (address, after) = text.dropFirst().cut(at: "]")
            guard let after, after.isEmpty || after.hasPrefix(":") else { throw wrongHost }
            (host, port) = (address, after.isEmpty ? nil : after.dropFirst())
        } else {
            (host, port) = text.cut(at: ":")
        }
        guard !host.isEmpty, host.utf8.allSatisfy(isHostByte) else { throw wrongHost }
        guard let port else { return (String(host), defaultPort) }
        guard let number = UInt16(port), number > 0 else {
            throw wrong("has a port from 1 to 65535")
        }
        return (String(host), Int(number))
    }

    private static func credentials(_ text: Substring) throws -> Credentials {
        let (user, password) = text.cut(at: ":")
        guard let password, !user.isEmpty else { throw wrong("has user:password before the @") }
        return Credentials(user: try decoded(user), password: try decoded(password))
    }

    private static func options(_ query: Substring?) throws -> [Substring: Substring] {
        var options: [Substring: Substring] = [:]
        for part in query?.split(separator: "&") ?? [] {
            let (name, value) = part.cut(at: "=")
            let isKnown = name == "tls" && value == "off" || name == "ca" && value?.isEmpty == false
            guard isKnown, options.updateValue(value ?? "", forKey: name) == nil else {
                throw wrong("knows the options tls=off and ca=file, each once")
            }
        }
        return options
    }
}

private func wrong(_ rule: String) -> ValidationError {
    ValidationError("SHOP_MAIL_URL is not right: such a URL \(rule)")
}

private var wrongHost: ValidationError { wrong("has a host, an IPv6 address in brackets") }

/// - Throws: also where there is a zero byte, which separates user and password on the wire.
private func decoded(_ text: Substring) throws -> String {
    guard let decoded = text.removingPercentEncoding, !decoded.utf8.contains(0) else {
        throw wrong("has two hexadecimal digits after each %")
    }
    return decoded
}

private func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: ":"):
        true
    default: false
    }
}

extension StringProtocol where SubSequence == Substring {
    /// What stands before and after the first `separator`; `nil` where there is none.
    fileprivate func cut(at separator: String) -> (Substring, Substring?) {
        guard let range = self[...].firstRange(of: separator) else { return (self[...], nil) }
        return (self[..<range.lowerBound], self[range.upperBound...])
    }
}
