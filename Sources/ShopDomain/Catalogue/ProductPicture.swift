/// A picture of a product in several sizes, with what it shows in words.
public struct ProductPicture: Hashable, Sendable {
    /// One size of a picture: a file that never changes, known by its bytes.
    public struct Rendition: Hashable, Sendable {
        /// The name of its bytes.
        public let digest: PictureDigest
        /// In pixels, from 1.
        public let width: Int
        /// In pixels, from 1.
        public let height: Int

        /// Takes the parts as they are.
        public init(digest: PictureDigest, width: Int, height: Int) {
            self.digest = digest
            self.width = width
            self.height = height
        }
    }

    /// The sizes there are, the smallest first.
    public let renditions: [Rendition]
    /// The largest size, which also is what the picture is known by within its product.
    public let largest: Rendition
    /// What it shows, for those who do not see it; never empty.
    public var alternative: LocalizedText

    /// Takes the parts as they are; `nil` where there is no size.
    public init?(renditions: [Rendition], alternative: LocalizedText) {
        let sorted = renditions.sorted { $0.width < $1.width }
        guard let largest = sorted.last else { return nil }
        self.renditions = sorted
        self.largest = largest
        self.alternative = alternative
    }

    /// What the picture is known by within its product.
    public var id: PictureDigest { largest.digest }
}

/// The SHA-256 digest of a file with a picture: 64 lower-case hexadecimal digits.
public struct PictureDigest: Hashable, Sendable, CustomStringConvertible {
    /// The digits.
    public let text: String

    /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 64, ShopDomain.bytes(hexadecimal: text) != nil else { return nil }
        self.text = String(text)
    }

    /// Takes 32 bytes; `nil` for any other number.
    public init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 32 else { return nil }
        text = hexadecimal(bytes)
    }

    /// The 32 bytes.
    public var bytes: [UInt8] { ShopDomain.bytes(hexadecimal: text) ?? [] }

    /// The digits.
    public var description: String { text }
}
