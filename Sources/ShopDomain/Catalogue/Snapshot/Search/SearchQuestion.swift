/// A word with the way it is written in a text.
struct SpelledWord: Hashable {
    let text: String
    let folded: FoldedWord

    /// The first words of `text`, at most `limit`.
    static func words(of text: some StringProtocol, limit: Int = .max) -> [SpelledWord] {
        var words: [SpelledWord] = []
        var scanner = WordScanner()
        var start = text.startIndex
        for index in text.unicodeScalars.indices where words.count < limit {
            let wasInWord = scanner.isInWord
            if let word = scanner.take(text.unicodeScalars[index]) {
                words.append(SpelledWord(text: String(text[start..<index]), folded: word))
            } else if !wasInWord {
                start = index
            }
        }
        if words.count < limit, let word = scanner.finish() {
            words.append(SpelledWord(text: String(text[start...]), folded: word))
        }
        return words
    }
}

/// What a customer typed into the search field, within bounds.
struct SearchQuestion {
    /// All of them have to be found.
    let words: [SpelledWord]
    /// The text as it would be if it were a stock keeping unit; `nil` where it is too short.
    let code: Term?

    /// The most words looked at; what follows is left out.
    static let mostWords = 8
    /// The most scalars looked at.
    static let mostScalars = 400

    /// - Returns: `nil` for a blank text, which asks for nothing.
    init?(_ text: String) {
        let text = String(text.unicodeScalars.prefix(Self.mostScalars))
        guard !text.allSatisfy(\.isWhitespace) else { return nil }
        var seen: Set<Term> = []
        words = SpelledWord.words(of: text, limit: Self.mostWords).filter {
            seen.insert($0.folded.term).inserted
        }
        let code = Term(code: text)
        self.code = code.count >= 3 ? code : nil
    }
}
