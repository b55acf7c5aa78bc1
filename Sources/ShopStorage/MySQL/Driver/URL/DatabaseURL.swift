/// Where a database is and how to log in:
/// `mysql://user:password@host[:port][,host[:port]…]/database[?tls=off|required][&ca=path]`.
///
/// User, password, database and path are percent-decoded as UTF-8. Several hosts are the nodes of
/// one cluster, the preferred writer first; give every server the same order. An IPv6 address is
/// written in brackets. Without `tls` the connection is not encrypted.
public struct DatabaseURL: Sendable, Hashable {
    /// One server of the cluster.
    public struct Endpoint: Sendable, Hashable {
        /// A name or an address, without brackets.
        public let host: String
        /// The TCP port, 3306 where the URL gives none.
        public let port: UInt16
    }

    /// Whether the connection is encrypted.
    public enum TLS: Sendable, Hashable {
        /// In clear text, for a private network or the same machine.
        case off
        /// Encrypted, and the server's certificate and name are verified against the authorities in
        /// the file `ca`, or those of the system where it is nil. Anything else is refused.
        case required(ca: String?)
    }

    /// The nodes, the preferred writer first; never empty.
    public let endpoints: [Endpoint]
    /// The name of the database.
    public let database: String
    /// Whether the connection is encrypted.
    public let tls: TLS

    let user: String
    let password: String
}

extension DatabaseURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Hosts and database for a log: never the password.
    public var description: String {
        let hosts = endpoints.map(\.description).joined(separator: ",")
        return "mysql://\(hosts)/\(database)"
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Nothing to look into, so that `dump` and test reports do not show the password either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension DatabaseURL.Endpoint: CustomStringConvertible {
    /// `host:port`.
    public var description: String {
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
