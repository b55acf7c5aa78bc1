/// A sorted map in chunks: copies share all chunks but those that changed since, so a change copies
/// one chunk and the list of chunks, never all entries.
struct SortedChunks<Key: Comparable & Sendable, Value: Sendable>: Sendable {
    /// A key with its value.
    struct Entry: Sendable {
        let key: Key
        var value: Value
    }

    /// Where an entry stands; good until the next change.
    struct Position: Equatable {
        fileprivate var chunk: Int
        fileprivate var offset: Int
    }

    private(set) var count = 0
    /// No chunk is empty.
    private(set) var chunks: [[Entry]] = []
    private let mostEntries: Int

    /// - Parameter mostEntries: the size of a chunk; less for maps of which many entries change at
    ///   once, all over.
    init(mostEntries: Int = 256) {
        self.mostEntries = mostEntries
    }

    var isEmpty: Bool { count == 0 }

    /// The value of `key`.
    subscript(key: Key) -> Value? {
        guard let entry = self[position(notBefore: key)], entry.key == key else { return nil }
        return entry.value
    }

    /// The entry at `position`; `nil` behind the last one.
    subscript(position: Position) -> Entry? {
        position.chunk < chunks.count ? chunks[position.chunk][position.offset] : nil
    }

    /// The place of the first entry whose key is `key` or follows it.
    func position(notBefore key: Key) -> Position {
        let chunk = chunks.partitionIndex { $0[$0.count - 1].key < key }
        guard chunk < chunks.count else { return Position(chunk: chunk, offset: 0) }
        return Position(chunk: chunk, offset: chunks[chunk].partitionIndex { $0.key < key })
    }

    /// The place behind `position`, which is that of an entry.
    func position(after position: Position) -> Position {
        position.offset + 1 < chunks[position.chunk].count
            ? Position(chunk: position.chunk, offset: position.offset + 1)
            : Position(chunk: position.chunk + 1, offset: 0)
    }
}

extension SortedChunks {
    /// The first entry whose key is `key` or follows it.
    func first(notBefore key: Key) -> Entry? { self[position(notBefore: key)] }

    /// Visits the entries whose keys follow `key`, smallest first, until `visit` answers `false`.
    func ascend(after key: Key?, _ visit: (Entry) -> Bool) {
        var start = Position(chunk: 0, offset: 0)
        if let key {
            start = position(notBefore: key)
            if self[start]?.key == key { start = position(after: start) }
        }
        ascend(from: start, visit)
    }

    /// Visits the entries from `key` on, smallest first, until `visit` answers `false`.
    func ascend(from key: Key, _ visit: (Entry) -> Bool) {
        ascend(from: position(notBefore: key), visit)
    }

    private func ascend(from start: Position, _ visit: (Entry) -> Bool) {
        var first = start.offset
        for chunk in chunks.dropFirst(start.chunk) {
            for index in first..<chunk.count {
                guard visit(chunk[index]) else { return }
            }
            first = 0
        }
    }

    /// Visits the entries whose keys precede `key`, largest first, until `visit` answers `false`.
    func descend(before key: Key?, _ visit: (Entry) -> Bool) {
        let end = key.map { position(notBefore: $0) } ?? Position(chunk: chunks.count, offset: 0)
        if end.chunk < chunks.count {
            for index in (0..<end.offset).reversed() {
                guard visit(chunks[end.chunk][index]) else { return }
            }
        }
        for chunk in chunks[..<end.chunk].reversed() {
            for index in chunk.indices.reversed() {
                guard visit(chunk[index]) else { return }
            }
        }
    }
}

extension SortedChunks {
    /// Sets the value of `key`.
    mutating func set(_ value: Value, for key: Key) {
        modify(key, default: value) { $0 = value }
    }

    /// Changes the value of `key` in place, beginning with `initial` where there is none.
    mutating func modify(
        _ key: Key, default initial: @autoclosure () -> Value, _ change: (inout Value) -> Void
    ) {
        var position = position(notBefore: key)
        if self[position]?.key != key {
            position = insert(Entry(key: key, value: initial()), at: position)
        }
        change(&chunks[position.chunk][position.offset].value)
    }

    /// Removes `key`.
    mutating func remove(_ key: Key) {
        let position = position(notBefore: key)
        guard self[position]?.key == key else { return }
        chunks[position.chunk].remove(at: position.offset)
        count -= 1
        join(position.chunk)
    }

    /// Makes room before what stands at `position` and answers where the entry came to stand.
    private mutating func insert(_ entry: Entry, at position: Position) -> Position {
        count += 1
        guard let last = chunks.last else {
            chunks = [[entry]]
            return position
        }
        var position = position
        if position.chunk == chunks.count {
            position = Position(chunk: chunks.count - 1, offset: last.count)
        }
        if chunks[position.chunk].count == mostEntries {
            position = split(at: position)
        }
        chunks[position.chunk].insert(entry, at: position.offset)
        return position
    }

    /// Divides the chunk at `position` and answers where `position` has moved.
    private mutating func split(at position: Position) -> Position {
        let chunk = chunks[position.chunk]
        // Entries often come in order: behind the last one, leave a nearly full chunk.
        let isAtEnd = position.chunk == chunks.count - 1 && position.offset == chunk.count
        let middle = isAtEnd ? chunk.count * 7 / 8 : chunk.count / 2
        chunks[position.chunk] = Array(chunk[..<middle])
        chunks.insert(Array(chunk[middle...]), at: position.chunk + 1)
        return position.offset <= middle
            ? position
            : Position(chunk: position.chunk + 1, offset: position.offset - middle)
    }

    /// Removes an empty chunk, and joins a small one with a neighbour.
    private mutating func join(_ index: Int) {
        guard !chunks[index].isEmpty else {
            chunks.remove(at: index)
            return
        }
        for left in [index - 1, index] where chunks.indices.contains(left) {
            guard left + 1 < chunks.count,
                chunks[left].count + chunks[left + 1].count <= mostEntries / 2
            else { continue }
            chunks[left] += chunks.remove(at: left + 1)
            return
        }
    }
}
