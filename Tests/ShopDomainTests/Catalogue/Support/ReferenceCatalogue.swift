@testable import ShopDomain

/// What a catalogue has to answer, found by looking at every product.
struct ReferenceCatalogue {
    let products: [Product]
    let stock: [SKU: StockLevel]
    let categories: [ShopDomain.Category]
    let sold: [SKU: Int]

    init(_ shop: RandomCatalogue) {
        products = shop.products.values.filter(\.isPublished)
        stock = shop.stock
        categories = shop.categories
        sold = shop.sold
    }

    /// All products that `query` asks for, in order; the limit and cursor are not looked at.
    func list(_ query: CatalogueQuery) -> [Product] {
        let chosen = products.filter { product in
            (query.category.map { isIn(product, $0) } ?? true)
                && (!query.isAvailableOnly || isAvailable(product))
                && product.lowestUnits >= query.prices?.lowest ?? .min
                && product.lowestUnits <= query.prices?.highest ?? .max
                && query.choices.allSatisfy { name, values in
                    product.allAttributes.contains {
                        $0.name.german == name && values.contains($0.value.german)
                    }
                }
        }
        let words = words(of: query.text)
        let scores = Dictionary(
            uniqueKeysWithValues: chosen.map { ($0.id, score(of: $0, for: words)) })
        let found = chosen.filter { words.isEmpty || scores[$0.id] != 0 }
        return found.sorted { left, right in
            switch query.sort {
            case .price:
                (left.lowestUnits, left.id) < (right.lowestUnits, right.id)
            case .priceDescending:
                (left.lowestUnits, left.id) > (right.lowestUnits, right.id)
            case .best where !words.isEmpty:
                (scores[left.id] ?? 0, left.id) > (scores[right.id] ?? 0, right.id)
            case .best:
                (soldPieces(left), left.id) > (soldPieces(right), right.id)
            case .newest:
                (left.createdAt, left.id) > (right.createdAt, right.id)
            }
        }
    }

    func soldPieces(_ product: Product) -> Int {
        product.variants.reduce(0) { $0 + (sold[$1.sku] ?? 0) }
    }

    func isAvailable(_ product: Product) -> Bool {
        product.variants.contains { (stock[$0.sku]?.available ?? 0) > 0 }
    }

    /// Whether `product` stands in `category` or in one that is in it.
    func isIn(_ product: Product, _ category: Slug) -> Bool {
        ancestry(of: product.category).contains(category)
    }

    private func ancestry(of slug: Slug) -> [Slug] {
        let parent = categories.first { $0.slug == slug }?.parent
        let known = categories.first { $0.slug == parent }?.slug
        return [slug] + (known.map { ancestry(of: $0) } ?? [])
    }
}

extension ReferenceCatalogue {
    private func words(of text: String?) -> [FoldedWord] {
        SpelledWord.words(of: text ?? "").map(\.folded)
    }

    /// Zero where a word is missing. Only for words that are found somewhere: typing errors have
    /// tests of their own.
    private func score(of product: Product, for words: [FoldedWord]) -> Int64 {
        let weights = words.map { weight(of: $0, in: product) }
        return weights.contains(0) ? 0 : weights.reduce(0, +)
    }

    private func weight(of word: FoldedWord, in product: Product) -> Int64 {
        let shelves = ancestry(of: product.category)
        let labels =
            product.allAttributes.flatMap { [$0.name, $0.value] }
            + categories.filter { shelves.contains($0.slug) }.map(\.name)
        if has(word, [product.name], asBeginning: false) { return 8 }
        if has(word, [product.name], asBeginning: true) { return 6 }
        if has(word, labels, asBeginning: true) { return 3 }
        return has(word, [product.description], asBeginning: true) ? 1 : 0
    }

    private func has(
        _ word: FoldedWord, _ texts: [LocalizedText], asBeginning: Bool
    ) -> Bool {
        let forms = texts.flatMap { [$0.german, $0.english] }
            .flatMap { SpelledWord.words(of: $0) }
            .flatMap { $0.folded.forms.map(\.description) }
        return word.forms.map(\.description).contains { wanted in
            forms.contains { asBeginning ? $0.hasPrefix(wanted) : $0 == wanted }
        }
    }
}

extension Product {
    var lowestUnits: Int64 { lowestPrice?.minorUnits ?? 0 }
}
