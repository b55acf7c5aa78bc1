/// A hash map whose copies share everything but what changed since: a change copies O(log n).
///
/// A tree over the digits of the hash to base 16, with small unsorted arrays at its ends. Branches
/// stay once they are made; so the size is bounded by the most entries there ever were.
struct HashTrie<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private(set) var count = 0
    private var root = Node.leaf([])

    /// The value of `key`.
    subscript(key: Key) -> Value? {
        root.value(of: key, key.hashValue, depth: 0)
    }

    /// Sets the value of `key`.
    mutating func set(_ value: Value, for key: Key) {
        modify(key, default: value) { $0 = value }
    }

    /// Changes the value of `key` in place, beginning with `initial` where there is none.
    mutating func modify<Result>(
        _ key: Key, default initial: @autoclosure () -> Value,
        _ change: (inout Value) -> Result
    ) -> Result {
        let hash = key.hashValue
        let (result, isNew) = root.modify(key, hash, depth: 0, initial, change)
        if isNew { count += 1 }
        return result
    }

    /// Removes `key` and answers what it had.
    @discardableResult
    mutating func remove(_ key: Key) -> Value? {
        let removed = root.remove(key, key.hashValue, depth: 0)
        if removed != nil { count -= 1 }
        return removed
    }
}

extension HashTrie {
    private struct Entry: Sendable {
        let hash: Int
        let key: Key
        var value: Value
    }

    private enum Node: Sendable {
        case leaf([Entry])
        case branch([Node])

        static var digits: Int { 16 }
        /// A leaf with more entries becomes a branch.
        static var mostEntries: Int { 16 }

        static func digit(_ hash: Int, _ depth: Int) -> Int { (hash >> (4 * depth)) & 15 }

        func value(of key: Key, _ hash: Int, depth: Int) -> Value? {
            switch self {
            case .branch(let children):
                children[Self.digit(hash, depth)].value(of: key, hash, depth: depth + 1)
            case .leaf(let entries):
                entries.first { $0.hash == hash && $0.key == key }?.value
            }
        }

        mutating func modify<Result>(
            _ key: Key, _ hash: Int, depth: Int, _ initial: () -> Value,
            _ change: (inout Value) -> Result
        ) -> (result: Result, isNew: Bool) {
            switch self {
            case .branch(var children):
                // Emptied meanwhile, so that `children` is changed in place and not copied.
                self = .leaf([])
                defer { self = .branch(children) }
                return children[Self.digit(hash, depth)]
                    .modify(key, hash, depth: depth + 1, initial, change)
            case .leaf(var entries):
                self = .leaf([])
                defer { self = Self.node(entries, depth: depth) }
                if let index = entries.firstIndex(where: { $0.hash == hash && $0.key == key }) {
                    return (change(&entries[index].value), false)
                }
                entries.append(Entry(hash: hash, key: key, value: initial()))
                return (change(&entries[entries.count - 1].value), true)
            }
        }

        mutating func remove(_ key: Key, _ hash: Int, depth: Int) -> Value? {
            switch self {
            case .branch(var children):
                self = .leaf([])
                defer { self = .branch(children) }
                return children[Self.digit(hash, depth)].remove(key, hash, depth: depth + 1)
            case .leaf(var entries):
                guard let index = entries.firstIndex(where: { $0.hash == hash && $0.key == key })
                else { return nil }
                self = .leaf([])
                defer { self = .leaf(entries) }
                return entries.remove(at: index).value
            }
        }

        /// Entries whose hashes are equal in all digits stay together in one leaf.
        private static func node(_ entries: [Entry], depth: Int) -> Node {
            guard entries.count > mostEntries, depth < Int.bitWidth / 4 else {
                return .leaf(entries)
            }
            var leaves = [[Entry]](repeating: [], count: digits)
            for entry in entries {
                leaves[digit(entry.hash, depth)].append(entry)
            }
            return .branch(leaves.map { node($0, depth: depth + 1) })
        }
    }
}
