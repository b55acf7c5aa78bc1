import Glibc
import NIOPosix
import ShopDomain

/// Looks up the addresses of names, on threads of its own: the system's resolver blocks. There are
/// as many as endpoints, so that names that nobody answers for hold up no others.
struct HostLookup: Sendable {
    private let threads: NIOThreadPool

    /// How many names are looked up at once.
    static let most = WebhookEndpoint.most

    init() {
        threads = NIOThreadPool(numberOfThreads: Self.most)
        threads.start()
    }

    /// What a name leads to now, IPv4 first; empty where it leads nowhere.
    func addresses(of host: String) async throws -> [String] {
        try await threads.runIfActive { Self.lookUp(host) }
    }

    /// Ends the threads.
    func close() async {
        try? await threads.shutdownGracefully()
    }

    private static func lookUp(_ host: String) -> [String] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_ADDRCONFIG
        var first: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
        defer { freeaddrinfo(first) }
        var found: [(isShort: Bool, text: String)] = []
        var next = first
        while let entry = next?.pointee {
            if let text = numeric(entry) { found.append((entry.ai_family == AF_INET, text)) }
            next = entry.ai_next
        }
        return found.filter(\.isShort).map(\.text) + found.filter { !$0.isShort }.map(\.text)
    }

    private static func numeric(_ entry: addrinfo) -> String? {
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        guard
            getnameinfo(
                entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0,
                NI_NUMERICHOST) == 0
        else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
