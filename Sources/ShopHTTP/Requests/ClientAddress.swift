import Hummingbird

extension ShopContext {
    /// The address the request came from, as far as the connection tells, for counting attempts.
    var clientAddress: String { remoteAddress?.ipAddress ?? "unknown" }
}
