import ShopDomain

/// `GET /categories`.
struct CategoriesBody: Encodable {
    let categories: [CategoryBody]
}

/// A category in JSON.
struct CategoryBody: Encodable {
    let slug: String
    let name: String
    let parent: String?

    init(_ category: Category, _ language: Language) {
        slug = category.slug.text
        name = category.name[language]
        parent = category.parent?.text
    }
}

/// `GET /products`.
struct ProductsBody: Encodable {
    let products: [ProductSummaryBody]
    let next: NextPage
    let total: Int
    let suggestion: String?
    let facets: FacetsBody?
}

/// A product in a list.
struct ProductSummaryBody: Encodable {
    let slug: String
    let name: String
    let price: MoneyBody
    let picture: PictureBody?
    let variants: [VariantBody]

    struct VariantBody: Encodable {
        let sku: String
        let price: MoneyBody
        let availability: String
    }

    init(_ product: Product, _ snapshot: CatalogueSnapshot, _ language: Language) {
        slug = product.slug.text
        name = product.name[language]
        price = MoneyBody(product.lowestPrice ?? .zero())
        picture = product.pictures.first.map { PictureBody($0, language) }
        variants = product.variants.map { variant in
            let available = snapshot.stock(variant.sku)?.available ?? 0
            return VariantBody(
                sku: variant.sku.text, price: MoneyBody(variant.price),
                availability: Availability(available: available).rawValue)
        }
    }
}

/// One product with all there is to know.
struct ProductBody: Encodable {
    let slug: String
    let name: String
    let description: String
    let category: String
    let price: MoneyBody
    let attributes: [AttributeBody]
    let pictures: [PictureBody]
    let variants: [VariantBody]

    struct VariantBody: Encodable {
        let sku: String
        let options: [AttributeBody]
        let price: MoneyBody
        /// Left out for goods that are not sold by weight, volume, length or area.
        let unitPrice: UnitPriceBody?
        let vatRate: String
        let availability: String
        let available: Int
        /// In grams; left out where nobody has weighed it.
        let weight: Int?

        enum CodingKeys: String, CodingKey {
            case sku, options, price, availability, available
            case unitPrice = "unit_price"
            case vatRate = "vat_rate"
            case weight = "weight_g"
        }
    }

    init(_ product: Product, _ snapshot: CatalogueSnapshot, _ language: Language) {
        slug = product.slug.text
        name = product.name[language]
        description = product.description[language]
        category = product.category.text
        price = MoneyBody(product.lowestPrice ?? .zero())
        attributes = product.attributes.map { AttributeBody($0, language) }
        pictures = product.pictures.map { PictureBody($0, language) }
        variants = product.variants.map { variant in
            let available = max(0, snapshot.stock(variant.sku)?.available ?? 0)
            return VariantBody(
                sku: variant.sku.text,
                options: variant.options.map { AttributeBody($0, language) },
                price: MoneyBody(variant.price),
                unitPrice: variant.unitPrice.map { UnitPriceBody($0) },
                vatRate: variant.vatRate.description,
                availability: Availability(available: available).rawValue, available: available,
                weight: variant.weight)
        }
    }
}

/// A property of a product in one language.
struct AttributeBody: Encodable {
    let name: String
    let value: String

    init(_ attribute: ProductAttribute, _ language: Language) {
        name = attribute.name[language]
        value = attribute.value[language]
    }
}
