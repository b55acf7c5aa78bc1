import ShopDomain

extension OrderFilter {
    /// The names and values by which an address says it; those without a value are left out.
    var query: [(name: String, value: String?)] {
        [
            ("state", state?.rawValue), ("payment", payment?.rawValue),
            ("fulfilment", fulfilment?.rawValue), ("q", email?.text),
            ("returns", hasReturnToRefund ? Returns.toRefund.rawValue : nil),
            ("settled", isSettled ? Settled.yes.rawValue : nil),
        ]
    }

    /// Reads what an address says, but for the customer.
    /// - Throws: ``Problem`` for words that are no states.
    init(_ parameters: ParameterReader) throws(Problem) {
        self.init(
            state: try parameters.choice("state", of: OrderState.self),
            payment: try parameters.choice("payment", of: PaymentState.self),
            fulfilment: try parameters.choice("fulfilment", of: FulfilmentState.self),
            hasReturnToRefund: try parameters.choice("returns", of: Returns.self) != nil,
            isSettled: try parameters.choice("settled", of: Settled.self) != nil)
    }

    private enum Returns: String, CaseIterable {
        case toRefund = "to_refund"
    }

    private enum Settled: String, CaseIterable {
        case yes
    }
}
