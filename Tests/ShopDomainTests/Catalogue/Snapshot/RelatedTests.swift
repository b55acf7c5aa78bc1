import ShopDomain
import Testing

@Suite("Products like another one")
struct RelatedTests {
    @Test("Shared attributes count most, then the price; sold-out ones and other shelves do not")
    func ranking() throws {
        let red = try ProductAttribute.named("Farbe", "rot")
        let oak = try ProductAttribute.named("Holz", "Eiche")
        let catalogue = try snapshot([
            Goods("chair", 100, [red, oak]), Goods("near", 101, []), Goods("far", 300, []),
            Goods("alike", 900, [red, oak]), Goods("red", 500, [red]),
            Goods("gone", 100, [red, oak], left: 0), Goods("elsewhere", 100, [red, oak], "other"),
        ])
        let chair = try #require(catalogue.product(try Slug("chair")))
        let related = catalogue.related(to: chair, limit: 10).map(\.slug.text)
        #expect(related == ["alike", "red", "near", "far"])
        #expect(catalogue.related(to: chair, limit: 2).map(\.slug.text) == ["alike", "red"])
    }

    @Test("A product alone on its shelf has none, nor has one that is not there")
    func alone() throws {
        let catalogue = try snapshot([Goods("chair", 100, []), Goods("mug", 100, [], "other")])
        let chair = try #require(catalogue.product(try Slug("chair")))
        #expect(catalogue.related(to: chair, limit: 4).isEmpty)
        #expect(CatalogueSnapshot().related(to: chair, limit: 4).isEmpty)
    }

    private struct Goods {
        let slug: String
        let price: Int64
        let attributes: [ProductAttribute]
        let category: String
        let left: Int

        init(
            _ slug: String, _ price: Int64, _ attributes: [ProductAttribute],
            _ category: String = "wood", left: Int = 5
        ) {
            (self.slug, self.price, self.attributes) = (slug, price, attributes)
            (self.category, self.left) = (category, left)
        }
    }

    private func snapshot(_ goods: [Goods]) throws -> CatalogueSnapshot {
        var changes = CatalogueChanges()
        for (index, goods) in goods.enumerated() {
            let now = Timestamp(milliseconds: 1_795_000_000_000 + Int64(index))
            let sku = try SKU("S-\(index)")
            let name = LocalizedText(german: goods.slug, english: goods.slug)
            changes.products.append(
                Product(
                    id: ID(at: now), slug: try Slug(goods.slug), name: name, description: name,
                    category: try Slug(goods.category), attributes: goods.attributes,
                    variants: [
                        Variant(
                            sku: sku, price: Money(minorUnits: goods.price), vatRate: .standard)
                    ], isPublished: true, createdAt: now))
            changes.stock.append(StockLevel(sku: sku, onHand: goods.left))
        }
        return CatalogueSnapshot().applying(changes)
    }
}

extension ProductAttribute {
    fileprivate static func named(_ name: String, _ value: String) throws -> ProductAttribute {
        ProductAttribute(
            name: LocalizedText(german: name, english: name),
            value: LocalizedText(german: value, english: value))
    }
}
