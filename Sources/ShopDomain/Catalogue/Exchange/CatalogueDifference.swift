/// What an import would change, before it is carried out.
public struct CatalogueDifference: Hashable, Sendable {
    /// How many of a kind the import names.
    public struct Count: Hashable, Sendable {
        /// Those that are not there yet.
        public var new: Int
        /// Those of which something would be another.
        public var changed: Int
        /// Those that are as the import wants them.
        public var unchanged: Int

        /// Makes numbers.
        public init(new: Int = 0, changed: Int = 0, unchanged: Int = 0) {
            self.new = new
            self.changed = changed
            self.unchanged = unchanged
        }

        /// All of them.
        public var total: Int { new + changed + unchanged }
    }

    /// The categories.
    public var categories: Count
    /// The products; one of which a variant or its stock changes is changed as well.
    public var products: Count
    /// The variants.
    public var variants: Count
    /// Variants that products of the import have now and would not have afterwards.
    public var removedVariants: Int
    /// The first changes, up to ``mostChanges``.
    public var changes: [CatalogueChange]
    /// How many there are beyond those.
    public var untoldChanges: Int
    /// The first reasons why the import is impossible, up to ``mostObstacles``; empty where it is possible.
    public var obstacles: [CatalogueObstacle]
    /// Tells this difference from any other: 16 hexadecimal digits, made from all changes.
    ///
    /// It guards against surprises, not against malice: whoever may import may change anything anyway.
    public var fingerprint: String

    /// The most changes that are told.
    public static let mostChanges = 200
    /// The most obstacles that are told.
    public static let mostObstacles = 20

    /// Takes the parts as a store kept them.
    public init(
        categories: Count, products: Count, variants: Count, removedVariants: Int,
        changes: [CatalogueChange], untoldChanges: Int, obstacles: [CatalogueObstacle],
        fingerprint: String
    ) {
        self.categories = categories
        self.products = products
        self.variants = variants
        self.removedVariants = removedVariants
        self.changes = changes
        self.untoldChanges = untoldChanges
        self.obstacles = obstacles
        self.fingerprint = fingerprint
    }

    /// Whether everything is as the import wants it already.
    public var isEmpty: Bool {
        changes.isEmpty && removedVariants == 0
            && [categories, products, variants].allSatisfy { $0.new == 0 && $0.changed == 0 }
    }
}

/// One field of one thing that would be another.
public struct CatalogueChange: Hashable, Sendable {
    /// What changes.
    public enum Subject: Hashable, Sendable {
        /// A category.
        case category(Slug)
        /// A product.
        case product(Slug)
        /// A variant.
        case variant(SKU)

        /// Its slug or SKU.
        public var name: String {
            switch self {
            case .category(let slug), .product(let slug): slug.text
            case .variant(let sku): sku.text
            }
        }
    }

    /// What of it; mostly the column of a file.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        /// The name.
        case nameGerman = "name_de"
        /// The name.
        case nameEnglish = "name_en"
        /// The category above a category; nothing at the top.
        case parent
        /// The place of a category among those beside it that stay there, from 1.
        case position
        /// The description.
        case descriptionGerman = "description_de"
        /// The description.
        case descriptionEnglish = "description_en"
        /// The category of a product.
        case category
        /// The properties, as a file has them.
        case attributes
        /// Whether customers see it: `yes` or `no`.
        case published
        /// The SKUs of all variants, in their order.
        case variants
        /// The options, as a file has them.
        case options
        /// The price.
        case price
        /// The rate of tax in per cent.
        case vatRate = "vat_rate"
        /// The weight in grams; nothing where nobody knows.
        case weight = "weight_g"
        /// The pieces on hand.
        case stock
    }

    /// What changes.
    public let subject: Subject
    /// What of it.
    public let field: Field
    /// What it is now; of a long text the part that matters, up to ``longestText`` characters.
    public let from: String
    /// What it would be.
    public let to: String

    /// The most characters of a text.
    public static let longestText = 160

    /// Makes a change.
    public init(subject: Subject, field: Field, from: String, to: String) {
        self.subject = subject
        self.field = field
        self.from = from
        self.to = to
    }
}

/// Why an import is impossible.
public enum CatalogueObstacle: Hashable, Sendable {
    /// A product names a category that is neither in the file nor in the shop.
    case unknownCategory(Slug, of: Slug)
    /// A category names a parent that is neither in the file nor in the shop.
    case unknownParent(Slug, of: Slug)
    /// A category would stand within itself, by what is in the file and in the shop together.
    case circle(Slug)
    /// A SKU belongs to another product of the shop.
    case takenSKU(SKU, of: Slug)
    /// A stock figure is lower than what customers have ordered already.
    case belowReserved(SKU, reserved: Int)
}
