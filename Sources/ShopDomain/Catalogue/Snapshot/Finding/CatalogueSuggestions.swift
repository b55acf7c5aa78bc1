/// What a customer may be looking for who is still typing.
public struct CatalogueSuggestions: Sendable {
    /// Products, best first.
    public let products: [Product]
    /// Categories with products in them, in the order of the tree.
    public let categories: [Category]

    /// The most products suggested.
    public static let mostProducts = 8
    /// The most categories suggested.
    public static let mostCategories = 3
}

extension CatalogueSnapshot {
    /// The products and categories in which all words of `text` are found, each as a word or, from
    /// two letters on, as the beginning of one; nothing for a blank text.
    ///
    /// Products are found in both languages; those whose names in `language` have the words come first.
    ///
    /// Typing errors are not forgiven, as more letters may come. The work is bounded: of very many
    /// products that fit a beginning, some may be missing.
    public func suggestions(for text: String, in language: Language) -> CatalogueSuggestions {
        guard let question = SearchQuestion(text) else {
            return CatalogueSuggestions(products: [], categories: [])
        }
        return CatalogueSuggestions(
            products: content.suggestedProducts(question, in: language),
            categories: content.suggestedCategories(question))
    }
}

extension CatalogueContent {
    /// The most steps of one look, and the most products weighed against each other, the newest: a
    /// fraction of a millisecond.
    private static let mostSuggestionSteps = 10_000
    private static let mostWeighed = 1000
    /// The most products whose names are read.
    private static let mostRead = 40

    fileprivate func suggestedProducts(
        _ question: SearchQuestion, in language: Language
    ) -> [Product] {
        let found = search(question, steps: Self.mostSuggestionSteps, forgivesErrors: false)
        // Names are what people type; where enough fit, nothing else is weighed.
        let named = found.namedProducts
        let limit = CatalogueSuggestions.mostProducts
        var weighed = named.count < limit ? found.products : named
        weighed.keepHighest(Self.mostWeighed)
        var (own, others): ([Product], [Product]) = ([], [])
        for entry in best(of: weighed, by: found, behind: nil, limit: Self.mostRead) {
            guard let product = products[entry.value]?.product else { continue }
            if question.isBegun(in: product.name[language]) {
                own.append(product)
            } else {
                others.append(product)
            }
        }
        return Array((own + others).prefix(limit))
    }

    fileprivate func suggestedCategories(_ question: SearchQuestion) -> [Category] {
        var effort = SearchEffort(limit: Self.mostSuggestionSteps)
        var found: SlotBitmap?
        for word in question.words {
            let matching = categories(with: word.folded.forms, &effort)
            if found == nil { found = matching } else { found?.formIntersection(matching) }
        }
        return (found?.slots ?? []).lazy.map { tree.categories[Int($0)] }
            .filter { (shelves[$0.slug]?.count ?? 0) > 0 }
            .prefix(CatalogueSuggestions.mostCategories).map(\.self)
    }

    private func categories(with forms: [Term], _ effort: inout SearchEffort) -> SlotBitmap {
        var found = SlotBitmap(bound: tree.categories.count)
        for form in forms {
            tree.names.find(form, into: &found, &effort)
            if form.count >= 2 { tree.names.find(beginningWith: form, into: &found, &effort) }
        }
        return found
    }
}

extension SearchQuestion {
    /// Whether every word is one of `name`, or the beginning of one.
    fileprivate func isBegun(in name: String) -> Bool {
        let forms = SpelledWord.words(of: name).flatMap(\.folded.forms)
        return words.allSatisfy { word in
            word.folded.forms.contains { asked in
                forms.contains { $0.commonPrefix(with: asked) >= asked.count }
            }
        }
    }
}

extension SearchResult {
    /// The products that have all words in their names.
    fileprivate var namedProducts: SlotBitmap {
        var named = products
        for word in words {
            var inName = word.inName
            inName.formUnion(word.beginningInName)
            named.formIntersection(inName)
        }
        return named
    }
}
