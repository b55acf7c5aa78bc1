import ShopDomain

/// The words of vouchers, and of goods too heavy to travel, for customers.
struct VoucherTexts: Texts {
    let code: String
    let redeem: String
    let freeShipping: String
    let newTotal: String
    let tooHeavy: String
    let row: @Sendable (VoucherCode) -> String
    let remove: @Sendable (VoucherCode) -> String
    let refusal: @Sendable (VoucherRefusal) -> String
}

extension VoucherTexts {
    /// What a voucher takes off, or that delivery is free.
    func benefit(_ discount: Money, _ language: Language) -> String {
        discount.minorUnits == 0 ? freeShipping : discount.negated.text(language)
    }

    /// Which voucher does not apply to a cart, and why.
    func notApplied(
        _ code: VoucherCode, _ refusal: VoucherRefusal, _ language: Language
    ) -> String {
        "\(row(code)): \(self.refusal(refusal))"
    }

    static let german = VoucherTexts(
        code: "Gutscheincode", redeem: "Einlösen", freeShipping: "Versand kostenlos",
        newTotal: """
            Bitte prüfen Sie die neue Summe und bestellen Sie noch einmal; dann gilt der Einkauf \
            ohne den Gutschein.
            """,
        tooHeavy: """
            So viel auf einmal ist zu schwer für unseren Versand. Bitte bestellen Sie weniger oder \
            in mehreren Bestellungen.
            """,
        row: { "Gutschein \($0)" },
        remove: { "Gutschein \($0) entfernen" },
        refusal: { refusal in
            switch refusal {
            case .unknown: "Diesen Gutschein kennen wir nicht. Bitte prüfen Sie den Code."
            case .switchedOff: "Dieser Gutschein gilt nicht mehr."
            case .notYet(let from): "Dieser Gutschein gilt erst ab \(from.text(.german))."
            case .expired(let end): "Dieser Gutschein galt bis \(end.text(.german))."
            case .usedUp: "Dieser Gutschein ist schon so oft eingelöst worden, wie es ihn gab."
            case .minimumNotReached(let sum):
                "Dieser Gutschein gilt ab einem Warenwert von \(sum.text(.german))."
            }
        })

    static let english = VoucherTexts(
        code: "Voucher code", redeem: "Redeem", freeShipping: "free delivery",
        newTotal: """
            Please check the new total and order again; the order is then placed without the \
            voucher.
            """,
        tooHeavy: """
            This is too heavy for us to deliver at once. Please order less, or in several orders.
            """,
        row: { "Voucher \($0)" },
        remove: { "Remove voucher \($0)" },
        refusal: { refusal in
            switch refusal {
            case .unknown: "We do not know this voucher. Please check the code."
            case .switchedOff: "This voucher is no longer good."
            case .notYet(let from): "This voucher is not good before \(from.text(.english))."
            case .expired(let end): "This voucher was good until \(end.text(.english))."
            case .usedUp: "This voucher has been redeemed as often as there were any."
            case .minimumNotReached(let sum):
                "This voucher is good for goods of \(sum.text(.english)) or more."
            }
        })
}
