import HTTPTypes
import Synchronization

/// Counts requests and how long they took, and mails, for Prometheus.
final class MetricsRegistry: Sendable {
    /// Upper bounds of the duration buckets, in seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    /// Requests that are alike but for time.
    struct Key: Hashable {
        let method: String
        let route: String
        let status: Int
    }

    /// How many there were and how long they took.
    struct Series {
        var buckets = [Int](repeating: 0, count: MetricsRegistry.bounds.count)
        var count = 0
        var seconds = 0.0

        mutating func add(_ duration: Double) {
            count += 1
            seconds += duration
            if let bucket = MetricsRegistry.bounds.firstIndex(where: { duration <= $0 }) {
                buckets[bucket] += 1
            }
        }
    }

    private struct State {
        var inFlight = 0
        var series: [Key: Series] = [:]
    }

    /// What became of mails.
    let mail = MailMetrics()
    /// What payment providers tell and are told.
    let payments = PaymentMetrics()
    /// What became of webhooks.
    let webhooks = WebhookMetrics()

    private let state = Mutex(State())

    func requestBegan() {
        state.withLock { $0.inFlight += 1 }
    }

    func requestEnded() {
        state.withLock { $0.inFlight -= 1 }
    }

    /// Records one answered request.
    /// - Parameter route: the route's pattern, never the path itself, so that the number of series
    ///   is bounded.
    func record(
        method: HTTPRequest.Method, route: String?, status: HTTPResponse.Status, duration: Duration
    ) {
        let key = Key(
            method: Self.knownMethods.contains(method) ? method.rawValue : "OTHER",
            route: route ?? "none", status: status.code)
        state.withLock { $0.series[key, default: Series()].add(duration / .seconds(1)) }
    }

    /// All series, in a stable order.
    func snapshot() -> (inFlight: Int, series: [(key: Key, value: Series)]) {
        let state = state.withLock { $0 }
        let sorted = state.series.sorted {
            ($0.key.route, $0.key.method, $0.key.status)
                < ($1.key.route, $1.key.method, $1.key.status)
        }
        return (state.inFlight, sorted)
    }

    private static let knownMethods: Set<HTTPRequest.Method> = [
        .get, .head, .post, .put, .delete, .options, .patch,
    ]
}
