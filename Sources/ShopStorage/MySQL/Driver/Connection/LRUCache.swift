/// At most `capacity` values; the one that was not used for longest makes room for a new one.
struct LRUCache<Key: Hashable, Value> {
    private struct Entry {
        let value: Value
        var lastUse: UInt64
    }

    let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var uses: UInt64 = 0

    init(capacity: Int) {
        precondition(capacity > 0)
        self.capacity = capacity
    }

    var count: Int { entries.count }

    mutating func find(_ key: Key) -> Value? {
        guard let index = entries.index(forKey: key) else { return nil }
        uses += 1
        entries.values[index].lastUse = uses
        return entries.values[index].value
    }

    /// Returns the value that had to go, if any.
    mutating func insert(_ value: Value, for key: Key) -> Value? {
        let evicted = entries.count < capacity || entries[key] != nil ? nil : removeOldest()
        uses += 1
        let replaced = entries.updateValue(Entry(value: value, lastUse: uses), forKey: key)
        return replaced?.value ?? evicted
    }

    mutating func remove(_ key: Key) -> Value? {
        entries.removeValue(forKey: key)?.value
    }

    mutating func removeAll() -> [Value] {
        defer { entries = [:] }
        return entries.values.map(\.value)
    }

    // A scan, for it happens only beside a round trip to the server to prepare the new statement.
    private mutating func removeOldest() -> Value? {
        guard let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
        else { return nil }
        return remove(oldest.key)
    }
}
