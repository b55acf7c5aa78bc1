import ShopDomain

/// The words of the staff's pages.
struct StaffTexts: Texts {
    let orders: String
    let all: String
    let noOrders: String
    let noOrdersYet: String
    let waiting: String
    let orderStates: String
    let orderCount: @Sendable (Int) -> String
    let numberOrEmail: String
    let neitherNumberNorEmail: String
    let choose: String
    let confirmChosen: String
    let notConfirmed: @Sendable ([String]) -> String
    let products: String
    let nameOrSKU: String
    let noProducts: String
    let price: String
    let newProduct: String
    let product: String
    let slug: String
    let shortName: String
    let nameGerman: String
    let nameEnglish: String
    let descriptionGerman: String
    let descriptionEnglish: String
    let category: String
    let attributes: String
    let attributesHint: String
    let variants: String
    let variantsHint: String
    let state: String
    let published: String
    let hidden: String
    let publish: String
    let hide: String
    let save: String
    let saved: String
    let conflict: String
    let stock: String
    let onHand: String
    let reserved: String
    let available: String
    let change: String
    let changeHint: String
    let book: String
    let tooFewLeft: String
    let bookedBefore: String
    let line: String
    let customer: String
    let illegalStep: String
    let action: @Sendable (OrderAction) -> String
    let task: @Sendable (OrderTask) -> String
}

extension StaffTexts {
    static let german = StaffTexts(
        orders: "Aufträge", all: "Alle", noOrders: "Hier ist nichts zu tun.",
        noOrdersYet: "Noch hat niemand etwas bestellt.", waiting: "Worauf Aufträge warten",
        orderStates: "Stand der Aufträge",
        orderCount: { $0 == 1 ? "1 Auftrag" : "\(OrderCount.text($0)) Aufträge" },
        numberOrEmail: "Bestellnummer oder E-Mail",
        neitherNumberNorEmail: """
            Das ist weder eine Bestellnummer noch eine E-Mail-Adresse. Bitte geben Sie eine davon \
            ganz ein.
            """,
        choose: "Auswählen", confirmChosen: "Ausgewählte bestätigen",
        notConfirmed: { numbers in
            "Nicht mehr zu bestätigen: \(numbers.joined(separator: ", ")). Alle anderen sind bestätigt."
        },
        products: "Artikel", nameOrSKU: "Name, Kurzname oder SKU",
        noProducts: "Kein Artikel gefunden.", price: "Preis",
        newProduct: "Neuer Artikel", product: "Artikel",
        slug: "Kurzname im Link (a–z, 0–9, -)", shortName: "Kurzname",
        nameGerman: "Name (deutsch)", nameEnglish: "Name (englisch)",
        descriptionGerman: "Beschreibung (deutsch)", descriptionEnglish: "Beschreibung (englisch)",
        category: "Kategorie", attributes: "Eigenschaften",
        attributesHint: """
            Je Zeile: Name deutsch | Name englisch | Wert deutsch | Wert englisch. \
            Beispiel: Material | Material | Steingut | Stoneware
            """,
        variants: "Varianten",
        variantsHint: """
            Je Zeile: SKU | Preis | MwSt. in Prozent | Gewicht | Option. \
            Beispiel: BECHER-1 | 12,90 | 19 | 450 g | Farbe | Colour | Blau | Blue. \
            Gewicht und Optionen können fehlen; eine Option besteht immer aus vier Feldern: \
            Name deutsch | Name englisch | Wert deutsch | Wert englisch.
            """,
        state: "Stand", published: "Im Shop sichtbar", hidden: "Verborgen", publish: "Zeigen",
        hide: "Verbergen",
        save: "Speichern", saved: "Gespeichert.",
        conflict: """
            Jemand anders hat diesen Artikel inzwischen geändert. Ihre Eingaben stehen noch hier; \
            laden Sie die Seite neu, um den jetzigen Stand zu sehen.
            """,
        stock: "Lagerbestand", onHand: "Im Lager", reserved: "Reserviert", available: "Verfügbar",
        change: "Zugang oder Korrektur",
        changeHint: "Positive Zahlen sind Zugänge, negative Korrekturen.", book: "Buchen",
        tooFewLeft: "So viele können nicht weg: Was für Bestellungen reserviert ist, muss bleiben.",
        bookedBefore:
            "Von diesem Formular wurde schon eine andere Zahl gebucht. So viele sind jetzt da.",
        line: "Zeile", customer: "Kunde",
        illegalStep: "Dieser Schritt ist nicht (mehr) möglich; so steht die Bestellung jetzt.",
        action: { action in
            switch action {
            case .confirm: "Bestätigen"
            case .ship: "Als versandt melden"
            case .deliver: "Als zugestellt melden"
            case .pay: "Zahlung erhalten"
            case .complete: "Abschließen"
            case .cancel: "Stornieren"
            case .expire: "Ablaufen lassen"
            case .refund: "Als erstattet melden"
            case .withdraw: "Widerrufen"
            case .requestReturn: "Rückgabe anmelden"
            case .takeBack, .takeBackPart: "Rückgabe annehmen"
            case .refundPart: "Teilweise erstatten"
            case .authorise: "Zahlung vorgemerkt"
            case .failPayment: "Zahlung fehlgeschlagen"
            case .retryPayment: "Neuer Zahlungsversuch"
            }
        },
        task: { task in
            switch task {
            case .confirm: "Zu bestätigen"
            case .ship: "Zu versenden"
            case .collect: "Bestätigt, unbezahlt"
            case .complete: "Abzuschließen"
            case .refund: "Zu erstatten"
            case .takeBack: "Rückgaben"
            case .payBack: "Rückgaben zu erstatten"
            case .refundLate: "Zu spät bezahlt"
            }
        })

