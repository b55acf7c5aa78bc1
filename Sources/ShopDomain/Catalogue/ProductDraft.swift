/// What a merchant entered for a product, before anything is checked.
///
/// One set of rules for staff pages, the API and file import.
public struct ProductDraft: Hashable, Sendable {
    /// A form of the product as entered.
    public struct VariantDraft: Hashable, Sendable {
        /// The stock keeping unit.
        public var sku: String
        /// The options that tell it from its siblings.
        public var options: [ProductAttribute]
        /// The gross price of one piece as a decimal number.
        public var price: String
        /// The tax rate in hundredths of a per cent.
        public var vatBasisPoints: Int
        /// What one piece weighs in grams; `nil` where nobody has weighed it.
        public var weight: Int?

        /// Makes a draft.
        public init(
            sku: String, options: [ProductAttribute] = [], price: String, vatBasisPoints: Int,
            weight: Int? = nil
        ) {
            self.sku = sku
            self.options = options
            self.price = price
            self.vatBasisPoints = vatBasisPoints
            self.weight = weight
        }
    }

    /// The name in addresses.
    public var slug: String
    /// The name people read.
    public var name: LocalizedText
    /// The description, which may be empty.
    public var description: LocalizedText
    /// The slug of the category.
    public var category: String
    /// The properties, in order.
    public var attributes: [ProductAttribute]
    /// The variants, in order.
    public var variants: [VariantDraft]
    /// The pictures, in order; they were checked when they were added.
    public var pictures: [ProductPicture]
    /// Whether customers shall see it.
    public var isPublished: Bool

    /// Makes a draft.
    public init(
        slug: String, name: LocalizedText, description: LocalizedText, category: String,
        attributes: [ProductAttribute] = [], variants: [VariantDraft],
        pictures: [ProductPicture] = [], isPublished: Bool
    ) {
        self.slug = slug
        self.name = name
        self.description = description
        self.category = category
        self.attributes = attributes
        self.variants = variants
        self.pictures = pictures
        self.isPublished = isPublished
    }
}

/// One thing that is wrong with a ``ProductDraft``.
public struct ProductDraftProblem: DomainError {
    /// Where: `slug`, `name.de`, `name.en`, `description.de`, `description.en`, `category`,
    /// `attributes`, `attributes[0].name.de`, `variants`, `variants[2].sku` and so on.
    public let field: String
    /// What.
    public let error: ValidationError

    /// The slug of the error.
    public var slug: String { error.slug }
}

/// Everything that is wrong with a ``ProductDraft``.
public struct InvalidProduct: DomainError {
    /// The problems, at least one, in the order of the fields.
    public let problems: [ProductDraftProblem]

    /// `invalid_product`.
    public var slug: String { "invalid_product" }
}

extension ProductDraft {
    /// The most variants of one product.
    public static let mostVariants = 100
    /// The most attributes of one product or options of one variant.
    public static let mostAttributes = 50
    /// The most pictures of one product.
    public static let mostPictures = 12
    /// The most characters that say what a picture shows.
    public static let longestAlternative = 200

    /// Checks every field and makes the product.
    /// - Throws: ``InvalidProduct`` with all problems at once.
    public func product(
        id: ID<Product>, createdAt: Timestamp, version: Int = 1
    ) throws(InvalidProduct) -> Product {
        var check = FieldChecks()
        let product = Product(
            id: id,
            slug: check.value("slug", or: .placeholder) { () throws(ValidationError) in
                try Slug(slug)
            },
            name: check.localizedLine("name", name, maximum: 200),
            description: check.localizedText("description", description, maximum: 10_000),
            category: check.value("category", or: .placeholder) { () throws(ValidationError) in
                try Slug(category)
            },
            attributes: check.attributes("attributes", attributes),
            variants: check.variants(variants),
            pictures: pictures,
            isPublished: isPublished,
            createdAt: createdAt,
            version: version)
        guard check.problems.isEmpty else { throw InvalidProduct(problems: check.problems) }
        return product
    }
}
