import ShopDomain

/// The words of orders, for customers and staff.
struct OrderTexts: Texts {
    let title: String
    let none: String
    let browse: String
    let number: String
    let date: String
    let state: String
    let payment: String
    let fulfilment: String
    let total: String
    let items: String
    let timeline: String
    let address: String
    let thanks: String
    let refresh: String
    let cancel: String
    let cancelQuestion: String
    let cancelConfirm: String
    let cancelled: String
    let tooLate: String
    let order: String
    let stateName: @Sendable (OrderState) -> String
    let paymentName: @Sendable (PaymentState) -> String
    let fulfilmentName: @Sendable (FulfilmentState) -> String
    let notBegun: String
    let noDelivery: String
    let eventName: @Sendable (OrderEvent.Kind) -> String
}

extension OrderTexts {
    static let german = OrderTexts(
        title: "Meine Bestellungen",
        none: "Hier stehen Ihre Bestellungen, sobald Sie etwas bestellt haben.",
        browse: "Im Sortiment stöbern",
        number: "Nummer", date: "Datum", state: "Stand", payment: "Zahlung",
        fulfilment: "Lieferung",
        total: "Gesamt", items: "Artikel", timeline: "Verlauf", address: "Lieferadresse",
        thanks: "Vielen Dank! Ihre Bestellung ist bei uns eingegangen.",
        refresh: "Aktualisieren",
        cancel: "Bestellung stornieren",
        cancelQuestion: "Möchten Sie diese Bestellung wirklich stornieren?",
        cancelConfirm: "Ja, stornieren",
        cancelled: "Die Bestellung ist storniert.",
        tooLate: "Diese Bestellung kann nicht mehr storniert werden.",
        order: "Bestellung",
        stateName: { state in
            switch state {
            case .placed: "Eingegangen"
            case .confirmed: "Bestätigt"
            case .completed: "Abgeschlossen"
            case .cancelled: "Storniert"
            case .expired: "Abgelaufen"
            }
        },
        paymentName: { state in
            switch state {
            case .pending: "Offen"
            case .authorised: "Vorgemerkt"
            case .paid: "Bezahlt"
            case .partiallyRefunded: "Teilweise erstattet"
            case .refunded: "Erstattet"
            case .failed: "Fehlgeschlagen"
            case .voided: "Entfällt"
            }
        },
        fulfilmentName: { state in
            switch state {
            case .open: "In Vorbereitung"
            case .partial: "Teilweise versandt"
            case .shipped: "Versandt"
            case .delivered: "Zugestellt"
            case .returnRequested: "Rückgabe angemeldet"
            case .returned: "Zurückgegeben"
            }
        },
        notBegun: "Noch nicht begonnen", noDelivery: "Entfällt",
        eventName: { event in
            switch event {
            case .placed: "Bestellung eingegangen"
            case .confirmed: "Bestellung bestätigt"
            case .shipped: "Ware versandt"
            case .delivered: "Ware zugestellt"
            case .paid: "Zahlung erhalten"
            case .completed: "Bestellung abgeschlossen"
            case .cancelled: "Bestellung storniert"
            case .expired: "Bestellung abgelaufen"
            case .refunded: "Geld erstattet"
            case .withdrawn: "Vertrag widerrufen"
            case .returnRequested: "Rückgabe angemeldet"
            case .returned: "Alle Artikel zurückgekommen"
            case .partiallyReturned: "Rückgabe bearbeitet"
            case .partiallyRefunded: "Geld teilweise erstattet"
            case .authorised: "Zahlung vorgemerkt"
            case .paymentFailed: "Zahlung fehlgeschlagen"
            case .paymentRetried: "Neuer Zahlungsversuch"
            }
        })

    static let english = OrderTexts(
        title: "My orders",
        none: "Your orders will stand here once you have ordered something.",
        browse: "Browse the shop",
        number: "Number", date: "Date", state: "State", payment: "Payment", fulfilment: "Delivery",
        total: "Total", items: "Items", timeline: "History", address: "Delivery address",
        thanks: "Thank you! We have received your order.",
        refresh: "Refresh",
        cancel: "Cancel order",
        cancelQuestion: "Do you really want to cancel this order?",
        cancelConfirm: "Yes, cancel it",
        cancelled: "The order is cancelled.",
        tooLate: "This order can no longer be cancelled.",
        order: "Order",
        stateName: { state in
            switch state {
            case .placed: "Placed"
            case .confirmed: "Confirmed"
            case .completed: "Completed"
            case .cancelled: "Cancelled"
            case .expired: "Expired"
            }
        },
        paymentName: { state in
            switch state {
            case .pending: "Pending"
            case .authorised: "Authorised"
            case .paid: "Paid"
            case .partiallyRefunded: "Partly refunded"
            case .refunded: "Refunded"
            case .failed: "Failed"
            case .voided: "Void"
            }
        },
        fulfilmentName: { state in
            switch state {
            case .open: "In preparation"
            case .partial: "Partly shipped"
            case .shipped: "Shipped"
            case .delivered: "Delivered"
            case .returnRequested: "Return announced"
            case .returned: "Returned"
            }
        },
        notBegun: "Not begun yet", noDelivery: "None",
        eventName: { event in
            switch event {
            case .placed: "Order received"
            case .confirmed: "Order confirmed"
            case .shipped: "Goods shipped"
            case .delivered: "Goods delivered"
            case .paid: "Payment received"
            case .completed: "Order completed"
            case .cancelled: "Order cancelled"
            case .expired: "Order expired"
            case .refunded: "Money refunded"
            case .withdrawn: "Withdrawn from contract"
            case .returnRequested: "Return announced"
            case .returned: "All items came back"
            case .partiallyReturned: "Return processed"
            case .partiallyRefunded: "Money partly refunded"
            case .authorised: "Payment authorised"
            case .paymentFailed: "Payment failed"
            case .paymentRetried: "Payment tried again"
            }
        })
}

extension OrderTexts {
    /// Where the goods are; while they have not left, what becomes of them depends on the order.
    func delivery(_ status: OrderStatus) -> String {
        guard status.fulfilment == .open else { return fulfilmentName(status.fulfilment) }
        return switch status.state {
        case .placed: notBegun
        case .cancelled, .expired: noDelivery
        case .confirmed, .completed: fulfilmentName(.open)
        }
    }
}