    static let english = StaffTexts(
        orders: "Order desk", all: "All", noOrders: "There is nothing to do here.",
        noOrdersYet: "Nobody has ordered anything yet.", waiting: "What orders wait for",
        orderStates: "State of orders",
        orderCount: { $0 == 1 ? "1 order" : "\(OrderCount.text($0)) orders" },
        numberOrEmail: "Order number or email",
        neitherNumberNorEmail: """
            This is neither an order number nor an email address. Please enter one of them in full.
            """,
        choose: "Choose", confirmChosen: "Confirm chosen orders",
        notConfirmed: { numbers in
            "Not to be confirmed any more: \(numbers.joined(separator: ", ")). All others are confirmed."
        },
        products: "Products", nameOrSKU: "Name, short name or SKU",
        noProducts: "No product found.", price: "Price", newProduct: "New product",
        product: "Product",
        slug: "Short name in links (a–z, 0–9, -)", shortName: "Short name",
        nameGerman: "Name (German)", nameEnglish: "Name (English)",
        descriptionGerman: "Description (German)", descriptionEnglish: "Description (English)",
        category: "Category", attributes: "Attributes",
        attributesHint: """
            One per line: German name | English name | German value | English value. \
            Example: Material | Material | Steingut | Stoneware
            """,
        variants: "Variants",
        variantsHint: """
            One per line: SKU | price | VAT in per cent | weight | option. \
            Example: MUG-1 | 12.90 | 19 | 450 g | Farbe | Colour | Blau | Blue. \
            Weight and options may be missing; an option always has four fields: \
            German name | English name | German value | English value.
            """,
        state: "State", published: "Visible in the shop", hidden: "Hidden", publish: "Show",
        hide: "Hide",
        save: "Save", saved: "Saved.",
        conflict: """
            Somebody else has changed this product meanwhile. What you entered is still here; \
            reload the page to see the present state.
            """,
        stock: "Stock", onHand: "On hand", reserved: "Reserved", available: "Available",
        change: "Receipt or correction",
        changeHint: "Positive numbers are receipts, negative ones corrections.", book: "Book",
        tooFewLeft: "That many cannot go: what is reserved for orders has to stay.",
        bookedBefore:
            "Another number was booked from this form before. This is how many there are now.",
        line: "Line", customer: "Customer",
        illegalStep: "This step is not possible (any more); this is how the order stands now.",
        action: { action in
            switch action {
            case .confirm: "Confirm"
            case .ship: "Mark as shipped"
            case .deliver: "Mark as delivered"
            case .pay: "Payment received"
            case .complete: "Complete"
            case .cancel: "Cancel"
            case .expire: "Let expire"
            case .refund: "Mark as refunded"
            case .withdraw: "Withdraw"
            case .requestReturn: "Register return"
            case .takeBack, .takeBackPart: "Receive return"
            case .refundPart: "Refund in part"
            case .authorise: "Payment authorised"
            case .failPayment: "Payment failed"
            case .retryPayment: "Payment tried again"
            }
        },
        task: { task in
            switch task {
            case .confirm: "To confirm"
            case .ship: "To ship"
            case .collect: "Confirmed, unpaid"
            case .complete: "To complete"
            case .refund: "To refund"
            case .takeBack: "Returns"
            case .payBack: "Returns to refund"
            case .refundLate: "Paid too late"
            }
        })
}
