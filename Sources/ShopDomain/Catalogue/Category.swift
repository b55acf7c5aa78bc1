/// A shelf of the shop; categories form a tree.
public struct Category: Hashable, Sendable {
    /// The name in addresses, unique in the shop.
    public let slug: Slug
    /// The name people read.
    public var name: LocalizedText
    /// The category this one belongs to; `nil` at the top.
    public var parent: Slug?
    /// The place among its siblings; lower comes first, ties by slug.
    public var position: Int

    /// Makes a category.
    public init(slug: Slug, name: LocalizedText, parent: Slug? = nil, position: Int = 0) {
        self.slug = slug
        self.name = name
        self.parent = parent
        self.position = position
    }
}
