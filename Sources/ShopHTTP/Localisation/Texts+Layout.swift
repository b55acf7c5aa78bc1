/// The words of the frame around every page.
struct LayoutTexts: Texts {
    /// The language and where it is spoken, as Open Graph writes it.
    let locale: String
    let skipToContent: String
    let description: String
    let homeLink: String
    let search: String
    let searchLabel: String
    let searchPlaceholder: String
    let categories: String
    let quickLinks: String
    let account: String
    let orders: String
    let signOut: String
    let staffDashboard: String
    let staffOrders: String
    let cart: String
    let piecesInCart: String
    /// The name of the other language, in that language.
    let otherLanguage: String
    let otherLanguageShort: String
    let footer: String
    let promise: String
    let youAreHere: String
    let home: String
    let pages: String
    let next: String
    let toFirstPage: String
}

extension LayoutTexts {
    static let german = LayoutTexts(
        locale: "de_DE",
        skipToContent: "Zum Inhalt springen",
        description: "Gute Dinge für jeden Tag, sorgfältig ausgewählt und schnell geliefert.",
        homeLink: "Zur Startseite",
        search: "Suchen",
        searchLabel: "Im Shop suchen",
        searchPlaceholder: "Was suchen Sie?",
        categories: "Kategorien",
        quickLinks: "Schnellzugriff",
        account: "Konto",
        orders: "Bestellungen",
        signOut: "Abmelden",
        staffDashboard: "Übersicht",
        staffOrders: "Aufträge",
        cart: "Warenkorb",
        piecesInCart: "Artikel im Warenkorb",
        otherLanguage: "English",
        otherLanguageShort: "EN",
        footer: "Fußzeile",
        promise: "Alle Preise enthalten die Mehrwertsteuer, zuzüglich Versand.",
        youAreHere: "Sie sind hier",
        home: "Start",
        pages: "Seiten",
        next: "Nächste Seite",
        toFirstPage: "Zum Anfang")

    static let english = LayoutTexts(
        locale: "en_GB",
        skipToContent: "Skip to content",
        description: "Good things for every day, chosen with care and delivered fast.",
        homeLink: "To the home page",
        search: "Search",
        searchLabel: "Search the shop",
        searchPlaceholder: "What are you looking for?",
        categories: "Categories",
        quickLinks: "Quick links",
        account: "Account",
        orders: "Orders",
        signOut: "Sign out",
        staffDashboard: "Dashboard",
        staffOrders: "Order desk",
        cart: "Cart",
        piecesInCart: "items in the cart",
        otherLanguage: "Deutsch",
        otherLanguageShort: "DE",
        footer: "Footer",
        promise: "All prices include VAT; delivery is added at checkout.",
        youAreHere: "You are here",
        home: "Home",
        pages: "Pages",
        next: "Next page",
        toFirstPage: "To the start")
}
