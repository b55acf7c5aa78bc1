/// How money travels.
public enum PaymentMethod: String, Hashable, Sendable, CaseIterable {
    /// The customer transfers the money after receiving the invoice.
    case invoice
    /// The customer pays at a payment provider's page right after ordering.
    case online
}
