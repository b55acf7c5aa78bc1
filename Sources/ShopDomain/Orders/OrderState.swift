/// How far the agreement between customer and shop has come.
public enum OrderState: String, Hashable, Sendable, CaseIterable {
    /// The customer has ordered.
    case placed
    /// The shop has accepted.
    case confirmed
    /// Delivered and paid; nothing is left to do.
    case completed
    /// Called off by the customer or the shop.
    case cancelled
    /// Never paid in time.
    case expired

    /// What can happen to an agreement.
    public enum Event: String, Hashable, Sendable, CaseIterable {
        /// The shop accepts.
        case confirm
        /// Everything is done.
        case complete
        /// Either side calls it off.
        case cancel
        /// The time to pay has run out.
        case expire
    }

    /// The state after `event`; the same state where it had happened already; `nil` where it cannot
    /// happen.
    public func after(_ event: Event) -> OrderState? {
        switch (self, event) {
        case (.placed, .confirm), (.confirmed, .confirm): .confirmed
        case (.confirmed, .complete), (.completed, .complete): .completed
        case (.placed, .cancel), (.confirmed, .cancel), (.cancelled, .cancel): .cancelled
        case (.placed, .expire), (.expired, .expire): .expired
        case (.completed, .confirm), (.completed, .cancel), (.completed, .expire),
            (.cancelled, .confirm), (.cancelled, .complete), (.cancelled, .expire),
            (.expired, .confirm), (.expired, .complete), (.expired, .cancel),
            (.placed, .complete), (.confirmed, .expire):
            nil
        }
    }
}
