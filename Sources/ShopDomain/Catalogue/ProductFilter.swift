/// Which products a list of staff shows; those that meet every condition that is set.
public struct ProductFilter: Hashable, Sendable {
    /// What has to stand in a product's names, in its name in addresses or in one of its SKUs: each
    /// of these somewhere, whole or as a part, in upper or lower case. In lower case here.
    public let words: [String]
    /// Only those that customers see, or only the others.
    public var isPublished: Bool?

    /// The most characters to search for.
    public static let longestSearch = 100

    /// Makes a filter; one without conditions lets all products through.
    /// - Parameter search: words divided by spaces.
    public init(search: String = "", isPublished: Bool? = nil) {
        words = search.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        self.isPublished = isPublished
    }

    /// Whether `product` meets every condition.
    public func accepts(_ product: Product) -> Bool {
        guard isPublished ?? product.isPublished == product.isPublished else { return false }
        let names = [product.slug.text, product.name[.german], product.name[.english]]
        let texts = (names + product.variants.map(\.sku.text)).map { $0.lowercased().utf8 }
        return words.allSatisfy { word in texts.contains { $0.contains(word.utf8) } }
    }
}
