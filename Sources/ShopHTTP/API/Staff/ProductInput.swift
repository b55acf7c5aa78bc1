import ShopDomain

/// What `POST /staff/products` and `PUT /staff/products/{slug}` take.
struct ProductInput: Decodable {
    let slug: String
    let name: TextInput
    let description: TextInput?
    let category: String
    let attributes: [AttributeInput]?
    let variants: [VariantInput]
    let published: Bool
    /// The version the change was made from; the stored one where it is missing.
    let version: Int?

    /// What a store can count up to.
    static let versions = 1...Int(Int32.max)

    /// A text in both languages.
    struct TextInput: Decodable {
        let de: String
        let en: String

        var text: LocalizedText { LocalizedText(german: de, english: en) }
    }

    struct AttributeInput: Decodable {
        let name: TextInput
        let value: TextInput

        var attribute: ProductAttribute { ProductAttribute(name: name.text, value: value.text) }
    }

    struct VariantInput: Decodable {
        let sku: String
        let options: [AttributeInput]?
        let price: String
        /// In per cent: `19`, `7`, `0`.
        let vatRate: Int
        /// In grams.
        let weight: Int?

        enum CodingKeys: String, CodingKey {
            case sku, options, price
            case vatRate = "vat_rate"
            case weight = "weight_g"
        }

        var draft: ProductDraft.VariantDraft {
            ProductDraft.VariantDraft(
                sku: sku, options: (options ?? []).map(\.attribute), price: price,
                // More than 100 % is told to be out of range; clamping keeps the product small.
                vatBasisPoints: max(-1, min(vatRate, 101)) * 100, weight: weight)
        }
    }

    /// Checks every field and makes the product.
    func product(
        id: ID<Product>, createdAt: Timestamp, version: Int, pictures: [ProductPicture] = []
    ) throws(Problem) -> Product {
        guard Self.versions.contains(self.version ?? version) else {
            throw .invalid([FieldProblem("version", .malformed)])
        }
        let draft = ProductDraft(
            slug: slug, name: name.text, description: description?.text ?? LocalizedText(""),
            category: category, attributes: (attributes ?? []).map(\.attribute),
            variants: variants.map(\.draft), pictures: pictures, isPublished: published)
        do {
            return try draft.product(id: id, createdAt: createdAt, version: version)
        } catch {
            throw Problem(error)
        }
    }
}

/// What `POST /staff/stock/{sku}/movements` takes.
struct StockMovementInput: Decodable {
    /// `received` or `corrected`.
    let kind: String
    let quantity: Int
    /// A UUID the caller chose, so that a repetition moves nothing.
    let movementID: String?

    enum CodingKeys: String, CodingKey {
        case kind, quantity
        case movementID = "movement_id"
    }

    func movement(of sku: SKU, at now: Timestamp) throws(Problem) -> StockMovement {
        guard let kind = StockMovement.Kind(rawValue: kind), kind == .received || kind == .corrected
        else { throw .invalid([FieldProblem("kind", .malformed)]) }
        let range = kind == .received ? 1...Self.most : -Self.most...Self.most
        guard range.contains(quantity), quantity != 0 else {
            throw .invalid([
                FieldProblem(
                    "quantity",
                    .outOfRange(lowest: range.lowerBound, highest: range.upperBound))
            ])
        }
        return StockMovement(sku: sku, kind: kind, quantity: quantity, order: nil, at: now)
    }

    func id(at now: Timestamp) throws(Problem) -> ID<StockMovement> {
        guard let movementID else { return ID(at: now) }
        guard let id = ID<StockMovement>(movementID) else {
            throw .invalid([FieldProblem("movement_id", .malformed)])
        }
        return id
    }

    /// The most pieces one entry moves.
    private static let most = 1_000_000
}
