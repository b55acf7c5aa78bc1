package import ShopDomain

/// Why an import was not carried out; nothing of it was taken over.
public enum ImportFailure: String, Hashable, Sendable, CaseIterable {
    /// A SKU belongs to another product.
    case takenSKU = "sku_taken"
    /// A category that a product or another category names is not there.
    case unknownCategory = "unknown_category"
    /// Fewer pieces would be on hand than are reserved, or a category would stand within itself.
    case belowReserved = "below_reserved"
    /// The database could not be reached, again and again.
    case unavailable
    /// The file that was kept cannot be read any more.
    case unreadable
    /// A mistake of the shop.
    case broken

    /// What an error of ``CatalogueStore/importCatalogue(_:progress:)`` means; `nil` for one that may
    /// pass.
    public init?(_ error: StorageError) {
        switch error {
        case .duplicate(.sku): self = .takenSKU
        case .notFound: self = .unknownCategory
        case .conflict: self = .belowReserved
        case .duplicate, .corrupt: self = .broken
        case .unavailable, .overloaded, .outcomeUnknown: return nil
        }
    }

    /// The reason in words that go on from "nothing was imported".
    package func reason(_ language: Language) -> String {
        switch (self, language) {
        case (.takenSKU, .german): "eine SKU gehört schon zu einem anderen Artikel des Shops"
        case (.takenSKU, .english): "a SKU belongs to another product of the shop already"
        case (.unknownCategory, .german):
            """
            ein Artikel oder eine Kategorie nennt eine Kategorie, die es weder in der Datei noch im \
            Shop gibt
            """
        case (.unknownCategory, .english):
            """
            a product or a category names a category that is neither in the file nor in the shop
            """
        case (.belowReserved, .german):
            """
            ein Bestand ist kleiner, als Kunden schon bestellt haben, oder eine Kategorie läge in \
            sich selbst
            """
        case (.belowReserved, .english):
            """
            a stock figure is lower than what customers have ordered already, or a category would \
            stand within itself
            """
        case (.unavailable, .german): "die Datenbank war mehrmals nicht erreichbar"
        case (.unavailable, .english): "the database could not be reached several times"
        case (.unreadable, .german): "die Datei ist nicht mehr lesbar"
        case (.unreadable, .english): "the file cannot be read any more"
        case (.broken, .german): "das liegt an uns; das Protokoll des Servers weiß mehr"
        case (.broken, .english): "this is our fault; the server's log knows more"
        }
    }
}
