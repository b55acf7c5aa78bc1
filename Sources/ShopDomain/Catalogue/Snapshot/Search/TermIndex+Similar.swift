/// A word of the index that may have been meant.
struct SimilarTerm: Equatable {
    let term: Term
    /// How many typing errors lie between.
    let errors: Int
}

extension TermIndex {
    /// How many typing errors are forgiven in a word of `length` letters.
    static func forgivenErrors(length: Int) -> Int {
        switch length {
        case ..<4: 0
        case 4...7: 1
        default: 2
        }
    }

    /// The words of the index with at most as many errors as are forgiven, in alphabetical order.
    ///
    /// Goes through the dictionary and leaps over all words that begin with what has too many
    /// errors already.
    func similar(to term: Term, _ effort: inout SearchEffort) -> [SimilarTerm] {
        let limit = Self.forgivenErrors(length: term.count)
        guard limit > 0 else { return [] }
        var found: [SimilarTerm] = []
        var distance = EditDistance(to: term, limit: limit)
        var position = entries.position(notBefore: Term())
        while let entry = entries[position] {
            let (outcome, rows) = distance.compare(entry.key)
            // Computing a row takes about as long as noting two products.
            guard effort.spend(1 + 2 * rows) else { break }
            switch outcome {
            case .similar(let errors):
                found.append(SimilarTerm(term: entry.key, errors: errors))
                position = entries.position(after: position)
            case .different:
                position = entries.position(after: position)
            case .differentFromBeginning(let length):
                let last = entry.key.lastBeginning(with: length)
                position = entries.position(notBefore: last)
            }
        }
        return found
    }
}
