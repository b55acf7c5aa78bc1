import AsyncHTTPClient
import NIOCore
import NIOPosix
import Synchronization

/// HTTP clients that connect to one address each, whatever the name says meanwhile; certificates are
/// checked against the name. They are kept, for each has certificates to load and connections to
/// use again.
final class PinnedClients: Sendable {
    /// A name and where it leads.
    struct Target: Hashable, Sendable {
        let host: String
        let address: String
    }

    private struct State {
        var clients: [Target: HTTPClient] = [:]
        /// Oldest first.
        var order: [Target] = []
    }

    private let state = Mutex(State())
    private static let most = 32

    /// A client for one of the addresses of a name: the one it was reached at before, or the first.
    func client(for host: String, at addresses: [String]) async -> HTTPClient? {
        let targets = addresses.map { Target(host: host, address: $0) }
        let (client, retired) = state.withLock { state -> (HTTPClient?, HTTPClient?) in
            for target in targets {
                if let known = state.clients[target] { return (known, nil) }
            }
            guard let target = targets.first else { return (nil, nil) }
            let client = Self.make(target)
            state.clients[target] = client
            state.order.append(target)
            guard state.order.count > Self.most else { return (client, nil) }
            return (client, state.clients.removeValue(forKey: state.order.removeFirst()))
        }
        // Whoever still uses it fails, and tries again with another.
        try? await retired?.shutdown()
        return client
    }

    /// Ends all connections.
    func close() async {
        let all = state.withLock { state in
            defer { state = State() }
            return Array(state.clients.values)
        }
        for client in all { try? await client.shutdown() }
    }

    private static func make(_ target: Target) -> HTTPClient {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(10)))
        configuration.httpVersion = .http1Only
        configuration.dnsOverride =
            target.host == target.address ? [:] : [target.host: target.address]
        return HTTPClient(
            eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton),
            configuration: configuration)
    }
}
