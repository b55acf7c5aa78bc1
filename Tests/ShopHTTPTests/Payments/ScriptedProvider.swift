import ShopDomain
import ShopHTTP
import Synchronization

/// A payment provider in memory that does as it was told to; its messages are signed with one word.
final class ScriptedProvider: PaymentProvider {
    struct State {
        var payments: [PaymentReference: PaymentReport] = [:]
        var references: [ID<Order>: PaymentReference] = [:]
        var requests: [PaymentRequest] = []
        var carriedOut: [PaymentTask] = []
        var attempts = 0
        var failures: [PaymentProviderError] = []
    }

    let name = "scripted"
    let origin = "https://pay.example"
    private let state = Mutex(State())

    var requests: [PaymentRequest] { state.withLock { $0.requests } }
    var carriedOut: [PaymentTask] { state.withLock { $0.carriedOut } }
    var attempts: Int { state.withLock { $0.attempts } }

    func fail(_ failures: PaymentProviderError...) {
        state.withLock { $0.failures = failures }
    }

    func reference(of order: ID<Order>) -> PaymentReference? {
        state.withLock { $0.references[order] }
    }

    /// What became of an order's payment at the provider.
    func set(_ outcome: PaymentOutcome, of order: ID<Order>) {
        state.withLock { state in
            guard let reference = state.references[order], let old = state.payments[reference]
            else { return }
            state.payments[reference] = PaymentReport(
                reference: reference, outcome: outcome, amount: old.amount)
        }
    }

    func start(_ request: PaymentRequest) async throws(PaymentProviderError) -> StartedPayment {
        await Task.yield()
        return try state.withLock { state throws(PaymentProviderError) in
            try Self.attempt(&state)
            state.requests.append(request)
            let reference: PaymentReference
            if let known = state.references[request.order] {
                reference = known
            } else {
                guard let new = try? PaymentReference("pay_\(request.number)") else {
                    throw .rejected("no reference")
                }
                reference = new
                state.references[request.order] = new
                state.payments[new] = PaymentReport(
                    reference: new, outcome: .pending, amount: request.amount)
            }
            return StartedPayment(reference: reference, page: "\(origin)/p/\(reference)")
        }
    }

    func look(
        at reference: PaymentReference
    ) async throws(PaymentProviderError) -> PaymentReport {
        try state.withLock { state throws(PaymentProviderError) in
            try Self.attempt(&state)
            guard let report = state.payments[reference] else { throw .rejected("unknown") }
            return report
        }
    }

    /// A message is `signature`, then the event's name, the reference, the outcome and the amount.
    func read(
        _ webhook: PaymentWebhook, at now: Timestamp
    ) throws(PaymentWebhookError) -> PaymentNotice {
        guard webhook.header("Payment-Signature") == "signed" else { throw .forged }
        let words = String(decoding: webhook.body, as: UTF8.self).split(separator: " ")
            .map(String.init)
        guard words.count == 4, let id = try? PaymentReference(words[0]),
            let reference = try? PaymentReference(words[1]),
            let outcome = PaymentOutcome(rawValue: words[2]),
            let amount = Money(decimal: words[3])
        else { throw .unreadable }
        return PaymentNotice(
            id: id, report: PaymentReport(reference: reference, outcome: outcome, amount: amount))
    }

    func carryOut(
        _ task: PaymentTask, on reference: PaymentReference
    ) async throws(PaymentProviderError) {
        await Task.yield()
        try state.withLock { state throws(PaymentProviderError) in
            try Self.attempt(&state)
            if !state.carriedOut.contains(task) { state.carriedOut.append(task) }
        }
    }

    private static func attempt(_ state: inout State) throws(PaymentProviderError) {
        state.attempts += 1
        guard state.failures.isEmpty else { throw state.failures.removeFirst() }
    }
}
