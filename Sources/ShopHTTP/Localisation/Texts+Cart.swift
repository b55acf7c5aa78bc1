import ShopDomain

/// The words of the cart.
struct CartTexts: Texts {
    let title: String
    let empty: String
    let emptyHint: String
    let browse: String
    let item: String
    let price: String
    let quantity: String
    let sum: String
    let update: String
    let remove: String
    let goods: String
    let shipping: String
    let free: String
    let total: String
    let includesVAT: String
    let toCheckout: String
    let notOffered: String
    let fixFirst: String
    let quantityRange: String
    let droppedUnknown: String
    let onlyLeft: @Sendable (Int) -> String
    let added: @Sendable (String) -> String
    let reduced: @Sendable (String) -> String
    let dropped: @Sendable (String) -> String
}

extension CartTexts {
    static let german = CartTexts(
        title: "Warenkorb",
        empty: "Ihr Warenkorb ist leer.",
        emptyHint: "Was Sie hineinlegen, bleibt hier, auch wenn Sie später wiederkommen.",
        browse: "Im Sortiment stöbern",
        item: "Artikel",
        price: "Einzelpreis",
        quantity: "Menge",
        sum: "Summe",
        update: "Ändern",
        remove: "Entfernen",
        goods: "Waren",
        shipping: "Standardversand",
        free: "kostenlos",
        total: "Gesamt",
        includesVAT: "Alle Preise inklusive Mehrwertsteuer.",
        toCheckout: "Zur Kasse",
        notOffered: "Wird nicht mehr angeboten.",
        fixFirst: "Bitte passen Sie zuerst die markierten Zeilen an.",
        quantityRange: "Bitte geben Sie eine Menge von 1 bis \(Quantity.highest) an.",
        droppedUnknown: """
            Ein Artikel, den Sie ausgesucht hatten, wird nicht mehr angeboten und wurde nicht \
            übernommen.
            """,
        onlyLeft: { $0 == 0 ? "Ausverkauft." : "Nur noch \($0) verfügbar." },
        added: { "„\($0)“ liegt im Warenkorb." },
        reduced: { "Von „\($0)“ ist nicht mehr so viel da; wir haben die Menge angepasst." },
        dropped: { "„\($0)“ ist nicht mehr zu haben und wurde nicht übernommen." })

    static let english = CartTexts(
        title: "Cart",
        empty: "Your cart is empty.",
        emptyHint: "What you put in stays here, even if you come back later.",
        browse: "Browse the shop",
        item: "Item",
        price: "Price",
        quantity: "Quantity",
        sum: "Sum",
        update: "Update",
        remove: "Remove",
        goods: "Goods",
        shipping: "Standard delivery",
        free: "free",
        total: "Total",
        includesVAT: "All prices include VAT.",
        toCheckout: "To checkout",
        notOffered: "No longer offered.",
        fixFirst: "Please adjust the marked lines first.",
        quantityRange: "Please give a quantity from 1 to \(Quantity.highest).",
        droppedUnknown: "An item you had chosen is no longer offered and was left out.",
        onlyLeft: { $0 == 0 ? "Sold out." : "Only \($0) available." },
        added: { "“\($0)” is in your cart." },
        reduced: { "There is not as much left of “\($0)”; we have adjusted the quantity." },
        dropped: { "“\($0)” can no longer be had and was left out." })
}
