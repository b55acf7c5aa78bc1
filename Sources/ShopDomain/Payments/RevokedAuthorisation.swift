extension Order {
    /// Whether the failure of a payment at this moment was a provider's that had authorised it: the
    /// customer saw that payment succeed, and does not know.
    public func wasAuthorisationRevoked(at time: Timestamp) -> Bool {
        let kinds: Set<OrderEvent.Kind> = [.authorised, .paymentFailed, .paymentRetried]
        let payments = timeline.filter { kinds.contains($0.kind) }
        return zip(payments, payments.dropFirst()).contains { before, event in
            before.kind == .authorised && event.kind == .paymentFailed && event.at == time
        }
    }
}
