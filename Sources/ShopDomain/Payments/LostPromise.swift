extension Order {
    /// Whether the failure of a payment at this moment took back what a provider had promised: the
    /// customer, who saw the payment succeed, does not know. Holds until the money is on its way again.
    public func hasLostPromise(at time: Timestamp) -> Bool {
        guard status.payment == .failed else { return false }
        let kinds: Set<OrderEvent.Kind> = [.authorised, .paymentFailed, .paymentRetried]
        let payments = timeline.filter { kinds.contains($0.kind) }
        return zip(payments, payments.dropFirst()).contains { before, event in
            before.kind == .authorised && event.kind == .paymentFailed && event.at == time
        }
    }
}
