import ShopDomain
import Synchronization

/// Counts attempts per key in a token bucket: so many at once, and then one per interval.
///
/// Every server counts for itself; together N servers allow N times as much, which slows guessing
/// down all the same. Memory is bounded: of too many keys the fullest buckets are forgotten, which
/// only ever forgives.
final class RateLimiter: Sendable {
    private struct Bucket {
        var tokens: Double
        var filledAt: Timestamp
    }

    private let burst: Double
    private let interval: Duration
    private let mostKeys: Int
    private let buckets = Mutex<[String: Bucket]>([:])

    /// - Parameters:
    ///   - burst: how many attempts are allowed at once.
    ///   - interval: how long it takes until one more is allowed.
    init(burst: Int, interval: Duration, mostKeys: Int = 50_000) {
        self.burst = Double(burst)
        self.interval = interval
        self.mostKeys = mostKeys
    }

    /// Takes one attempt for `key`.
    /// - Throws: ``Problem`` that names the seconds to wait where none is left.
    func take(_ key: String, at now: Timestamp) throws(Problem) {
        let wait = buckets.withLock { buckets -> Duration? in
            if buckets.count >= mostKeys { forget(&buckets, at: now) }
            var bucket = buckets[key] ?? Bucket(tokens: burst, filledAt: now)
            bucket = filled(bucket, at: now)
            defer { buckets[key] = bucket }
            guard bucket.tokens >= 1 else { return interval * (1 - bucket.tokens) }
            bucket.tokens -= 1
            return nil
        }
        if let wait { throw .tooManyAttempts(retryAfter: Int(wait / .seconds(1)) + 1) }
    }

    /// Gives one attempt back that turned out not to be one.
    func giveBack(_ key: String, at now: Timestamp) {
        buckets.withLock { buckets in
            guard let bucket = buckets[key] else { return }
            let full = filled(bucket, at: now)
            buckets[key] = Bucket(tokens: min(burst, full.tokens + 1), filledAt: now)
        }
    }

    private func filled(_ bucket: Bucket, at now: Timestamp) -> Bucket {
        let elapsed = max(.zero, now.since(bucket.filledAt))
        return Bucket(tokens: min(burst, bucket.tokens + elapsed / interval), filledAt: now)
    }

    private func forget(_ buckets: inout [String: Bucket], at now: Timestamp) {
        buckets = buckets.filter { filled($0.value, at: now).tokens < burst }
        guard buckets.count >= mostKeys else { return }
        let byTokens = buckets.sorted { $0.value.tokens < $1.value.tokens }
        buckets = Dictionary(uniqueKeysWithValues: byTokens.prefix(mostKeys / 2).map { ($0, $1) })
    }
}
