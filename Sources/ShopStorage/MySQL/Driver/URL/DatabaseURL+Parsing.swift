extension DatabaseURL {
    /// Reads a URL of the form that the type describes.
    public init(_ text: String) throws(DatabaseURLError) {
        let scheme = "mysql://"
        guard text.hasPrefix(scheme) else { throw .scheme }
        let rest = text.dropFirst(scheme.count)

        let (location, query) = rest.cut(at: "?")
        // A password may hold a slash or an @ that somebody forgot to encode: the last @ counts.
        guard let at = location.lastIndex(of: "@") else { throw .credentials }
        let (user, password) = location[..<at].cut(at: ":")
        guard let password, !user.isEmpty else { throw .credentials }

        let (hosts, database) = location[location.index(after: at)...].cut(at: "/")
        guard let database, !database.isEmpty, !database.contains("/") else { throw .database }

        self.init(
            endpoints: try Self.endpoints(hosts),
            database: try percentDecoded(database),
            tls: try Self.tls(query),
            user: try percentDecoded(user),
            password: try percentDecoded(password))
    }

    private static func endpoints(_ text: Substring) throws(DatabaseURLError) -> [Endpoint] {
        var endpoints: [Endpoint] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            endpoints.append(try endpoint(part))
        }
        return endpoints
    }

    private static func endpoint(_ text: Substring) throws(DatabaseURLError) -> Endpoint {
        let host: Substring
        let port: Substring?
        if text.hasPrefix("[") {
            let (address, after) = text.dropFirst().cut(at: "]")
            guard let after, after.isEmpty || after.hasPrefix(":") else { throw .host }
            host = address
            port = after.isEmpty ? nil : after.dropFirst()
        } else {
            (host, port) = text.cut(at: ":")
        }
        guard !host.isEmpty, host.utf8.allSatisfy(isHostByte) else { throw .host }
        return Endpoint(host: String(host), port: try portNumber(port))
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    private static func portNumber(_ text: Substring?) throws(DatabaseURLError) -> UInt16 {
        guard let text else { return 3306 }
        guard let port = UInt16(text), port > 0 else { throw .port }
        return port
    }

    private static func tls(_ query: Substring?) throws(DatabaseURLError) -> TLS {
        var options: [Substring: Substring] = [:]
        for part in query?.split(separator: "&") ?? [] {
            let (name, value) = part.cut(at: "=")
            guard let value, name == "tls" || name == "ca",
                options.updateValue(value, forKey: name) == nil
            else { throw .option }
        }
        switch (options["tls"], options["ca"]) {
        case (nil, nil), ("off", nil): return .off
        case ("required", nil): return .required(ca: nil)
        case ("required", let ca?) where !ca.isEmpty: return .required(ca: try percentDecoded(ca))
        default: throw .tls
        }
    }
}

extension Substring {
    /// What stands before and after the first `separator`; nil where there is none.
    fileprivate func cut(at separator: Character) -> (Substring, Substring?) {
        guard let index = firstIndex(of: separator) else { return (self, nil) }
        return (self[..<index], self[self.index(after: index)...])
    }
}
