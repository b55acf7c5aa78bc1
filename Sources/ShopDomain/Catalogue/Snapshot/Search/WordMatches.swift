/// The products that have one word of a question, by the best place where they have it.
struct WordMatches {
    /// In the name.
    var inName: SlotBitmap
    /// In the name, as the beginning of a longer word.
    var beginningInName: SlotBitmap
    /// In an attribute, an option, or the name of a category they stand in, there also as a
    /// beginning.
    var inLabel: SlotBitmap
    /// In the description, there also as a beginning.
    var inDescription: SlotBitmap

    init(bound: Int) {
        let none = SlotBitmap(bound: bound)
        (inName, beginningInName, inLabel, inDescription) = (none, none, none, none)
    }

    var all: SlotBitmap {
        var all = inName
        all.formUnion(beginningInName)
        all.formUnion(inLabel)
        all.formUnion(inDescription)
        return all
    }

    /// How much it says for the product at `slot` that it has the word.
    ///
    /// With several words these are added up.
    func weight(of slot: Slot) -> Int64 {
        if inName.contains(slot) { return 8 }
        if beginningInName.contains(slot) { return 6 }
        if inLabel.contains(slot) { return 3 }
        return inDescription.contains(slot) ? 1 : 0
    }
}

/// The products that have a number of which the question may be meant.
struct CodeMatches {
    var exactly: SlotBitmap
    var beginning: SlotBitmap

    init(bound: Int) {
        exactly = SlotBitmap(bound: bound)
        beginning = exactly
    }

    var isEmpty: Bool { exactly.first == nil && beginning.first == nil }

    /// A number typed in full outweighs all words.
    func weight(of slot: Slot) -> Int64 {
        if exactly.contains(slot) { return 1000 }
        return beginning.contains(slot) ? 6 : 0
    }
}

/// What a question has found.
struct SearchResult {
    let words: [WordMatches]
    let codes: CodeMatches
    /// The products that have all words or the number.
    let products: SlotBitmap
    /// The question without typing errors, where there seem to be some.
    let suggestion: String?
    /// What it took.
    let effort: SearchEffort

    /// How well the product at `slot` fits the question.
    func score(of slot: Slot) -> Int64 {
        let sum = words.reduce(0) { $0 + $1.weight(of: slot) }
        return max(sum, codes.weight(of: slot))
    }
}
