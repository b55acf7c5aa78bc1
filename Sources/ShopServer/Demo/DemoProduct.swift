import ShopDomain

/// One product of the demo and the pieces of it in stock.
struct DemoProduct {
    let draft: ProductDraft
    /// Beside `draft.variants`: pieces on hand.
    let onHand: [Int]

    init(
        _ shelf: DemoShelf, _ kind: DemoKind, _ model: DemoModel, serial: Int,
        _ generator: inout SeededGenerator
    ) {
        let material = generator.pick(kind.materials)
        let text = DemoText(kind: kind, model: model, material: material, family: shelf.family)
        let values = kind.axis.choose(&generator)
        let euros = generator.number(kind.euros)
        var attributes = material.map { [ProductAttribute(name: .material, value: $0.name)] } ?? []
        for fact in shelf.facts {
            guard let value = generator.pick(fact.values) else { continue }
            attributes.append(ProductAttribute(name: fact.name, value: value))
        }
        let sku = "\(shelf.code)-\(100 + serial)"
        let variants = values.enumerated().map { index, value in
            ProductDraft.VariantDraft(
                sku: values.count > 1 ? "\(sku)-\(index + 1)" : sku,
                options: value.map { [ProductAttribute(name: kind.axis.name, value: $0.name)] }
                    ?? [],
                price: DemoPrice.text(
                    euros: euros * (value?.percent ?? 100) / 100, choice: serial),
                vatBasisPoints: shelf.family.vatBasisPoints)
        }
        draft = ProductDraft(
            slug: text.slug, name: text.name,
            description: text.description(choice: generator.number(0...59)),
            category: shelf.slug, attributes: attributes, variants: variants, isPublished: true)
        onHand = variants.map { _ in DemoStock.pieces(&generator) }
    }
}

extension DemoAxis {
    /// One to four values that differ, in their order; one `nil` for a product in one form only.
    fileprivate func choose(_ generator: inout SeededGenerator) -> [Value?] {
        guard !values.isEmpty else { return [nil] }
        let count = generator.number(1...min(4, values.count))
        guard count > 1 else { return [nil] }
        let indices = isOrdered ? Array(values.indices) : values.indices.shuffled(using: &generator)
        return indices.prefix(count).sorted().map { values[$0] }
    }
}

/// Prices as shops like them.
enum DemoPrice {
    /// A price just below `euros`, or round where it is high.
    /// - Parameter choice: any number; decides the ending.
    static func text(euros: Int, choice: Int) -> String {
        guard euros < 100 else { return "\(euros / 10 * 10 + 9).00" }
        let endings = euros < 20 ? ["95", "99", "90"] : ["90", "95", "00"]
        return "\(euros).\(endings[choice % endings.count])"
    }
}

/// How many pieces there are.
enum DemoStock {
    /// About three in a hundred are sold out, one in ten is nearly so.
    static func pieces(_ generator: inout SeededGenerator) -> Int {
        switch generator.number(0...99) {
        case ..<3: 0
        case ..<13: generator.number(1...5)
        default: generator.number(6...200)
        }
    }
}

extension LocalizedText {
    fileprivate static let material = LocalizedText(german: "Material", english: "Material")
}
