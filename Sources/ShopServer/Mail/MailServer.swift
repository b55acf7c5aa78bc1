/// Where mail is handed in: `smtps://user:password@host:465`, `smtp://user:password@host:587`,
/// `smtp://127.0.0.1:25?tls=off`.
struct MailServer: Sendable, Hashable {
    /// How the connection is encrypted.
    enum Encryption: Sendable, Hashable {
        /// From the first byte on.
        case implicit
        /// After STARTTLS, which the server must offer.
        case startTLS
        /// Not at all.
        case off
    }

    /// Who hands in.
    struct Credentials: Sendable, Hashable {
        let user: String
        let password: String
    }

    /// A name or an address, without brackets.
    let host: String
    let port: Int
    let encryption: Encryption
    /// A file of certificates to trust; `nil` for those of the system.
    let authorities: String?
    let credentials: Credentials?
}

extension MailServer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The server for a log: never the password.
    var description: String {
        let scheme = encryption == .implicit ? "smtps" : "smtp"
        return "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }

    var debugDescription: String { description }

    /// Nothing to look into, so that `dump` and test reports do not show the password either.
    var customMirror: Mirror { Mirror(self, children: []) }
}
