/// The words of the page that tells who sells.
struct ImprintTexts: Texts {
    let title: String
    /// Instead of the details, where `SHOP_SELLER` is not set.
    let unnamed: String
    let orders: String
    let ordersHint: String
    /// In front of links to privacy and withdrawal.
    let more: String
    /// Above the button that orders.
    let contractWith: @Sendable (_ seller: String) -> String
    let beforeOrdering: String
    /// Below the form to open an account.
    let beforeRegistering: String
}

extension ImprintTexts {
    static let german = ImprintTexts(
        title: "Impressum & Kontakt",
        unnamed: "Wer diesen Shop betreibt, ist hier noch nicht angegeben.",
        orders: "Fragen zu einer Bestellung",
        ordersHint: """
            Schreiben Sie uns an die Adresse oben, und nennen Sie bitte die Bestellnummer. Sie \
            steht unter „Bestellungen“.
            """,
        more: "Mehr dazu:",
        contractWith: { "Ihr Vertragspartner ist \($0)." },
        beforeOrdering: "Bitte lesen Sie auch, was hier gilt:",
        beforeRegistering: "Was wir speichern und wozu, steht unter")

    static let english = ImprintTexts(
        title: "Imprint & contact",
        unnamed: "The operator of this shop has not been named here yet.",
        orders: "Questions about an order",
        ordersHint: """
            Write to us at the address above, and please give the order number. You find it under \
            “Orders”.
            """,
        more: "See also:",
        contractWith: { "Your contract is with \($0)." },
        beforeOrdering: "Please also read what applies here:",
        beforeRegistering: "What we keep and what for is explained under")
}

/// The words of the right of withdrawal, apart from the form that declares it.
struct WithdrawalRightTexts: Texts {
    let title: String
    let period: @Sendable (_ days: Int64) -> String
    let consequences: @Sendable (_ days: Int64) -> String
    let otherWays: String
    let byForm: String
}

extension WithdrawalRightTexts {
    static let german = WithdrawalRightTexts(
        title: "Widerrufsrecht",
        period: {
            """
            Die Frist von \($0) Tagen beginnt am Tag nach der Zustellung. Endet sie an einem \
            Samstag, Sonntag oder Feiertag, haben Sie bis zum nächsten Werktag Zeit. Solange die \
            Ware noch nicht bei Ihnen ist, können Sie jederzeit widerrufen.
            """
        },
        consequences: {
            """
            Ist die Ware schon unterwegs oder bei Ihnen, senden Sie sie innerhalb von \($0) Tagen \
            nach dem Widerruf zurück. Wir erstatten, was Sie bezahlt haben, sobald sie bei uns \
            ist.
            """
        },
        otherWays: "Sie können uns den Widerruf auch auf andere Weise mitteilen:",
        byForm: "Hier widerrufen")

    static let english = WithdrawalRightTexts(
        title: "Right of withdrawal",
        period: {
            """
            The period of \($0) days begins on the day after delivery. If it ends on a Saturday, \
            Sunday or public holiday, you have until the next working day. You may withdraw at any time before the \
            goods have reached you.
            """
        },
        consequences: {
            """
            If the goods are on their way or with you already, send them back within \($0) days of \
            withdrawing. We will refund what you have paid once they have arrived.
            """
        },
        otherWays: "You may also tell us of your withdrawal in another way:",
        byForm: "Withdraw here")
}
