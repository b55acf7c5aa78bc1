/// Gathers what is told of a difference, in bounded memory, and makes the fingerprint of all of it.
struct DifferenceRecord {
    private var told = CatalogueDifference(
        categories: .init(), products: .init(), variants: .init(), removedVariants: 0, changes: [],
        untoldChanges: 0, obstacles: [], fingerprint: "")
    private var hash = FNVHash()

    /// The difference so far; numbers are counted in place.
    var difference: CatalogueDifference {
        get {
            var difference = told
            difference.fingerprint = hash.digits
            return difference
        }
        set { told = newValue }
    }

    /// Something that is not there yet; what it will be is all in the file.
    mutating func noteNew(_ name: String) {
        hash.add("new")
        hash.add(name)
    }

    /// - Returns: whether any of the fields differ.
    mutating func note(
        _ subject: CatalogueChange.Subject,
        _ fields: [(field: CatalogueChange.Field, from: String, to: String)]
    ) -> Bool {
        var hasChanged = false
        for (field, from, to) in fields where from != to {
            hasChanged = true
            for text in [subject.name, field.rawValue, from, to] { hash.add(text) }
            guard told.changes.count < CatalogueDifference.mostChanges else {
                told.untoldChanges += 1
                continue
            }
            let (from, to) = excerpts(from, to)
            told.changes.append(
                CatalogueChange(subject: subject, field: field, from: from, to: to))
        }
        return hasChanged
    }

    mutating func note(_ obstacle: CatalogueObstacle) {
        guard told.obstacles.count < CatalogueDifference.mostObstacles else { return }
        told.obstacles.append(obstacle)
    }
}

/// Of two long texts the parts that matter: from shortly before the first character that differs.
private func excerpts(_ from: String, _ to: String) -> (from: String, to: String) {
    let longest = CatalogueChange.longestText
    guard max(from.unicodeScalars.count, to.unicodeScalars.count) > longest else {
        return (from, to)
    }
    let same = zip(from, to).prefix { $0 == $1 }.count
    let start = same > 40 ? same - 20 : 0
    let excerpt = { (text: String) in
        var part = Array(text.dropFirst(start).unicodeScalars.prefix(longest - 2))
        if start > 0 { part.insert("…", at: 0) }
        if part.count < text.unicodeScalars.count - start { part.append("…") }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: part)
        return String(view)
    }
    return (excerpt(from), excerpt(to))
}

/// The hash of Fowler, Noll and Vo (FNV-1a, 64 bits), over texts and their lengths.
private struct FNVHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        var length = UInt64(text.utf8.count)
        for _ in 0..<8 {
            add(UInt8(truncatingIfNeeded: length))
            length >>= 8
        }
        for byte in text.utf8 { add(byte) }
    }

    /// 16 hexadecimal digits.
    var digits: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
