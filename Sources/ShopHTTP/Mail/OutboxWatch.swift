import ShopDomain
import ShopStorage

/// Asks from time to time how long the oldest message has been waiting, for the metrics.
struct OutboxWatch {
    let outbox: any OutboxStore
    let metrics: MailMetrics
    let now: @Sendable () -> Timestamp
    private var last: Timestamp?

    private static let interval: Duration = .seconds(10)

    init(
        outbox: any OutboxStore, metrics: MailMetrics, now: @escaping @Sendable () -> Timestamp
    ) {
        self.outbox = outbox
        self.metrics = metrics
        self.now = now
    }

    /// Looks, if the last time is long enough ago. While the store is away what was known stays.
    mutating func look() async {
        let now = now()
        if let last, now.since(last) < Self.interval { return }
        last = now
        guard case .success(let oldest) = await found() else { return }
        metrics.update { $0.oldest = oldest }
    }

    private func found() async -> Result<Timestamp?, StorageError> {
        do {
            return .success(try await outbox.oldest())
        } catch {
            return .failure(error)
        }
    }
}
