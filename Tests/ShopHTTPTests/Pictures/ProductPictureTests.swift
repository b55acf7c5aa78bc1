import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Pictures of products")
struct ProductPictureTests {
    private func picture(_ product: String, in category: String = "kitchen") throws -> String {
        productPicture(product: try Slug(product), category: try Slug(category))
    }

    @Test("The same product has the same picture, another one another")
    func deterministic() throws {
        #expect(try picture("mug-ida") == picture("mug-ida"))
        let pictures = try (1...40).map { try picture("mug-\($0)") }
        #expect(Set(pictures).count == 40)
        let withoutTitles = pictures.map { $0.split(separator: "</title>").last }
        #expect(Set(withoutTitles).count > 10)
    }

    @Test("What a product is decides what is drawn: the last noun that is known")
    func motif() throws {
        let ink = PictureInk(hash: 7)
        let drawn = { (product: String, category: String) in
            Motifs.find(product: product, category: category)(ink)
        }
        #expect(drawn("table-lamp-ida", "lamps") == Motifs.tableLamp(ink))
        #expect(drawn("side-table-ida", "lamps") == Motifs.table(ink))
        #expect(drawn("wine-glass-theo", "mugs-and-glasses") == Motifs.wineGlass(ink))
        #expect(drawn("365-days-of-pan", "books") == Motifs.book(ink))
        #expect(drawn("something-new", "plants") == Motifs.plant(ink))
        #expect(drawn("something-new", "elsewhere") == Motifs.parcel(ink))
    }

    @Test("Every category of the demo has a picture of its own kind", arguments: demoCategories)
    func categories(category: String) {
        let ink = PictureInk(hash: 7)
        let drawn = Motifs.find(product: "something-new", category: category)(ink)
        #expect(category == "gifts" || drawn != Motifs.parcel(ink))
    }

    @Test(
        "A document is small, square and whole, and neither runs nor loads anything",
        arguments: demoCategories)
    func document(category: String) throws {
        for product in ["kettle-elba", "clock-\(category)", "x", String(repeating: "x", count: 80)]
        {
            let svg = try picture(product, in: category)
            #expect(svg.utf8.count <= 3072)
            #expect(
                svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 400\""))
            #expect(svg.hasSuffix("</svg>"))
            for forbidden in [
                "<script", "<style", "style=", "href", "url(", "<image", " on", "<foreign",
            ] {
                let body = svg.split(separator: "</title>").last ?? ""
                #expect(!body.contains(forbidden), "\(forbidden)")
            }
            #expect(svg.count { $0 == "<" } == svg.count { $0 == ">" })
            #expect(svg.count { $0 == "\"" }.isMultiple(of: 2))
        }
    }
}

private let demoCategories = [
    "kitchen", "mugs-and-glasses", "cookware", "tea-and-coffee", "delicatessen", "living", "lamps",
    "furniture", "clocks", "bathroom", "garden", "plants", "barbecue", "outdoors", "bags",
    "camping",
    "gifts", "books", "stationery", "games",
]
