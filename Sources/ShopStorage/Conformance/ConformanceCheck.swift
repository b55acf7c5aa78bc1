public import ShopStorage

/// One guarantee, and the proof of it.
public struct ConformanceCheck: Sendable, CustomStringConvertible {
    /// The guarantee as a sentence.
    public let name: String

    private let body: @Sendable (Servers) async throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (Servers) async throws -> Void) {
        self.name = name
        self.body = body
    }

    /// Proves the guarantee.
    /// - Parameter servers: one storage or several that share one memory, as the servers of a shop
    ///   do; racing tasks are spread over them.
    /// - Throws: ``ConformanceFailure`` where the guarantee is broken; whatever else the store threw.
    public func run(on servers: [ShopStorage]) async throws {
        try await body(Servers(servers))
    }

    /// The guarantee.
    public var description: String { name }
}

/// The servers of one shop.
struct Servers: Sendable {
    private let all: [ShopStorage]

    init(_ all: [ShopStorage]) {
        precondition(!all.isEmpty, "a shop has at least one server")
        self.all = all
    }

    var first: ShopStorage { all[0] }
    var last: ShopStorage { all[all.count - 1] }

    /// The server that the racing task of this number talks to.
    subscript(racer: Int) -> ShopStorage { all[racer % all.count] }
}
