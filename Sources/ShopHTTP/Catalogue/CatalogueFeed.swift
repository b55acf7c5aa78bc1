public import Logging
public import ServiceLifecycle
public import ShopDomain
public import ShopStorage
import Synchronization

/// The published catalogue, as fresh as half a second.
///
/// Requests read ``current`` and never wait; a loop beside the server asks the store what has
/// changed. When the store cannot be reached, the catalogue stays as it was last known.
public final class CatalogueFeed: Service {
    private let store: any CatalogueStore
    private let logger: Logger
    private let state = Mutex(State())

    private struct State {
        var snapshot = CatalogueSnapshot()
        var cursor: CatalogueCursor?
    }

    /// Makes a feed of `store`; empty until it has been refreshed once.
    public init(store: any CatalogueStore, logger: Logger) {
        self.store = store
        self.logger = logger
    }

    /// The catalogue as it is known now.
    public var current: CatalogueSnapshot { state.withLock { $0.snapshot } }

    /// Whether the catalogue has been read at least once.
    public var isLoaded: Bool { state.withLock { $0.cursor != nil } }

    /// Refreshes the catalogue twice a second until the server stops.
    public func run() async {
        await cancelWhenGracefulShutdown { [self] in
            var isReachable = true
            while !Task.isCancelled {
                isReachable = await tryRefresh(wasReachable: isReachable)
                try? await Task.sleep(for: .milliseconds(500))
            }
        }
    }

    /// Says in the log when the store goes away and when it comes back, not every time.
    private func tryRefresh(wasReachable: Bool) async -> Bool {
        do {
            try await refresh()
            if !wasReachable { logger.notice("catalogue is fresh again") }
            return true
        } catch {
            if wasReachable { logger.warning("catalogue is stale: \(error)") }
            return false
        }
    }

    /// Takes over what has changed in the store.
    ///
    /// May be called from anywhere at any time: entries know their versions, so the order in which
    /// answers arrive does not matter.
    public func refresh() async throws(StorageError) {
        let cursor = state.withLock { $0.cursor }
        take(try await store.changes(since: cursor))
    }

    /// Takes over what has changed, for somebody whose change was written before: where the store does
    /// not answer now, ``run()`` asks again in half a second.
    func refreshAfterChange() async {
        try? await refresh()
    }

    /// Takes over how many pieces were sold lately.
    func take(sold pieces: [SKU: Int]) {
        take(CatalogueChanges(sold: pieces), upTo: nil)
    }

    private func take(_ update: CatalogueUpdate) {
        take(update.changes, upTo: update.cursor)
    }

    /// Readers never wait for the new catalogue to be made: it is made beside the old one, and made
    /// again where somebody else was faster.
    private func take(_ changes: CatalogueChanges, upTo cursor: CatalogueCursor?) {
        var isTaken = false
        while !isTaken {
            let known = current
            let next = known.applying(changes)
            isTaken = state.withLock { state in
                guard state.snapshot.revision == known.revision else { return false }
                state.snapshot = next
                if let cursor { state.cursor = state.cursor.map { max($0, cursor) } ?? cursor }
                return true
            }
        }
    }
}
