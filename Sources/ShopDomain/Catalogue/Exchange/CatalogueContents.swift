/// A category as a file describes it.
struct CategoryEntry {
    let place: CataloguePlace
    let slug: String
    let name: LocalizedText
    /// The slug of the parent; empty at the top.
    let parent: String
}

/// A product as a file describes it, with the places of its parts.
struct ProductEntry {
    let place: CataloguePlace
    var draft: ProductDraft
    /// Beside `draft.variants`: where each stands.
    var variantPlaces: [CataloguePlace] = []
    /// Beside `draft.variants`: pieces to have on hand; `nil` where the file leaves them alone.
    var onHand: [Int?] = []
}

/// What was found in a catalogue file, before it is checked as a whole.
struct CatalogueContents {
    var categories: [CategoryEntry] = []
    var products: [ProductEntry] = []
    var problems = CatalogueProblems()
    /// The most rows of a CSV file, and variants of a JSON file.
    var mostRows = CatalogueFile.mostRows
}
