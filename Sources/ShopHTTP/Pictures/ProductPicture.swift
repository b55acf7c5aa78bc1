import ShopDomain

/// Draws the picture of a product: an SVG document of 400 × 400, the same for the same product.
///
/// The name in addresses decides what is drawn (a lamp, a mug, else what stands for the category)
/// and in which colours. Nothing in the document is executed or loaded from elsewhere.
func productPicture(product: Slug, category: Slug) -> String {
    let hash = stableHash(product.text)
    let ink = PictureInk(hash: hash)
    let motif = Motifs.find(product: product.text, category: category.text)
    // A slug has no character that would need escaping.
    let title = product.text.split(separator: "-").joined(separator: " ")
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img">\
        <title>\(title)</title>\(Motifs.background(ink))\(motif(ink))</svg>
        """
}

/// FNV-1a with 64 bits, well mixed at the end: Swift's own hash differs from start to start.
private func stableHash(_ text: String) -> UInt64 {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
}
