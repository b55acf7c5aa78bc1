/// The words of the staff's dashboard.
struct DashboardTexts: Texts {
    let title: String
    let tasks: String
    let sales: String
    let salesHint: String
    let period: String
    let orders: String
    let revenue: String
    let today: String
    let yesterday: String
    let lastDays: @Sendable (Int64) -> String
    let scarce: String
    let nothingScarce: String
    let soldOut: String
    let moreScarce: @Sendable (Int) -> String
    let mailWaits: @Sendable (String) -> String
}

extension DashboardTexts {
    static let german = DashboardTexts(
        title: "Übersicht", tasks: "Zu tun", sales: "Umsatz",
        salesHint: """
            Mit MwSt. und Versand, ohne stornierte und abgelaufene Bestellungen; was später erstattet \
            wurde, ist nicht abgezogen.
            """,
        period: "Zeitraum", orders: "Bestellungen", revenue: "Umsatz", today: "Heute",
        yesterday: "Gestern", lastDays: { "Die letzten \($0) Tage" },
        scarce: "Knapp oder ausverkauft", nothingScarce: "Von allem ist genug da.",
        soldOut: "Ausverkauft",
        moreScarce: { $0 == 1 ? "Und eine weitere Variante." : "Und \($0) weitere Varianten." },
        mailWaits: { since in
            """
            Seit \(since) wartet eine Nachricht an einen Kunden. Bitte prüfen Sie den Mailserver.
            """
        })

    static let english = DashboardTexts(
        title: "Dashboard", tasks: "To do", sales: "Sales",
        salesHint: """
            With VAT and delivery, without cancelled and expired orders; later refunds are not \
            deducted.
            """,
        period: "Period", orders: "Orders", revenue: "Revenue", today: "Today",
        yesterday: "Yesterday", lastDays: { "The last \($0) days" },
        scarce: "Low or sold out", nothingScarce: "There is enough of everything.",
        soldOut: "Sold out",
        moreScarce: { $0 == 1 ? "And one more variant." : "And \($0) more variants." },
        mailWaits: { since in
            "A message to a customer has been waiting since \(since). Please check the mail server."
        })
}
