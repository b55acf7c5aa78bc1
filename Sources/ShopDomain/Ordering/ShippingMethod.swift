/// How goods travel.
public enum ShippingMethod: String, Hashable, Sendable, CaseIterable {
    /// Two to four days.
    case standard
    /// The next working day.
    case express
}
