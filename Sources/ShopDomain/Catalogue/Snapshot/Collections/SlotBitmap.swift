/// A set of slots with one bit for each slot there can be.
struct SlotBitmap: Equatable, Sendable {
    private(set) var words: [UInt64]

    /// The empty set, with room for slots below `bound`.
    init(bound: Int) {
        words = [UInt64](repeating: 0, count: (bound + 63) / 64)
    }

    /// The slots of `set`, with room for all below `bound`.
    init(_ set: SlotSet, bound: Int) {
        self.init(bound: bound)
        formUnion(set)
    }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The lowest slot.
    var first: Slot? {
        words.firstIndex { $0 != 0 }.map {
            Slot($0 * 64 + words[$0].trailingZeroBitCount)
        }
    }

    /// The slots, ascending.
    var slots: [Slot] {
        var slots: [Slot] = []
        descend { slots.append($0) }
        return slots.reversed()
    }

    func contains(_ slot: Slot) -> Bool {
        let word = Int(slot / 64)
        return word < words.count && words[word] & Self.bit(slot) != 0
    }

    mutating func insert(_ slot: Slot) {
        let word = Int(slot / 64)
        while words.count <= word { words.append(0) }
        words[word] |= Self.bit(slot)
    }

    mutating func remove(_ slot: Slot) {
        let word = Int(slot / 64)
        if word < words.count { words[word] &= ~Self.bit(slot) }
    }

    mutating func formUnion(_ other: SlotBitmap) {
        while words.count < other.words.count { words.append(0) }
        for index in other.words.indices { words[index] |= other.words[index] }
    }

    mutating func formIntersection(_ other: SlotBitmap) {
        for index in words.indices {
            words[index] &= index < other.words.count ? other.words[index] : 0
        }
    }

    mutating func formUnion(_ set: SlotSet) {
        switch set {
        case .sparse(let slots): for slot in slots { insert(slot) }
        case .dense(let bitmap): formUnion(bitmap)
        }
    }

    mutating func formIntersection(_ set: SlotSet) {
        switch set {
        case .sparse(let slots):
            let both = slots.filter(contains)
            self = SlotBitmap(bound: words.count * 64)
            for slot in both { insert(slot) }
        case .dense(let bitmap):
            formIntersection(bitmap)
        }
    }

    /// How many slots are in both sets.
    func count(in set: SlotSet) -> Int {
        switch set {
        case .sparse(let slots):
            slots.reduce(0) { $0 + (contains($1) ? 1 : 0) }
        case .dense(let bitmap):
            zip(words, bitmap.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
        }
    }

    /// Visits the slots, highest first.
    func descend(_ visit: (Slot) -> Void) {
        for index in words.indices.reversed() {
            var word = words[index]
            while word != 0 {
                let bit = 63 - word.leadingZeroBitCount
                visit(Slot(index * 64 + bit))
                word &= ~(1 << UInt64(bit))
            }
        }
    }

    /// Leaves no more than the highest slots, in whole words: up to 63 more than `count`.
    mutating func keepHighest(_ count: Int) {
        var kept = 0
        for index in words.indices.reversed() {
            if kept >= count { words[index] = 0 }
            kept += words[index].nonzeroBitCount
        }
    }

    private static func bit(_ slot: Slot) -> UInt64 { 1 << UInt64(slot % 64) }
}
