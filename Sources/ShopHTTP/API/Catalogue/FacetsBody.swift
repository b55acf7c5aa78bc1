import ShopDomain

/// What a list of products could be narrowed to, in JSON; the keys are what the query takes.
struct FacetsBody: Encodable {
    let categories: [CategoryCount]
    let available: Int
    let prices: Prices?
    let attributes: [Attribute]

    struct CategoryCount: Encodable {
        let slug: String
        let name: String
        let count: Int
    }

    struct Prices: Encodable {
        let lowest: MoneyBody
        let highest: MoneyBody
    }

    struct Attribute: Encodable {
        let key: String
        let name: String
        let values: [Value]
    }

    struct Value: Encodable {
        let key: String
        let name: String
        let count: Int
        let chosen: Bool
    }

    init(_ facets: CatalogueFacets, _ language: Language) {
        categories = facets.categories.map {
            CategoryCount(
                slug: $0.category.slug.text, name: $0.category.name[language], count: $0.count)
        }
        available = facets.available
        prices = facets.prices.flatMap(Prices.init)
        attributes = facets.attributes.map { attribute in
            Attribute(
                key: attribute.name.german, name: attribute.name[language],
                values: attribute.values.map {
                    Value(
                        key: $0.value.german, name: $0.value[language], count: $0.count,
                        chosen: $0.isChosen)
                })
        }
    }
}

extension FacetsBody.Prices {
    init?(_ range: PriceRange) {
        guard let lowest = range.lowest, let highest = range.highest else { return nil }
        self.init(
            lowest: MoneyBody(Money(minorUnits: lowest)),
            highest: MoneyBody(Money(minorUnits: highest)))
    }
}
