import Logging
import ServiceLifecycle
import ShopDomain
import ShopStorage

/// Clears away sessions that have ended, carts nobody came back to, messages that were delivered,
/// links that have expired, pictures that no product shows and imports of days ago, a little at a time.
struct Housekeeping: Service {
    let storage: ShopStorage
    let logger: Logger
    let now: @Sendable () -> Timestamp

    /// Guests' and customers' open carts are kept as long as the longest session could live.
    private static let cartLifetime = SessionPolicy.customer.absolute
    /// Delivered messages are kept for a while, for those who ask what became of one.
    private static let messageLifetime: Duration = .days(14)
    /// A picture is kept before its product shows it, and a while after.
    private static let pictureGrace: Duration = .days(1)
    /// Those that arrived or were given up are shown to staff for a while.
    private static let webhookLifetime: Duration = .days(14)
    /// Files that were imported, or looked at and not imported.
    private static let importLifetime: Duration = .days(3)
    private static let batch = 1000
    /// Pictures are large, and a cluster sends what is removed to every node.
    private static let pictureBatch = 10
    private static let mostBatches = 100

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await Task.sleep(for: .minutes(10))
                if !Task.isCancelled { await clear() }
            }
        }
    }

    /// One round of clearing; what cannot be reached now is left for the next.
    func clear() async {
        do {
            let now = now()
            let policy = SessionPolicy.customer
            let sessions = try await inBatches { () throws(StorageError) in
                try await storage.sessions.purge(
                    lastUsedBefore: now.advanced(by: .zero - policy.idle),
                    openedBefore: now.advanced(by: .zero - policy.absolute), limit: Self.batch)
            }
            let carts = try await inBatches { () throws(StorageError) in
                try await storage.carts.purge(
                    unchangedSince: now.advanced(by: .zero - Self.cartLifetime), limit: Self.batch)
            }
            let messages = try await inBatches { () async throws(StorageError) in
                try await storage.outbox.purge(
                    deliveredFromBefore: now.advanced(by: .zero - Self.messageLifetime),
                    limit: Self.batch)
            }
            let grants = try await inBatches { () async throws(StorageError) in
                try await storage.grants.purge(expiredBefore: now, limit: Self.batch)
            }
            let pictures = try await inBatches(of: Self.pictureBatch) {
                () async throws(StorageError) in
                try await storage.pictures.purge(
                    unusedSince: now.advanced(by: .zero - Self.pictureGrace),
                    limit: Self.pictureBatch)
            }
            let webhooks = try await inBatches { () async throws(StorageError) in
                try await storage.webhooks.purge(
                    settledBefore: now.advanced(by: .zero - Self.webhookLifetime),
                    limit: Self.batch)
            }
            let imports = try await inBatches(of: Self.pictureBatch) {
                () async throws(StorageError) in
                try await storage.imports.purge(
                    keptBefore: now.advanced(by: .zero - Self.importLifetime),
                    limit: Self.pictureBatch)
            }
            logger.debug(
                "cleared away",
                metadata: [
                    "sessions": "\(sessions)", "carts": "\(carts)", "messages": "\(messages)",
                    "grants": "\(grants)", "pictures": "\(pictures)", "webhooks": "\(webhooks)",
                    "imports": "\(imports)",
                ])
        } catch {
            logger.warning("clearing away failed: \(error)")
        }
    }

    private func inBatches(
        of batch: Int = batch, _ purge: () async throws(StorageError) -> Int
    ) async throws(StorageError) -> Int {
        var total = 0
        for _ in 1...Self.mostBatches {
            let removed = try await purge()
            total += removed
            if removed < batch { break }
        }
        return total
    }
}
