import ShopDomain
import Testing

@Suite("What runs out")
struct ScarcityTests {
    @Test("The scarcest variants come first, those of hidden products not at all")
    func order() throws {
        var catalogue = CatalogueSnapshot()
        for (index, left) in [4, 0, 3, 9, 1].enumerated() {
            catalogue = try catalogue.stocking(left, of: index, isPublished: true)
        }
        catalogue = try catalogue.stocking(0, of: 5, isPublished: false)
        let scarce = catalogue.scarceVariants(atMost: 3, limit: 10)
        #expect(scarce.map(\.available) == [0, 1, 3])
        #expect(scarce.map(\.variant.sku.text) == ["S-1", "S-4", "S-2"])
        #expect(catalogue.scarceVariants(atMost: 3, limit: 2).map(\.available) == [0, 1])
        #expect(catalogue.scarceVariants(atMost: -1, limit: 10).isEmpty)
    }
}

extension CatalogueSnapshot {
    /// With one more product, of whose only variant `left` pieces are left.
    fileprivate func stocking(
        _ left: Int, of index: Int, isPublished: Bool
    ) throws -> CatalogueSnapshot {
        let now = Timestamp(milliseconds: 1_795_000_000_000 + Int64(index))
        let sku = try SKU("S-\(index)")
        let name = LocalizedText(german: "Ding \(index)", english: "Thing \(index)")
        let product = Product(
            id: ID(at: now), slug: try Slug("thing-\(index)"), name: name, description: name,
            category: try Slug("things"),
            variants: [
                Variant(sku: sku, price: Money(minorUnits: 100), vatRate: .standard)
            ], isPublished: isPublished, createdAt: now)
        return applying(
            CatalogueChanges(
                products: [product],
                stock: [StockLevel(sku: sku, onHand: left + 2, reserved: 2, version: 1)]))
    }
}
