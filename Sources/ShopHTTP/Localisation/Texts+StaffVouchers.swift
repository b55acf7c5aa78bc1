import ShopDomain

/// The words of the staff's pages about vouchers.
struct StaffVoucherTexts: Texts {
    let title: String
    let new: String
    let none: String
    let code: String
    let benefit: String
    let value: String
    let valueHint: String
    let validFrom: String
    let validFromHint: String
    let validUntil: String
    let validUntilHint: String
    let limit: String
    let limitHint: String
    let minimum: String
    let minimumHint: String
    let uses: String
    let state: String
    let active: String
    let off: String
    let switchOn: String
    let switchOff: String
    let conflict: String
    let kind: @Sendable (VoucherDraft.Kind) -> String
    /// Whether and why not it can be redeemed, in a word or two.
    let stateName: @Sendable (VoucherRefusal?) -> String
    let describe: @Sendable (Voucher.Benefit) -> String
    let used: @Sendable (_ used: Int, _ limit: Int?) -> String
}

extension StaffVoucherTexts {
    static let german = StaffVoucherTexts(
        title: "Gutscheine", new: "Neuer Gutschein", none: "Es gibt noch keinen Gutschein.",
        code: "Code", benefit: "Art", value: "Prozent oder Euro",
        valueHint: "Wie 10 oder 12,5 für Prozent, 5 oder 4,90 für Euro; leer bei Versand.",
        validFrom: "Gilt ab", validFromHint: "Leer: ab sofort.",
        validUntil: "Gilt bis einschließlich", validUntilHint: "Leer: unbefristet.",
        limit: "Höchstzahl Einlösungen", limitHint: "Leer: beliebig viele.",
        minimum: "Mindestwarenwert (€)", minimumHint: "Leer: ab dem ersten Cent.",
        uses: "Eingelöst", state: "Stand",
        active: "Kann eingelöst werden", off: "Ausgeschaltet", switchOn: "Einschalten",
        switchOff: "Ausschalten",
        conflict: """
            Jemand anders hat diesen Gutschein inzwischen geändert. Ihre Eingaben stehen noch hier; \
            laden Sie die Seite neu, um den jetzigen Stand zu sehen.
            """,
        kind: { kind in
            switch kind {
            case .percentage: "Prozent vom Warenwert"
            case .amount: "Betrag"
            case .freeShipping: "Versand kostenlos"
            }
        },
        stateName: { refusal in
            switch refusal {
            case nil: "Einlösbar"
            case .notYet(let from): "Ab \(from.shortDateText(.german))"
            case .expired: "Abgelaufen"
            case .usedUp: "Aufgebraucht"
            case .switchedOff, .unknown, .minimumNotReached: "Ausgeschaltet"
            }
        },
        describe: { $0.text(.german) },
        used: { used, limit in limit.map { "\(used) von \($0)" } ?? "\(used)" })

    static let english = StaffVoucherTexts(
        title: "Vouchers", new: "New voucher", none: "There is no voucher yet.",
        code: "Code", benefit: "Type", value: "Per cent or euros",
        valueHint: "Such as 10 or 12.5 for per cent, 5 or 4.90 for euros; empty for delivery.",
        validFrom: "Valid from", validFromHint: "Empty: from now on.",
        validUntil: "Valid until (inclusive)", validUntilHint: "Empty: without an end.",
        limit: "Usage limit", limitHint: "Empty: any number.",
        minimum: "Minimum order value (€)", minimumHint: "Empty: from the first cent on.",
        uses: "Redeemed", state: "State",
        active: "Can be redeemed", off: "Switched off", switchOn: "Switch on",
        switchOff: "Switch off",
        conflict: """
            Somebody else has changed this voucher meanwhile. What you entered is still here; \
            reload the page to see the present state.
            """,
        kind: { kind in
            switch kind {
            case .percentage: "Per cent of the goods"
            case .amount: "Amount"
            case .freeShipping: "Free delivery"
            }
        },
        stateName: { refusal in
            switch refusal {
            case nil: "Redeemable"
            case .notYet(let from): "From \(from.shortDateText(.english))"
            case .expired: "Expired"
            case .usedUp: "Used up"
            case .switchedOff, .unknown, .minimumNotReached: "Switched off"
            }
        },
        describe: { $0.text(.english) },
        used: { used, limit in limit.map { "\(used) of \($0)" } ?? "\(used)" })
}

extension Voucher.Benefit {
    /// The benefit in words: `10 %`, `5,00 €` or `Versand kostenlos`.
    func text(_ language: Language) -> String {
        switch self {
        case .percentage(let basisPoints):
            let rate = VATRate(basisPoints: basisPoints)?.text(language) ?? ""
            return language == .german ? "\(rate)\u{00A0}%" : "\(rate)%"
        case .amount(let money): return money.text(language)
        case .freeShipping: return VoucherTexts[language].freeShipping
        }
    }
}
