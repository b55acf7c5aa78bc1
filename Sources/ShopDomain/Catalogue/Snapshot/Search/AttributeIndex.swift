/// Attributes to be entered into or struck out of an index.
struct AttributeChanges {
    fileprivate(set) var added: [ProductAttribute: [Slot]] = [:]
    fileprivate(set) var removed: [ProductAttribute: [Slot]] = [:]

    mutating func add(_ attribute: ProductAttribute, at slot: Slot) {
        added[attribute, default: []].append(slot)
    }

    mutating func remove(_ attribute: ProductAttribute, at slot: Slot) {
        removed[attribute, default: []].append(slot)
    }

    /// What they mean for the words of attributes.
    ///
    /// A word is struck out of a product with all its attributes and entered again with those it
    /// has now, so it does not matter that several attributes may share it.
    var terms: TermChanges {
        var terms = TermChanges()
        for (attribute, slots) in removed {
            for term in attribute.terms { terms.remove(term, at: slots) }
        }
        for (attribute, slots) in added {
            for term in attribute.terms { terms.add(term, at: slots) }
        }
        return terms
    }
}

extension ProductAttribute {
    fileprivate var terms: Set<Term> {
        var terms: Set<Term> = []
        for text in [name, value] { forEachTerm(of: text) { terms.insert($0) } }
        return terms
    }
}

/// Which products have which values of which attributes.
struct AttributeIndex: Sendable {
    /// An attribute and its value as they are written in German, which identifies them.
    struct Key: Hashable, Comparable, Sendable {
        let name: String
        let value: String

        static func < (left: Self, right: Self) -> Bool {
            left.name != right.name ? left.name < right.name : left.value < right.value
        }
    }

    /// How a value is written, and who has it.
    struct Entry: Sendable {
        var attribute: ProductAttribute
        var slots = SlotSet()
    }

    private(set) var entries = SortedChunks<Key, Entry>()

    /// The products that have one of `values`.
    func products(with values: Set<String>, of name: String, bound: Int) -> SlotBitmap {
        var found = SlotBitmap(bound: bound)
        for value in values {
            if let entry = entries[Key(name: name, value: value)] { found.formUnion(entry.slots) }
        }
        return found
    }

    /// Strikes out what is to be removed, then enters what is to be added.
    mutating func apply(_ changes: AttributeChanges) {
        for (attribute, slots) in changes.removed {
            let key = Key(name: attribute.name.german, value: attribute.value.german)
            guard entries[key] != nil else { continue }
            entries.modify(key, default: Entry(attribute: attribute)) { $0.slots.remove(slots) }
            if entries[key]?.slots.isEmpty == true { entries.remove(key) }
        }
        for (attribute, slots) in changes.added {
            let key = Key(name: attribute.name.german, value: attribute.value.german)
            entries.modify(key, default: Entry(attribute: attribute)) { entry in
                // The translation may be a newer one.
                entry.attribute = attribute
                entry.slots.insert(slots)
            }
        }
    }
}
