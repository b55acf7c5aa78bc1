/// The words of the search page.
struct SearchTexts: Texts {
    let title: String
    let resultsFor: @Sendable (String) -> String
    let nothingFor: @Sendable (String) -> String
    let hint: String
    /// Precedes the words that were searched for instead.
    let showingInstead: String
    let lookAround: String
    let askSomething: String
    /// What a suggestion is that is not a product.
    let category: String
}

extension SearchTexts {
    static let german = SearchTexts(
        title: "Suche",
        resultsFor: { "Ergebnisse für „\($0)“" },
        nothingFor: { "Nichts gefunden für „\($0)“" },
        hint: """
            Versuchen Sie es mit weniger oder allgemeineren Wörtern; Tippfehler verzeiht die Suche.
            """,
        showingInstead: "Meinten Sie",
        lookAround: "In den Kategorien stöbern",
        askSomething: "Geben Sie oben ein, wonach Sie suchen.",
        category: "Kategorie")

    static let english = SearchTexts(
        title: "Search",
        resultsFor: { "Results for “\($0)”" },
        nothingFor: { "Nothing found for “\($0)”" },
        hint: "Try fewer or more general words; typos are forgiven.",
        showingInstead: "Did you mean",
        lookAround: "Look around in the categories",
        askSomething: "Type above what you are looking for.",
        category: "Category")
}
