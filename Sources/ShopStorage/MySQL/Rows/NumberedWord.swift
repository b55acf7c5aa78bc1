import ShopDomain

/// A word that stands in a key which has room for one of it, and a number where there are several:
/// `refund`, `refund2`, `refund3`.
///
/// Programs that know of one only still cannot write it a second time.
struct NumberedWord<Word: RawRepresentable<String>> {
    let word: Word
    let number: Int

    init(_ word: Word, _ number: Int) {
        self.word = word
        self.number = number
    }

    /// - Returns: `nil` where it is no such word.
    init?(_ text: String) {
        let digits = String(text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
        guard let word = Word(rawValue: String(text.dropLast(digits.count))) else { return nil }
        guard let number = digits.isEmpty ? 1 : Int(digits) else { return nil }
        self.init(word, number)
    }

    var text: String { number == 1 ? word.rawValue : "\(word.rawValue)\(number)" }
}
