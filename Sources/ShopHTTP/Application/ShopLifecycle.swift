import Synchronization

/// Whether a server is about to stop: it says so in `/readyz` before it stops taking requests, so
/// that balancers look elsewhere first.
public final class ShopLifecycle: Sendable {
    private let draining = Mutex(false)

    /// Makes a server that means to stay.
    public init() {}

    /// Whether the server is about to stop.
    public var isDraining: Bool { draining.withLock { $0 } }

    /// Announces that the server is about to stop.
    public func drain() {
        draining.withLock { $0 = true }
    }
}
