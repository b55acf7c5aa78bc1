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
            guard !state.carriedOut.contains(task) else { return }
            guard let report = state.payments[reference], let next = report.after(task) else {
                throw .rejected("not in this state")
            }
            state.payments[reference] = next
            state.carriedOut.append(task)
        }
    }

    private static func attempt(_ state: inout State) throws(PaymentProviderError) {
        state.attempts += 1
        guard state.failures.isEmpty else { throw state.failures.removeFirst() }
    }
}

extension PaymentReport {
    /// How the payment stands once the task is carried out; `nil` where it cannot be.
    fileprivate func after(_ task: PaymentTask) -> PaymentReport? {
        let isAll = task.amount == amount
        let next: PaymentOutcome? =
            switch (task.kind, outcome) {
            case (.capture, .authorised): .paid
            case (.refund, .paid): isAll ? .refunded : .paid
            case (.void, .pending), (.void, .failed), (.void, .authorised): .voided
            default: nil
            }
        return next.map { PaymentReport(reference: reference, outcome: $0, amount: amount) }
    }
}
