import Hummingbird

extension ShopContext {
    /// The address the request came from, as far as the connection or a trusted balancer tells.
    var clientAddress: String { client?.description ?? "unknown" }

    /// What attempts are counted for. Whoever has an IPv6 address has the other 2⁶⁴ of its network,
    /// too, and could take another one for every attempt.
    var clientNetwork: String { client?.network ?? "unknown" }

    private var client: IPAddress? { sender ?? remoteAddress?.ipAddress.flatMap { IPAddress($0) } }
}
