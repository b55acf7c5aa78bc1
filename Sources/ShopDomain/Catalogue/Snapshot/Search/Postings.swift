/// Which words are in which products, noted down in any order and read by word.
///
/// Noting down a word is appending to a list; the grouping happens once, when all are known.
struct Postings {
    private var terms: [Term] = []
    /// Indices of ``terms`` by hash; a table of our own, as this is where most of the time of
    /// loading a catalogue goes.
    private var buckets: [UInt32] = []
    private var notes: [(number: UInt32, slot: Slot)] = []

    mutating func add(_ term: Term, at slot: Slot) {
        notes.append((number(of: term), slot))
    }

    mutating func add(_ term: Term, at slots: [Slot]) {
        let number = number(of: term)
        for slot in slots { notes.append((number, slot)) }
    }

    private mutating func number(of term: Term) -> UInt32 {
        if terms.count * 2 >= buckets.count { rehash() }
        let bucket = bucket(of: term)
        if buckets[bucket] == Self.empty {
            buckets[bucket] = UInt32(terms.count)
            terms.append(term)
        }
        return buckets[bucket]
    }

    /// The bucket that has `term` or is to have it.
    private func bucket(of term: Term) -> Int {
        let mask = buckets.count - 1
        var bucket = term.quickHash & mask
        while buckets[bucket] != Self.empty, terms[Int(buckets[bucket])] != term {
            bucket = (bucket + 1) & mask
        }
        return bucket
    }

    private mutating func rehash() {
        buckets = [UInt32](repeating: Self.empty, count: max(64, buckets.count * 2))
        for (number, term) in terms.enumerated() {
            buckets[bucket(of: term)] = UInt32(number)
        }
    }

    private static var empty: UInt32 { .max }

    /// Visits the words in alphabetical order, each with its slots in the order they came; a slot
    /// may be repeated.
    func forEachTerm(_ visit: (Term, [Slot]) -> Void) {
        var ends = [Int](repeating: 0, count: terms.count)
        for note in notes { ends[Int(note.number)] += 1 }
        for number in ends.indices.dropFirst() { ends[number] += ends[number - 1] }
        // Filled from the back, each end moves to the beginning of its group.
        var starts = ends
        var slots = [Slot](repeating: 0, count: notes.count)
        for note in notes.reversed() {
            starts[Int(note.number)] -= 1
            slots[starts[Int(note.number)]] = note.slot
        }
        for number in terms.indices.sorted(by: { terms[$0] < terms[$1] }) {
            visit(terms[number], Array(slots[starts[number]..<ends[number]]))
        }
    }
}
