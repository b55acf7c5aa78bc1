/// What is wrong with a database URL.
///
/// Says which part, never what the part holds, for it may be a piece of a password.
public enum DatabaseURLError: Error, Sendable, Hashable, CaseIterable {
    /// It does not begin with `mysql://`.
    case scheme
    /// There is no `user:password@`.
    case credentials
    /// A host is missing or badly written.
    case host
    /// A port is not a number from 1 to 65535.
    case port
    /// There is no `/database`, or it has several parts.
    case database
    /// A `%` is not followed by two hexadecimal digits, or the result is not UTF-8.
    case percentEncoding
    /// An option other than `tls` and `ca`, or the same twice.
    case option
    /// `tls` is neither `off` nor `required`, or `ca` stands without `tls=required`.
    case tls
}

extension DatabaseURLError: CustomStringConvertible {
    /// A sentence for the operator.
    public var description: String {
        switch self {
        case .scheme: "the database URL must begin with mysql://"
        case .credentials: "the database URL needs user:password@ before the host"
        case .host: "a host in the database URL is missing or badly written"
        case .port: "a port in the database URL is not a number from 1 to 65535"
        case .database: "the database URL must end in /database"
        case .percentEncoding: "the database URL has a % without two hexadecimal digits of UTF-8"
        case .option: "the database URL knows the options tls and ca, each once"
        case .tls: "tls in the database URL must be off or required, ca goes with required only"
        }
    }
}
