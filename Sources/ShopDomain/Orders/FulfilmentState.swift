/// Where the goods are.
public enum FulfilmentState: String, Hashable, Sendable, CaseIterable {
    /// In the warehouse.
    case open
    /// Some have left.
    case partial
    /// All have left.
    case shipped
    /// With the customer.
    case delivered
    /// The customer wants to send them back.
    case returnRequested = "return_requested"
    /// Back in the warehouse.
    case returned

    /// What can happen to goods.
    public enum Event: String, Hashable, Sendable, CaseIterable {
        /// Some leave.
        case shipPart
        /// All leave.
        case ship
        /// They arrive.
        case deliver
        /// The customer asks to return them.
        case requestReturn
        /// They come back.
        case takeBack
        /// Some come back, or none, and the rest stays with the customer.
        case takeBackPart
    }

    /// The state after `event`; the same state where it had happened already; `nil` where it cannot
    /// happen.
    public func after(_ event: Event) -> FulfilmentState? {
        switch event {
        case .shipPart: isOneOf(.open, .partial) ? .partial : nil
        case .ship: isOneOf(.open, .partial, .shipped) ? .shipped : nil
        case .deliver: isOneOf(.shipped, .delivered) ? .delivered : nil
        case .requestReturn:
            isOneOf(.shipped, .delivered, .returnRequested) ? .returnRequested : nil
        case .takeBack: isOneOf(.returnRequested, .returned) ? .returned : nil
        case .takeBackPart: isOneOf(.returnRequested, .delivered) ? .delivered : nil
        }
    }

    private func isOneOf(_ states: FulfilmentState...) -> Bool { states.contains(self) }
}
