import ShopDomain
import Testing

@testable import ShopStorageMySQL

@Suite("A preview as text")
struct DifferenceTextTests {
    private func difference(_ obstacles: [CatalogueObstacle]) -> CatalogueDifference {
        CatalogueDifference(
            categories: .init(new: 1), products: .init(changed: 2), variants: .init(unchanged: 3),
            removedVariants: 4, changes: [], untoldChanges: 5, obstacles: obstacles,
            fingerprint: "0123456789abcdef")
    }

    @Test("is read as it was written, with every kind of obstacle")
    func roundTrip() throws {
        let (slug, sku) = (try Slug("a"), try SKU("A-1"))
        let all = difference([
            .unknownCategory(slug, of: try Slug("p")), .unknownParent(slug, of: try Slug("c")),
            .circle(slug), .takenSKU(sku, of: slug), .belowReserved(sku, reserved: 7),
        ])
        #expect(try DifferenceText.decode(try DifferenceText.encode(all)) == all)
    }

    @Test("that a newer server wrote is read without the obstacles nobody here knows")
    func newer() throws {
        let sku = try SKU("A-1")
        let known = difference([.belowReserved(sku, reserved: 7)])
        let text = try DifferenceText.encode(known)
        let newer = text.replacing(
            "\"obstacles\":[", with: "\"obstacles\":[{\"kind\":\"tomorrow\",\"name\":\"x\"},")
        #expect(newer != text)
        #expect(try DifferenceText.decode(newer) == known)
    }
}
