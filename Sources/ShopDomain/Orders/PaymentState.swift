/// Where the money is.
public enum PaymentState: String, Hashable, Sendable, CaseIterable {
    /// Not yet paid.
    case pending
    /// Promised by a payment provider, not yet drawn.
    case authorised
    /// Received.
    case paid
    /// Given back in part.
    case partiallyRefunded = "partially_refunded"
    /// Given back in full.
    case refunded
    /// An attempt to pay came to nothing.
    case failed
    /// Will never be drawn.
    case voided

    /// What can happen to a payment.
    public enum Event: String, Hashable, Sendable, CaseIterable {
        /// A provider promises the money.
        case authorise
        /// The money is received.
        case pay
        /// An attempt fails, or a promise is off.
        case fail
        /// The customer tries again.
        case retry
        /// The claim is dropped before any money came.
        case void
        /// A part is given back.
        case refundPart
        /// All is given back.
        case refund
    }

    /// The state after `event`; the same state where it had happened already; `nil` where it cannot
    /// happen.
    public func after(_ event: Event) -> PaymentState? {
        switch event {
        case .authorise: isOneOf(.pending, .failed, .authorised) ? .authorised : nil
        // Money that has come is there, whatever was thought of it before.
        case .pay: isOneOf(.pending, .failed, .authorised, .voided, .paid) ? .paid : nil
        case .fail: isOneOf(.pending, .authorised, .failed) ? .failed : nil
        case .retry: isOneOf(.pending, .failed) ? .pending : nil
        case .void: isOneOf(.pending, .failed, .authorised, .voided) ? .voided : nil
        case .refundPart: isOneOf(.paid, .partiallyRefunded) ? .partiallyRefunded : nil
        case .refund: isOneOf(.paid, .partiallyRefunded, .refunded) ? .refunded : nil
        }
    }

    private func isOneOf(_ states: PaymentState...) -> Bool { states.contains(self) }
}
