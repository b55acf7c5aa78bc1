import ShopDomain
import ShopStorage

/// How an order is paid, and how to.
struct PaymentBody: Encodable {
    let method: String
    let state: String
    /// Where the customer pays, while there is something to pay.
    var redirectURL: String?
    /// Where the customer transfers to, while there is something to transfer.
    var bank: BankBody?
    /// What the provider calls the payment; for staff.
    var reference: String?

    init(_ order: Order) {
        method = order.terms.payment.rawValue
        state = order.status.payment.rawValue
    }

    enum CodingKeys: String, CodingKey {
        case method, state, bank, reference
        case redirectURL = "redirect_url"
    }
}

/// An account to transfer to, and what is to stand on the statement.
struct BankBody: Encodable {
    let name: String
    let iban: String
    let bic: String
    let remittance: String

    init(_ transfer: Transfer) {
        name = transfer.account.name
        iban = transfer.account.iban.text
        bic = transfer.account.bic
        remittance = transfer.remittance
    }
}

extension Shop {
    /// An order with all there is to know of its payment.
    /// - Parameter isForStaff: whether staff ask, who see what the provider calls the payment.
    func body(of order: Order, isForStaff: Bool = false) async throws -> OrderBody {
        var payment = PaymentBody(order)
        payment.bank = transfer(for: order).map(BankBody.init)
        if order.terms.payment == .online,
            let begun = try await storage.payments.find(order.id)
        {
            if order.awaitsOnlinePayment, paymentProvider?.name == begun.provider {
                payment.redirectURL = begun.page
            }
            if isForStaff { payment.reference = begun.reference.text }
        }
        return OrderBody(order, payment: payment)
    }
}
