import ShopDomain

/// The words of the home page and of lists of products.
struct CatalogueTexts: Texts {
    let heroTitle: String
    let heroLead: String
    let heroAction: String
    let categories: String
    let bestSellers: String
    let newest: String
    let subcategories: String
    let products: String
    let sortBy: String
    let sortNewest: String
    let sortPriceUp: String
    let sortPriceDown: String
    let sortBestMatch: String
    let sortBestSelling: String
    let nothingHereYet: String
    let backHome: String
    /// Precedes the lowest of several prices.
    let from: String
    let inStock: String
    let soldOut: String
    let onlyLeft: @Sendable (Int) -> String
    /// How many products there are.
    let count: @Sendable (Int) -> String
}

extension CatalogueTexts {
    static let german = CatalogueTexts(
        heroTitle: "Gute Dinge für jeden Tag.",
        heroLead: """
            Sorgfältig ausgewählt, ehrlich beschrieben und in zwei bis vier Tagen bei Ihnen.
            """,
        heroAction: "Neues entdecken",
        categories: "Kategorien",
        bestSellers: "Am liebsten gekauft",
        newest: "Neu im Sortiment",
        subcategories: "Unterkategorien",
        products: "Artikel",
        sortBy: "Sortieren nach",
        sortNewest: "Neueste",
        sortPriceUp: "Preis aufsteigend",
        sortPriceDown: "Preis absteigend",
        sortBestMatch: "Passendste",
        sortBestSelling: "Meistgekauft",
        nothingHereYet: "Hier steht noch nichts. Schauen Sie bald wieder vorbei.",
        backHome: "Zur Startseite",
        from: "ab",
        inStock: "Auf Lager",
        soldOut: "Ausverkauft",
        onlyLeft: { "Nur noch \($0) da" },
        count: { "\($0) Artikel" })

    static let english = CatalogueTexts(
        heroTitle: "Good things for every day.",
        heroLead: "Chosen with care, described honestly, and with you in two to four days.",
        heroAction: "See what is new",
        categories: "Categories",
        bestSellers: "Bought most often",
        newest: "New in the shop",
        subcategories: "Subcategories",
        products: "Products",
        sortBy: "Sort by",
        sortNewest: "Newest",
        sortPriceUp: "Price, low to high",
        sortPriceDown: "Price, high to low",
        sortBestMatch: "Best match",
        sortBestSelling: "Best selling",
        nothingHereYet: "There is nothing here yet. Please look in again soon.",
        backHome: "To the home page",
        from: "from",
        inStock: "In stock",
        soldOut: "Sold out",
        onlyLeft: { "Only \($0) left" },
        count: { $0 == 1 ? "1 product" : "\($0) products" })
}

extension CatalogueTexts {
    /// What to tell about a number of available pieces.
    func availability(_ available: Int) -> String {
        switch Availability(available: available) {
        case .inStock: inStock
        case .low: onlyLeft(available)
        case .soldOut: soldOut
        }
    }
}

extension CatalogueTexts {
    /// What people call an order of products, of all or of those that a search has found.
    func name(of sort: CatalogueSort, inSearch: Bool) -> String {
        switch sort {
        case .newest: sortNewest
        case .price: sortPriceUp
        case .priceDescending: sortPriceDown
        case .best: inSearch ? sortBestMatch : sortBestSelling
        }
    }
}
