/// Which products a list of staff shows; those that meet every condition that is set.
public struct ProductFilter: Hashable, Sendable {
    /// What has to stand in a product's names, in its name in addresses or in one of its SKUs: each
    /// of these somewhere, whole or as a part, in upper or lower case. In lower case here, each once.
    public let words: [String]
    /// Only those that customers see, or only the others.
    public var isPublished: Bool?

    /// The most characters to search for.
    public static let longestSearch = 100
    /// The most words that count; each costs a look at every product.
    public static let mostWords = 8

    /// Makes a filter; one without conditions lets all products through.
    /// - Parameter search: words divided by spaces; those beyond ``mostWords`` do not count.
    public init(search: String = "", isPublished: Bool? = nil) {
        var words: [String] = []
        let scalars = search.lowercased().unicodeScalars
        for word in scalars.split(whereSeparator: \.properties.isWhitespace).map(String.init)
        where words.count < Self.mostWords && !words.contains(word) {
            words.append(word)
        }
        self.words = words
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
