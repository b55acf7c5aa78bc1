/// A word as it is searched for: folded, and where it has an umlaut also without the *e* that
/// stands for the two dots, for customers who type *Mobel*.
struct FoldedWord: Hashable {
    let term: Term
    let shortForm: Term?

    /// Both forms.
    var forms: [Term] { [term] + (shortForm.map { [$0] } ?? []) }
}

/// Puts words together from text, scalar by scalar.
struct WordScanner {
    private var term = TermBuilder()
    private var shortForm: TermBuilder?
    private let latin = LatinFolding.standard

    /// Whether the scalars taken last belong to a word.
    var isInWord: Bool { term.count > 0 }

    /// Takes the next scalar; answers the word that ends before it.
    @inline(__always)
    mutating func take(_ scalar: Unicode.Scalar) -> FoldedWord? {
        guard scalar.isASCII else { return takeOther(scalar) }
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if byte.isLowerCaseLetter || byte.isDigit {
            append(byte)
        } else if byte.isUpperCaseLetter {
            append(byte | 0x20)
        } else {
            return finish()
        }
        return nil
    }

    /// Ends the text; answers the last word.
    mutating func finish() -> FoldedWord? {
        guard isInWord else { return nil }
        defer { (term, shortForm) = (TermBuilder(), nil) }
        return FoldedWord(term: term.result, shortForm: shortForm?.result)
    }

    private mutating func takeOther(_ scalar: Unicode.Scalar) -> FoldedWord? {
        if let letter = latin[scalar] {
            append(letter)
        } else if scalar == "\u{308}" {
            appendDots()
        } else if scalar.isLetterOrDigit {
            for byte in scalar.properties.lowercaseMapping.utf8 { append(byte) }
        } else if !scalar.isInvisible {
            return finish()
        }
        return nil
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        term.append(byte)
        shortForm?.append(byte)
    }

    private mutating func append(_ letter: FoldedLetter) {
        append(letter.first)
        if letter.hasShortForm { startShortForm() }
        if letter.second == 0 { return }
        if letter.hasShortForm { term.append(letter.second) } else { append(letter.second) }
    }

    /// Two dots that come as a mark of their own behind the letter they belong to.
    private mutating func appendDots() {
        guard "aou".utf8.contains(term.last) else { return }
        startShortForm()
        term.append(UInt8(ascii: "e"))
    }

    private mutating func startShortForm() {
        if shortForm == nil { shortForm = term }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is part of a word.
    fileprivate var isLetterOrDigit: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .spacingMark:
            true
        default:
            false
        }
    }

    /// Whether the scalar neither belongs to a word nor ends it: accents on their own, soft hyphens.
    fileprivate var isInvisible: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }
}

/// Visits the words of `text`.
func forEachWord(of text: String, _ visit: (FoldedWord) -> Void) {
    var scanner = WordScanner()
    for scalar in text.unicodeScalars {
        if let word = scanner.take(scalar) { visit(word) }
    }
    if let word = scanner.finish() { visit(word) }
}

/// Visits the words of both languages in all their forms.
func forEachTerm(of text: LocalizedText, _ visit: (Term) -> Void) {
    let visitForms = { (word: FoldedWord) in
        visit(word.term)
        if let short = word.shortForm { visit(short) }
    }
    forEachWord(of: text.german, visitForms)
    if text.english != text.german { forEachWord(of: text.english, visitForms) }
}
