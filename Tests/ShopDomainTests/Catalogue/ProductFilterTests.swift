import ShopDomain
import Testing

@Suite("A filter of products")
struct ProductFilterTests {
    @Test(
        "finds every word somewhere in names, slug and SKUs, in parts and in any case",
        arguments: [
            ("", true), ("  ", true), ("ofen", true), ("ÖFEN", true), ("oven", true),
            ("s-oven", true), ("ov-2", true), ("OVEN  ov-1", true), ("ofenrohr", false),
            ("oven ov-3", false), ("öfen-oven", false), ("%", false), ("_", false),
        ])
    func words(search: String, isFound: Bool) throws {
        let oven = try Make.product(
            slug: "glass-oven", name: "Öfen, Backofen", english: "Oven",
            description: "Ofenrohr", skus: ["OV-1", "OV-2"])
        #expect(ProductFilter(search: search).accepts(oven) == isFound)
    }

    @Test("looks for each word once, and for no more than eight")
    func manyWords() {
        let filter = ProductFilter(search: "a B b A c\td e f g h i j")
        #expect(filter.words == ["a", "b", "c", "d", "e", "f", "g", "h"])
    }

    @Test("tells what customers see from what they do not")
    func published() throws {
        let (shown, hidden) = (try Make.product(), try Make.product(isPublished: false))
        #expect([shown, hidden].filter(ProductFilter().accepts) == [shown, hidden])
        #expect([shown, hidden].filter(ProductFilter(isPublished: true).accepts) == [shown])
        #expect([shown, hidden].filter(ProductFilter(isPublished: false).accepts) == [hidden])
        #expect(!ProductFilter(search: "x", isPublished: true).accepts(shown))
    }
}
