/// A set of slots as indices keep it: a list while that is the smaller form, else a bitmap.
///
/// A change copies the set, which is never larger than one bit for each product there is.
enum SlotSet: Sendable {
    /// Ascending.
    case sparse([Slot])
    case dense(SlotBitmap)

    init() { self = .sparse([]) }

    var count: Int {
        switch self {
        case .sparse(let slots): slots.count
        case .dense(let bitmap): bitmap.count
        }
    }

    var isEmpty: Bool { first == nil }

    /// The lowest slot.
    var first: Slot? {
        switch self {
        case .sparse(let slots): slots.first
        case .dense(let bitmap): bitmap.first
        }
    }

    /// Ascending.
    var slots: [Slot] {
        switch self {
        case .sparse(let slots): slots
        case .dense(let bitmap): bitmap.slots
        }
    }

    /// How many steps it takes to visit all of it.
    var steps: Int {
        switch self {
        case .sparse(let slots): slots.count
        case .dense(let bitmap): bitmap.words.count
        }
    }

    func contains(_ slot: Slot) -> Bool {
        switch self {
        case .sparse(let slots): slots.holds(slot)
        case .dense(let bitmap): bitmap.contains(slot)
        }
    }
}

extension SlotSet {
    /// Adds slots given in any order, repeated or not.
    mutating func insert(_ added: [Slot]) {
        switch self {
        case .dense(var bitmap):
            // Emptied meanwhile, here and below, so that the storage is changed in place.
            self = .sparse([])
            for slot in added { bitmap.insert(slot) }
            self = .dense(bitmap)
        case .sparse(var slots):
            self = .sparse([])
            slots.insert(ascending: added.isAscending ? added : added.sorted())
            self = Self.smallest(slots)
        }
    }

    /// Takes slots away, in any order.
    mutating func remove(_ removed: [Slot]) {
        switch self {
        case .dense(var bitmap):
            self = .sparse([])
            for slot in removed { bitmap.remove(slot) }
            // Half the size at which a list becomes a bitmap, so that it does not go to and fro.
            self = bitmap.count < bitmap.words.count ? .sparse(bitmap.slots) : .dense(bitmap)
        case .sparse(var slots):
            self = .sparse([])
            let gone = removed.isAscending ? removed : removed.sorted()
            slots.removeAll { gone.holds($0) }
            self = .sparse(slots)
        }
    }

    /// A list takes 32 bits for each slot, a bitmap one bit for each number up to the highest.
    private static func smallest(_ slots: [Slot]) -> SlotSet {
        guard let last = slots.last, slots.count > 64, slots.count > Int(last) / 32 else {
            return .sparse(slots)
        }
        var bitmap = SlotBitmap(bound: Int(last) + 1)
        for slot in slots { bitmap.insert(slot) }
        return .dense(bitmap)
    }
}

extension [Slot] {
    fileprivate var isAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }

    /// Whether an ascending list has `slot`.
    fileprivate func holds(_ slot: Slot) -> Bool {
        let index = partitionIndex { $0 < slot }
        return index < count && self[index] == slot
    }

    /// Merges an ascending list into this one; repeated slots are taken once.
    fileprivate mutating func insert(ascending added: [Slot]) {
        if added.count == 1 {
            let index = partitionIndex { $0 < added[0] }
            if index == count || self[index] != added[0] { insert(added[0], at: index) }
            return
        }
        if isEmpty, added.isAscending {
            self = added
            return
        }
        let old = self
        self = []
        reserveCapacity(old.count + added.count)
        var rest = old[...]
        for slot in added where last != slot {
            while let next = rest.first, next <= slot {
                if next < slot { append(next) }
                rest.removeFirst()
            }
            append(slot)
        }
        append(contentsOf: rest)
    }
}
