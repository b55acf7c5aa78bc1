/// Words to be entered into or struck out of an index, collected so that a word that many products
/// of a change have is looked up once.
struct TermChanges {
    private(set) var added = Postings()
    private(set) var removed = Postings()

    mutating func add(_ term: Term, at slot: Slot) { added.add(term, at: slot) }

    mutating func add(_ term: Term, at slots: [Slot]) { added.add(term, at: slots) }

    mutating func remove(_ term: Term, at slot: Slot) { removed.add(term, at: slot) }

    mutating func remove(_ term: Term, at slots: [Slot]) { removed.add(term, at: slots) }
}

/// Which products have which words in one of their fields.
struct TermIndex: Sendable {
    private(set) var entries = SortedChunks<Term, SlotSet>(mostEntries: 64)

    /// Strikes out what is to be removed, then enters what is to be added.
    mutating func apply(_ changes: TermChanges) {
        changes.removed.forEachTerm { term, slots in
            guard entries[term] != nil else { return }
            entries.modify(term, default: SlotSet()) { $0.remove(slots) }
            if entries[term]?.isEmpty == true { entries.remove(term) }
        }
        changes.added.forEachTerm { term, slots in
            entries.modify(term, default: SlotSet()) { $0.insert(slots) }
        }
    }

    /// Enters the products that have the very word into `matches`.
    func find(_ term: Term, into matches: inout SlotBitmap, _ effort: inout SearchEffort) {
        guard effort.spend(1), let slots = entries[term], effort.spend(slots.steps) else { return }
        matches.formUnion(slots)
    }

    /// Enters the products that have a longer word beginning with `term` into `matches`.
    func find(
        beginningWith term: Term, into matches: inout SlotBitmap, _ effort: inout SearchEffort
    ) {
        let last = term.lastBeginning(with: term.count)
        entries.ascend(after: term) { entry in
            guard entry.key <= last, effort.spend(1 + entry.value.steps) else { return false }
            matches.formUnion(entry.value)
            return true
        }
    }
}
