import ShopDomain

/// The words of the checkout.
struct CheckoutTexts: Texts {
    let title: String
    let email: String
    let emailHint: String
    let address: String
    let name: String
    let street: String
    let postcode: String
    let city: String
    let country: String
    let shipping: String
    let payment: String
    let review: String
    let change: String
    /// The wording the law asks for (BGB § 312j (3); Directive 2011/83/EU, article 8 (2)).
    let order: String
    let emptyCart: String
    let priceChanged: String
    let alreadyOrdered: String
    let soldOut: @Sendable (_ name: String, _ left: Int) -> String
    let totalWith: @Sendable (_ total: String) -> String
    let method: @Sendable (ShippingMethod) -> String
    let countryName: @Sendable (Country) -> String
    let vat: @Sendable (VATRate) -> String
}

extension CheckoutTexts {
    static let german = CheckoutTexts(
        title: "Kasse",
        email: "E-Mail-Adresse",
        emailHint: "Für Nachrichten zu dieser Bestellung.",
        address: "Lieferadresse",
        name: "Vor- und Nachname",
        street: "Straße und Hausnummer",
        postcode: "Postleitzahl",
        city: "Ort",
        country: "Land",
        shipping: "Versand",
        payment: "Zahlung",
        review: "Ihre Bestellung",
        change: "Warenkorb ändern",
        order: "zahlungspflichtig bestellen",
        emptyCart: "Ihr Warenkorb ist leer.",
        priceChanged: """
            Ein Preis hat sich geändert, während Sie auf dieser Seite waren. Bitte prüfen Sie die \
            neue Summe und bestellen Sie noch einmal.
            """,
        alreadyOrdered: """
            Von dieser Seite aus haben Sie schon bestellt, diese Bestellung gilt. Möchten Sie mit \
            anderen Angaben ein zweites Mal bestellen, dann senden Sie die Seite noch einmal ab.
            """,
        soldOut: { name, left in
            left == 0 ? "„\(name)“ ist ausverkauft." : "Von „\(name)“ sind nur noch \(left) da."
        },
        totalWith: { "Gesamt \($0)" },
        method: { method in
            switch method {
            case .standard: "Standard, zwei bis vier Tage"
            case .express: "Express, nächster Werktag"
            }
        },
        countryName: { country in
            switch country {
            case .germany: "Deutschland"
            case .austria: "Österreich"
            case .switzerland: "Schweiz"
            }
        },
        vat: { "darin \($0.text(.german)) % MwSt." })

    static let english = CheckoutTexts(
        title: "Checkout",
        email: "Email address",
        emailHint: "For messages about this order.",
        address: "Delivery address",
        name: "Full name",
        street: "Street and number",
        postcode: "Postcode",
        city: "Town",
        country: "Country",
        shipping: "Delivery",
        payment: "Payment",
        review: "Your order",
        change: "Change cart",
        order: "order with obligation to pay",
        emptyCart: "Your cart is empty.",
        priceChanged: """
            A price has changed while you were on this page. Please check the new total and order \
            again.
            """,
        alreadyOrdered: """
            You have ordered from this page already, and that order stands. To order a second time \
            with other details, send the page once more.
            """,
        soldOut: { name, left in
            left == 0 ? "“\(name)” is sold out." : "There are only \(left) left of “\(name)”."
        },
        totalWith: { "total \($0)" },
        method: { method in
            switch method {
            case .standard: "Standard, two to four days"
            case .express: "Express, next working day"
            }
        },
        countryName: { country in
            switch country {
            case .germany: "Germany"
            case .austria: "Austria"
            case .switzerland: "Switzerland"
            }
        },
        vat: { "including \($0.text(.english))% VAT" })
}
