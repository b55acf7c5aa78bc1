import ShopDomain

/// A page of the list of products.
struct StaffProductsBody: Encodable {
    let products: [StaffProductBody]
    let next: NextPage
}

/// A product as staff see it: both languages, published or not.
struct StaffProductBody: Encodable {
    let id: String
    let slug: String
    let name: TextBody
    let description: TextBody
    let category: String
    let attributes: [LocalizedAttributeBody]
    let variants: [VariantBody]
    let pictures: [StaffPictureBody]
    let published: Bool
    let version: Int

    struct VariantBody: Encodable {
        let sku: String
        let options: [LocalizedAttributeBody]
        let price: MoneyBody
        let vatRate: String
        /// In grams; left out where nobody has weighed it.
        let weight: Int?

        enum CodingKeys: String, CodingKey {
            case sku, options, price
            case vatRate = "vat_rate"
            case weight = "weight_g"
        }
    }

    init(_ product: Product) {
        id = product.id.description
        slug = product.slug.text
        name = TextBody(product.name)
        description = TextBody(product.description)
        category = product.category.text
        attributes = product.attributes.map(LocalizedAttributeBody.init)
        variants = product.variants.map { variant in
            VariantBody(
                sku: variant.sku.text, options: variant.options.map(LocalizedAttributeBody.init),
                price: MoneyBody(variant.price), vatRate: variant.vatRate.description,
                weight: variant.weight)
        }
        pictures = product.pictures.map(StaffPictureBody.init)
        published = product.isPublished
        version = product.version
    }
}

/// A text in both languages.
struct TextBody: Encodable {
    let de: String
    let en: String

    init(_ text: LocalizedText) {
        de = text.german
        en = text.english
    }
}

/// A property in both languages.
struct LocalizedAttributeBody: Encodable {
    let name: TextBody
    let value: TextBody

    init(_ attribute: ProductAttribute) {
        name = TextBody(attribute.name)
        value = TextBody(attribute.value)
    }
}

/// A stock level in JSON.
struct StockBody: Encodable {
    let sku: String
    let onHand: Int
    let reserved: Int
    let available: Int

    init(_ level: StockLevel) {
        sku = level.sku.text
        onHand = level.onHand
        reserved = level.reserved
        available = level.available
    }

    enum CodingKeys: String, CodingKey {
        case sku, reserved, available
        case onHand = "on_hand"
    }
}
