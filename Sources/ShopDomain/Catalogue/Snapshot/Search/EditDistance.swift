/// How many typing errors lie between a word and others: letters left out, added, replaced, or two
/// neighbours exchanged (Damerau and Levenshtein, optimal string alignment).
///
/// The others come in the order of a dictionary, so what one has in common with its predecessor is
/// computed once.
struct EditDistance {
    private let word: [UInt8]
    private let limit: UInt8
    private var other = Term()
    /// Row *n*, column *m*: from the first *n* bytes of the other word to the first *m* of ours.
    private var cells: [UInt8]
    /// The last row that is right for `other`.
    private var lastRow = 0

    private var width: Int { word.count + 1 }

    /// - Parameter limit: more errors than this are of no interest.
    init(to word: Term, limit: Int) {
        self.word = (0..<word.count).map { word[$0] }
        self.limit = UInt8(clamping: limit)
        cells = (0...word.count).map { UInt8($0) }
        cells += [UInt8](repeating: 0, count: Term.mostBytes * cells.count)
    }

    /// What comparing with another word has shown.
    enum Outcome: Equatable {
        /// So many errors, at most the limit.
        case similar(errors: Int)
        /// Too many errors.
        case different
        /// Too many errors already in the first `length` bytes.
        case differentFromBeginning(length: Int)
    }

    /// Compares with `next` and answers how many rows had to be computed, too.
    mutating func compare(_ next: Term) -> (outcome: Outcome, rows: Int) {
        let known = min(other.commonPrefix(with: next), lastRow)
        let length = next.count
        other = next
        lastRow = known
        while lastRow < length {
            lastRow += 1
            if computeRow() > limit {
                return (.differentFromBeginning(length: lastRow), lastRow - known)
            }
        }
        let errors = cells[length * width + word.count]
        let outcome = errors <= limit ? Outcome.similar(errors: Int(errors)) : .different
        return (outcome, lastRow - known)
    }

    /// Fills in the last row and answers its least number.
    private mutating func computeRow() -> UInt8 {
        let byte = other[lastRow - 1]
        let before: UInt8? = lastRow > 1 ? other[lastRow - 2] : nil
        let row = lastRow * width
        let above = row - width
        cells[row] = UInt8(lastRow)
        var leastOfRow = cells[row]
        for column in 1..<width {
            let replaced = cells[above + column - 1] + (word[column - 1] == byte ? 0 : 1)
            var least = min(replaced, cells[above + column] + 1, cells[row + column - 1] + 1)
            if column > 1, word[column - 1] == before, word[column - 2] == byte {
                least = min(least, cells[above - width + column - 2] + 1)
            }
            cells[row + column] = least
            leastOfRow = min(leastOfRow, least)
        }
        return leastOfRow
    }
}
