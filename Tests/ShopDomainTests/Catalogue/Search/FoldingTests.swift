import Testing

@testable import ShopDomain

@Suite("Folding of words")
struct FoldingTests {
    private func forms(_ text: String) -> [[String]] {
        SpelledWord.words(of: text).map { $0.folded.forms.map(\.description) }
    }

    @Test(
        "Letters with marks are searched as plain ones",
        arguments: [
            ("TISCH", "tisch"), ("Café", "cafe"), ("Crème", "creme"), ("Straße", "strasse"),
            ("STRASSE", "strasse"), ("GROẞ", "gross"), ("naïve", "naive"), ("Łódź", "lodz"),
            ("Señor", "senor"), ("Ærø", "aeroe"), ("œuvre", "oeuvre"), ("İstanbul", "istanbul"),
            ("Dvořák", "dvorak"), ("Háček", "hacek"), ("Việt", "viet"), ("þing", "thing"),
            ("Ångström", "angstroem"), ("e\u{301}tude", "etude"), ("mo\u{308}bel", "moebel"),
            ("Wasch\u{AD}maschine", "waschmaschine"), ("ПРИВЕТ", "привет"), ("ΟΔΟΣ", "οδοσ"),
            ("٣", "٣"), ("漢字", "漢字"),
        ])
    func folds(word: String, folded: String) {
        #expect(forms(word).map { $0[0] } == [folded])
    }

    @Test(
        "An umlaut is searched with and without the e",
        arguments: [
            ("Möbel", ["moebel", "mobel"]), ("ÜBERGRÖSSE", ["uebergroesse", "ubergrosse"]),
            ("Käse", ["kaese", "kase"]), ("Smørrebrød", ["smoerrebroed", "smorrebrod"]),
            ("mo\u{308}bel", ["moebel", "mobel"]), ("Moebel", ["moebel"]),
            ("Äpfel", ["aepfel", "apfel"]),
        ])
    func umlauts(word: String, expected: [String]) {
        #expect(forms(word) == [expected])
    }

    @Test(
        "Whatever is neither letter nor digit divides words",
        arguments: [
            ("T-Shirt, blau/rot", ["t", "shirt", "blau", "rot"]), ("  ", []), ("", []), ("!?-", []),
            ("1,5 l", ["1", "5", "l"]), ("m²", ["m"]), ("a\u{0}b", ["a", "b"]), ("\u{308}", []),
            ("O'Neill\n2nd", ["o", "neill", "2nd"]), ("🪑Stuhl🪑", ["stuhl"]),
        ])
    func divides(text: String, expected: [String]) {
        #expect(forms(text).map { $0[0] } == expected)
    }

    @Test("A word is given as it is written, too")
    func spelling() {
        let words = SpelledWord.words(of: "»Große« Möbel-Wahl", limit: 2)
        #expect(words.map(\.text) == ["Große", "Möbel"])
    }

    @Test("Long words are cut at 40 bytes and remain comparable")
    func longWords() throws {
        let long = String(repeating: "abcdefgh", count: 20)
        let term = try #require(SpelledWord.words(of: long).first).folded.term
        #expect(term.count == Term.mostBytes)
        #expect(term == Term(folded: String(long.prefix(50))))
        let umlauts = String(repeating: "ö", count: 50)
        #expect(forms(umlauts)[0].map(\.utf8.count) == [40, 40])
    }

    @Test("Terms sort by their bytes and know what they have in common")
    func order() {
        let texts = ["", "a", "ab", "abcdefgh", "abcdefghi", "b", "stuhl", "tisch", "tischlampe"]
        let terms = texts.map { Term(folded: $0) }
        #expect(terms.shuffled().sorted() == terms)
        #expect(terms.map(\.description) == texts)
        #expect(terms[7].commonPrefix(with: terms[8]) == 5)
        #expect(terms[3].commonPrefix(with: terms[4]) == 8)
        #expect(terms[8] < terms[7].lastBeginning(with: 5))
        #expect(terms[7].lastBeginning(with: 5) < Term(folded: "tisci"))
    }
}
