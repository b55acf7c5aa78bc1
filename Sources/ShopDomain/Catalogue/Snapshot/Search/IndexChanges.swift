/// What a change of the catalogue means for the words and attributes by which products are found.
struct IndexChanges {
    private(set) var names = TermChanges()
    private(set) var descriptions = TermChanges()
    private(set) var codes = TermChanges()
    private(set) var attributes = AttributeChanges()

    mutating func add(_ product: Product, at slot: Slot) {
        names.add(wordsOf: product.name, at: slot)
        descriptions.add(wordsOf: product.description, at: slot)
        for variant in product.variants { codes.add(Term(code: variant.sku.text), at: slot) }
        for attribute in product.allAttributes { attributes.add(attribute, at: slot) }
    }

    mutating func remove(_ product: Product, at slot: Slot) {
        names.remove(wordsOf: product.name, at: slot)
        descriptions.remove(wordsOf: product.description, at: slot)
        for variant in product.variants { codes.remove(Term(code: variant.sku.text), at: slot) }
        for attribute in product.allAttributes { attributes.remove(attribute, at: slot) }
    }

    /// Does what removing `old` and adding `new` would do, but leaves alone what is the same.
    mutating func replace(_ old: Product, by new: Product, at slot: Slot) {
        if old.name != new.name {
            names.remove(wordsOf: old.name, at: slot)
            names.add(wordsOf: new.name, at: slot)
        }
        if old.description != new.description {
            descriptions.remove(wordsOf: old.description, at: slot)
            descriptions.add(wordsOf: new.description, at: slot)
        }
        if old.variants.map(\.sku) != new.variants.map(\.sku) {
            for variant in old.variants { codes.remove(Term(code: variant.sku.text), at: slot) }
            for variant in new.variants { codes.add(Term(code: variant.sku.text), at: slot) }
        }
        if old.allAttributes != new.allAttributes {
            for attribute in old.allAttributes { attributes.remove(attribute, at: slot) }
            for attribute in new.allAttributes { attributes.add(attribute, at: slot) }
        }
    }
}

extension Product {
    /// The attributes, then the options of the variants.
    var allAttributes: [ProductAttribute] { attributes + variants.flatMap(\.options) }
}

extension Term {
    /// A stock keeping unit as it is searched: letters and digits only, case set aside.
    init(code: some StringProtocol) {
        var builder = TermBuilder()
        for byte in code.utf8 {
            if byte.isDigit || byte.isLowerCaseLetter { builder.append(byte) }
            if byte.isUpperCaseLetter { builder.append(byte | 0x20) }
        }
        self = builder.result
    }
}

extension TermChanges {
    mutating func add(wordsOf text: LocalizedText, at slot: Slot) {
        forEachTerm(of: text) { add($0, at: slot) }
    }

    mutating func remove(wordsOf text: LocalizedText, at slot: Slot) {
        forEachTerm(of: text) { remove($0, at: slot) }
    }
}
