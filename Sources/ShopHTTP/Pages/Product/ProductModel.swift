import ShopDomain

/// What the page of a product shows.
struct ProductModel: Sendable {
    /// A form of the product that can be chosen.
    struct Choice: Hashable, Sendable {
        let sku: SKU
        /// What tells it from its siblings: "M, blue"; the SKU where nothing does.
        let label: String
        let price: Money
        let unitPrice: UnitPrice?
        let vatRate: VATRate
        let available: Int
        /// In grams; zero where nobody has weighed it.
        let weight: Int

        var isSoldOut: Bool { available <= 0 }
    }

    let slug: Slug
    let name: String
    let paragraphs: [String]
    /// The categories it stands in, the top one first.
    let trail: [Category]
    let attributes: [(name: String, value: String)]
    let pictures: [ProductPicture]
    let choices: [Choice]
    /// The choice to begin with: the first that can be bought, or else the first.
    let preselected: Choice
    /// Whether the choices differ in price.
    let hasSeveralPrices: Bool
    /// What else one may like.
    let related: [ProductCardModel]

    var isSoldOut: Bool { preselected.isSoldOut }

    /// - Throws: ``Problem`` where no such product is offered.
    init(
        _ slug: Slug, _ snapshot: CatalogueSnapshot, _ language: Language
    ) throws(Problem) {
        guard let product = snapshot.product(slug) else { throw .notFound }
        let choices = product.variants.map { Choice($0, snapshot, language) }
        guard let preselected = choices.first(where: { !$0.isSoldOut }) ?? choices.first else {
            throw .notFound
        }
        self.slug = slug
        name = product.name[language]
        paragraphs = Self.paragraphs(of: product.description[language])
        trail = snapshot.path(to: product.category)
        attributes = product.attributes.map { ($0.name[language], $0.value[language]) }
        pictures = product.pictures
        self.choices = choices
        self.preselected = preselected
        hasSeveralPrices = choices.contains { $0.price != preselected.price }
        related = snapshot.related(to: product, limit: 4).map {
            ProductCardModel($0, snapshot, language)
        }
    }

    /// The parts of a plain text that empty lines divide.
    static func paragraphs(of text: String) -> [String] {
        var paragraphs = [""]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                paragraphs.append("")
            } else {
                paragraphs[paragraphs.count - 1] +=
                    paragraphs[paragraphs.count - 1].isEmpty ? line : "\n" + line
            }
        }
        return paragraphs.filter { !$0.isEmpty }
    }
}

extension ProductModel.Choice {
    fileprivate init(_ variant: Variant, _ snapshot: CatalogueSnapshot, _ language: Language) {
        let options = variant.options.map { $0.value[language] }
        self.init(
            sku: variant.sku,
            label: options.isEmpty ? variant.sku.text : options.joined(separator: ", "),
            price: variant.price, unitPrice: variant.unitPrice, vatRate: variant.vatRate,
            available: snapshot.stock(variant.sku)?.available ?? 0, weight: variant.weight ?? 0)
    }
}
