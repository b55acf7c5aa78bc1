/// Where a page of products ended: the place of its last product in the order of the list.
///
/// It stays good when products come and go, for it names a place, not a number of products. It is
/// the same on every server.
public struct PageCursor: Hashable, Sendable {
    let list: ListFingerprint
    let key: SortKey

    init(list: ListFingerprint, key: SortKey) {
        self.list = list
        self.key = key
    }

    /// The cursor as letters and digits, fit for addresses; to be taken as it is.
    public var text: String {
        let value = UInt64(bitPattern: key.value)
        return hexadecimal(
            [Self.form] + bigEndian(UInt64(list.hash)).suffix(4) + bigEndian(value) + key.id.bytes)
    }

    /// Reads a cursor; `nil` for anything that ``text`` does not produce.
    public init?(_ text: String) {
        guard text.utf8.count == 2 * Self.size, let bytes = bytes(hexadecimal: text),
            bytes[0] == Self.form, let id = ID<Product>(bytes: bytes[13...])
        else { return nil }
        list = ListFingerprint(hash: UInt32(truncatingIfNeeded: number(bytes[1..<5])))
        key = SortKey(value: Int64(bitPattern: number(bytes[5..<13])), id: id)
    }

    /// Which form of cursor this is.
    private static let form: UInt8 = 1
    /// Form, list, value and identity.
    private static let size = 1 + 4 + 8 + 16
}

/// Tells lists apart, so that a cursor is not taken for a place in another one.
struct ListFingerprint: Hashable, Sendable {
    let hash: UInt32
}

extension ListFingerprint {
    /// FNV-1a, 32 bits: the same on every server, unlike the standard library's hashes.
    init(_ query: CatalogueQuery) {
        var hash: UInt32 = 0x811C_9DC5
        func add(_ part: String) {
            // No text contains the byte that ends each part.
            for byte in Array(part.utf8) + [0xFF] { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        }
        add(query.sort.rawValue)
        add(query.category?.text ?? "")
        add(query.text ?? "")
        add(query.isAvailableOnly ? "available" : "")
        add(query.prices?.lowest.map(String.init) ?? "")
        add(query.prices?.highest.map(String.init) ?? "")
        for (name, values) in query.choices.sorted(by: { $0.key < $1.key }) {
            add(name)
            for value in values.sorted() { add(value) }
            add("")
        }
        self.hash = hash
    }
}

private func bigEndian(_ number: UInt64) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
}

private func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
}
