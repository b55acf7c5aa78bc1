/// What a customer may have meant by a word that is found nowhere.
struct WordCorrection {
    /// All words with the least number of typing errors.
    var meant: [Term] = []
    /// The most frequent of them as it is written in the catalogue.
    var spelling: String?
}

extension CatalogueContent {
    /// The most words one misspelt word may stand for.
    private static let mostMeant = 16

    /// Looks for a word with typing errors: in names, attributes and categories, and only if there
    /// is none in descriptions.
    func correction(of word: FoldedWord, _ effort: inout SearchEffort) -> WordCorrection {
        let places = [
            [words.names, words.attributes, tree.names], [words.descriptions],
        ]
        for indices in places {
            let similar = word.forms.flatMap { form in
                indices.flatMap { $0.similar(to: form, &effort) }
            }
            guard let least = similar.map(\.errors).min() else { continue }
            let terms = Set(similar.filter { $0.errors == least }.map(\.term))
            let meant = terms.map { (term: $0, count: frequency($0)) }
                .sorted { ($1.count, $0.term) < ($0.count, $1.term) }
                .prefix(Self.mostMeant).map(\.term)
            return WordCorrection(meant: meant, spelling: meant.first.flatMap(spelling))
        }
        return WordCorrection()
    }

    private func frequency(_ term: Term) -> Int {
        [words.names, words.attributes, words.descriptions]
            .reduce(0) { $0 + ($1.entries[term]?.count ?? 0) }
    }

    /// How the catalogue writes `term`: capitals and umlauts as they are where it is found first.
    private func spelling(_ term: Term) -> String? {
        let texts =
            tree.names.entries[term]?.first.map { [tree.categories[Int($0)].name] }
            ?? productTexts(with: term)
        return texts.lazy.flatMap { [$0.german, $0.english] }
            .flatMap { SpelledWord.words(of: $0) }
            .first { $0.folded.forms.contains(term) }?.text
    }

    private func productTexts(with term: Term) -> [LocalizedText] {
        let slot = [words.names, words.attributes, words.descriptions].lazy
            .compactMap { $0.entries[term]?.first }.first
        guard let product = slot.flatMap({ products[$0]?.product }) else { return [] }
        let labels = product.allAttributes.flatMap { [$0.name, $0.value] }
        return [product.name] + labels + [product.description]
    }
}
