extension CatalogueContent {
    /// The most steps of one search, shared out among the words: a few milliseconds.
    ///
    /// What is not found within them, such as the later ones of very many words that begin with one
    /// letter, is not found; words typed in full come first.
    static let mostSearchSteps = 120_000

    /// Finds the products that have all words of `question`, or its number.
    /// - Parameters:
    ///   - steps: the most steps, see ``mostSearchSteps``.
    ///   - forgivesErrors: whether a word found nowhere stands for those most like it.
    func search(
        _ question: SearchQuestion, steps: Int = mostSearchSteps, forgivesErrors: Bool = true
    ) -> SearchResult {
        var effort = SearchEffort()
        let parts = question.words.count + 1
        effort.allow(shareOf: steps, parts: parts)
        let codes = matches(of: question.code, &effort)
        var words: [WordMatches] = []
        var corrections: [Term: String] = [:]
        for (index, word) in question.words.enumerated() {
            effort.allow(shareOf: steps, parts: parts - 1 - index)
            var found = matches(of: word.folded.forms, asBeginnings: true, &effort)
            if forgivesErrors, found.all.first == nil, codes.isEmpty {
                let correction = correction(of: word.folded, &effort)
                found = matches(of: correction.meant, asBeginnings: false, &effort)
                corrections[word.folded.term] = correction.spelling
            }
            words.append(found)
        }
        return SearchResult(
            words: words, codes: codes, products: products(with: words, or: codes),
            suggestion: suggestion(question, corrections), effort: effort)
    }

    private func products(with words: [WordMatches], or codes: CodeMatches) -> SlotBitmap {
        var products = words.first?.all ?? SlotBitmap(bound: self.products.bound)
        for word in words.dropFirst() { products.formIntersection(word.all) }
        products.formUnion(codes.exactly)
        products.formUnion(codes.beginning)
        return products
    }

    private func suggestion(
        _ question: SearchQuestion, _ corrections: [Term: String]
    ) -> String? {
        guard !corrections.isEmpty else { return nil }
        return question.words.map { corrections[$0.folded.term] ?? $0.text }
            .joined(separator: " ")
    }
}

extension CatalogueContent {
    /// The products that have a number or, where the text has a digit and so looks like one, the
    /// beginning of it.
    private func matches(of code: Term?, _ effort: inout SearchEffort) -> CodeMatches {
        var matches = CodeMatches(bound: products.bound)
        guard let code else { return matches }
        words.codes.find(code, into: &matches.exactly, &effort)
        if code.count >= 4, (0..<code.count).contains(where: { code[$0].isDigit }) {
            words.codes.find(beginningWith: code, into: &matches.beginning, &effort)
        }
        return matches
    }

    /// The products that have one of `forms` as a word or, where it has two letters at least, as the
    /// beginning of one.
    private func matches(
        of forms: [Term], asBeginnings: Bool, _ effort: inout SearchEffort
    ) -> WordMatches {
        var matches = WordMatches(bound: products.bound)
        var categories = SlotBitmap(bound: tree.categories.count)
        for form in forms {
            words.names.find(form, into: &matches.inName, &effort)
            words.attributes.find(form, into: &matches.inLabel, &effort)
            tree.names.find(form, into: &categories, &effort)
            words.descriptions.find(form, into: &matches.inDescription, &effort)
        }
        for form in forms where asBeginnings && form.count >= 2 {
            words.names.find(beginningWith: form, into: &matches.beginningInName, &effort)
            tree.names.find(beginningWith: form, into: &categories, &effort)
            words.attributes.find(beginningWith: form, into: &matches.inLabel, &effort)
            words.descriptions.find(beginningWith: form, into: &matches.inDescription, &effort)
        }
        enterProducts(of: categories, into: &matches.inLabel, &effort)
        return matches
    }

    private func enterProducts(
        of categories: SlotBitmap, into matches: inout SlotBitmap, _ effort: inout SearchEffort
    ) {
        for index in categories.slots {
            guard let shelf = shelves[tree.categories[Int(index)].slug] else { continue }
            guard effort.spend(shelf.members.steps) else { return }
            matches.formUnion(shelf.members)
        }
    }
}
