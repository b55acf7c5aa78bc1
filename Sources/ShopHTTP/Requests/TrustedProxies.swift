/// The balancers in front of the server, which are believed when they say who sent a request and by
/// which name to log it. Anybody else could say what they like.
public struct TrustedProxies: Sendable, Hashable {
    private let networks: [IPNetwork]

    /// Nobody stands in front.
    public static let none = TrustedProxies(networks: [])

    private init(networks: [IPNetwork]) {
        self.networks = networks
    }

    /// Reads addresses and networks with commas between them: `10.0.0.0/8, 192.0.2.7, fd00::/8`.
    /// - Returns: `nil` where one of them is neither.
    public init?(_ text: String) {
        var networks: [IPNetwork] = []
        for part in text.listed {
            guard let network = IPNetwork(part) else { return nil }
            networks.append(network)
        }
        self.init(networks: networks)
    }

    func contains(_ address: IPAddress) -> Bool {
        networks.contains { $0.contains(address) }
    }

    /// Who sent a request that `peer` passed on.
    ///
    /// Every balancer appends the address it was called from, so the list is read from its end: the
    /// first address that is not one of ours is the last that one of ours has seen.
    /// - Parameter forwardedFor: the values of `X-Forwarded-For`, in order.
    func sender(peer: IPAddress, forwardedFor: [String]) -> IPAddress {
        var sender = peer
        for hop in forwardedFor.flatMap(\.listed).reversed() {
            guard contains(sender), let address = IPAddress(hop) else { break }
            sender = address
        }
        return sender
    }
}

extension String {
    /// What stands between commas and blanks.
    fileprivate var listed: [Substring] { split { $0 == "," || $0 == " " } }
}
