import ShopDomain
import ShopStorage

extension Shop {
    /// Paying at a provider; `nil` where there is none.
    var payments: Payments? {
        paymentProvider.map { provider in
            Payments(
                provider: provider, orders: storage.orders, payments: storage.payments,
                publicURL: settings.publicURL, now: now)
        }
    }

    /// The ways to pay that customers may choose from, the usual one first.
    var paymentMethods: [PaymentMethod] {
        PaymentMethod.allCases.filter { $0 != .online || paymentProvider != nil }
    }

    /// How to transfer what is owed for an order; `nil` where nothing is to be transferred, or nobody
    /// said where to.
    func transfer(for order: Order) -> Transfer? {
        settings.bank.flatMap { Transfer(for: order, to: $0) }
    }
}

/// A transfer that a customer is to make.
struct Transfer: Hashable, Sendable {
    let account: BankAccount
    let amount: Money
    /// What is to stand on the statement, by which the shop finds the order.
    let remittance: String

    /// - Returns: `nil` where the order is not to be paid by transfer now.
    init?(for order: Order, to account: BankAccount) {
        guard order.terms.payment == .invoice, order.status.awaitsPayment else { return nil }
        self.account = account
        amount = order.terms.totals.total
        remittance = order.number.text
    }

    /// What banking programs read; `nil` for amounts they do not take.
    var code: TransferCode? { TransferCode(to: account, amount, remittance: remittance) }

    /// Names and values, for pages and mails alike.
    func facts(_ language: Language) -> [(name: String, value: String)] {
        let texts = PaymentTexts[language]
        return [
            (texts.holder, account.name), ("IBAN", account.iban.grouped), (texts.bank, account.bic),
            (texts.amount, amount.text(language)), (texts.remittance, remittance),
        ]
    }
}
