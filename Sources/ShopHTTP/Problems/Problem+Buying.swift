import HTTPTypes
import ShopDomain

extension Problem {
    /// No product or variant with this name or number is offered.
    static let unknownSKU = Problem(
        status: .notFound, code: "unknown_sku",
        title: LocalizedText(german: "Artikel unbekannt", english: "Unknown item"),
        detail: LocalizedText(
            german: "Diesen Artikel führt der Shop nicht (mehr).",
            english: "The shop does not offer this item (any more)."))

    /// There is not enough of something.
    static func insufficientStock(_ shortages: [Shortage]) -> Problem {
        let list = shortages.map { "\($0.sku): \($0.available)" }.joined(separator: ", ")
        return Problem(
            status: .conflict, code: "insufficient_stock",
            title: LocalizedText(german: "Nicht genug da", english: "Not enough in stock"),
            detail: LocalizedText(
                german: "So viele sind nicht mehr da. Verfügbar: \(list).",
                english: "There are not that many left. Available: \(list)."),
            shortages: shortages)
    }

    /// A cart does not take another line.
    static let cartFull = Problem(
        status: .conflict, code: "cart_full",
        title: LocalizedText(german: "Warenkorb voll", english: "Cart is full"),
        detail: LocalizedText(
            german: "Mehr als \(Cart.mostLines) verschiedene Artikel passen nicht hinein.",
            english: "It does not hold more than \(Cart.mostLines) different items."))

    /// The idempotency key was used for something else.
    static let keyReused = Problem(
        status: .conflict, code: "idempotency_key_reused",
        title: LocalizedText(german: "Schon verwendet", english: "Key already used"),
        detail: LocalizedText(
            german: "Mit diesem Schlüssel wurde schon etwas anderes bestellt.",
            english: "This idempotency key was used for a different order."))

    /// A cart cannot be ordered as it is.
    init(_ rejection: CheckoutRejection) {
        switch rejection {
        case .emptyCart:
            self = .checkout(
                "empty_cart", german: "Der Warenkorb ist leer.", english: "The cart is empty.")
        case .unavailable(let skus):
            let list = skus.map(\.text).joined(separator: ", ")
            self = .checkout(
                "unavailable", german: "Nicht mehr im Angebot: \(list).",
                english: "No longer offered: \(list).")
        case .insufficientStock(let shortages):
            self = .insufficientStock(shortages)
        case .priceChanged(let total):
            self = .checkout(
                "price_changed",
                german: "Die Preise haben sich geändert. Neue Summe: \(total.text(.german)).",
                english: "Prices have changed. The new total is \(total.text(.english)).")
        case .tooExpensive:
            self = .checkout(
                "too_expensive", german: "Diese Summe ist zu groß für eine Bestellung.",
                english: "This sum is too large for one order.")
        case .voucher(let refusal, let total):
            self = Problem(refusal)
            detail = LocalizedText(
                german: "\(detail.german) Neue Summe: \(total.text(.german)).",
                english: "\(detail.english) The new total is \(total.text(.english)).")
        case .notDelivered(let others):
            self = .notDelivered(by: others)
        }
    }

    /// The rules do not allow this step of an order now.
    init(_ transition: IllegalTransition) {
        self = Problem(
            status: .conflict, code: transition.slug,
            title: LocalizedText(german: "Nicht mehr möglich", english: "Not possible now"),
            detail: LocalizedText(
                german: "Im jetzigen Stand der Bestellung geht das nicht (mehr).",
                english: "The order's present state does not allow this (any more)."))
    }

    private static func checkout(_ code: String, german: String, english: String) -> Problem {
        Problem(
            status: .conflict, code: code,
            title: LocalizedText(german: "Noch nicht bestellt", english: "Not ordered yet"),
            detail: LocalizedText(german: german, english: english))
    }
}
