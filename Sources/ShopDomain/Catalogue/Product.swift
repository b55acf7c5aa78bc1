/// Something the shop offers, in one or more variants.
public struct Product: Hashable, Sendable {
    /// The identity that never changes.
    public let id: ID<Product>
    /// The name in addresses, unique in the shop.
    public var slug: Slug
    /// The name people read.
    public var name: LocalizedText
    /// What people should know before they buy; plain text, paragraphs divided by empty lines.
    public var description: LocalizedText
    /// The category it stands in.
    public var category: Slug
    /// Its properties, in the order to show them.
    public var attributes: [ProductAttribute]
    /// The forms it can be bought in, at least one, in the order to show them.
    public var variants: [Variant]
    /// What it looks like, in the order to show; where there is none, the shop draws one.
    public var pictures: [ProductPicture]
    /// Whether customers see it.
    public var isPublished: Bool
    /// When it was created.
    public let createdAt: Timestamp
    /// Counts the changes, from 1.
    ///
    /// A change names the version it was made from.
    public var version: Int

    /// Takes the parts as they are; see ``ProductDraft`` for checking what people typed.
    public init(
        id: ID<Product>, slug: Slug, name: LocalizedText, description: LocalizedText,
        category: Slug, attributes: [ProductAttribute] = [], variants: [Variant],
        pictures: [ProductPicture] = [], isPublished: Bool, createdAt: Timestamp, version: Int = 1
    ) {
        self.id = id
        self.slug = slug
        self.name = name
        self.description = description
        self.category = category
        self.attributes = attributes
        self.variants = variants
        self.pictures = pictures
        self.isPublished = isPublished
        self.createdAt = createdAt
        self.version = version
    }

    /// The lowest price among the variants.
    public var lowestPrice: Money? {
        variants.map(\.price).min { $0.minorUnits < $1.minorUnits }
    }
}
