import ShopDomain
import Testing

@Suite("The pictures of a product")
struct PictureChangeTests {
    private func digest(_ number: UInt8) throws -> PictureDigest {
        try #require(PictureDigest(bytes: (0..<32).map { UInt8($0) &+ number }))
    }

    private func picture(_ number: UInt8, _ words: String = "a") throws -> ProductPicture {
        let renditions = try [
            ProductPicture.Rendition(digest: digest(number), width: 640, height: 480),
            ProductPicture.Rendition(digest: digest(number + 100), width: 320, height: 240),
        ]
        return try #require(
            ProductPicture(renditions: renditions, alternative: LocalizedText(words)))
    }

    private func product(_ count: UInt8) throws -> Product {
        var product = try Make.product()
        product.pictures = try (0..<count).map { try picture($0) }
        return product
    }

    @Test("is known by its largest size, and its sizes are sorted")
    func sizes() throws {
        let picture = try picture(1)
        #expect(picture.renditions.map(\.width) == [320, 640])
        #expect(try picture.id == digest(1))
        #expect(ProductPicture(renditions: [], alternative: LocalizedText("a")) == nil)
    }

    @Test("are named by 64 lower-case digits", arguments: ["", "ab", "g", "A"])
    func digests(text: String) throws {
        let digits = String(repeating: text.isEmpty ? "" : text, count: 64 / max(1, text.count))
        #expect((PictureDigest(digits) != nil) == (text == "ab"))
        #expect(PictureDigest(bytes: [1, 2]) == nil)
        let digest = try digest(7)
        #expect(PictureDigest(digest.text) == digest)
        #expect(PictureDigest(bytes: digest.bytes) == digest)
    }

    @Test("are added behind the others, each once, and no more than there is room for")
    func adding() throws {
        var product = try product(2)
        product = try product.applying(.add(picture(9, "  Ein Becher ")))
        #expect(try product.pictures.map(\.id) == [digest(0), digest(1), digest(9)])
        #expect(product.pictures[2].alternative == LocalizedText("Ein Becher"))
        let again = try product.applying(.add(picture(0, "b")))
        #expect(again.pictures.map(\.id) == product.pictures.map(\.id))
        #expect(again.pictures[0].alternative == LocalizedText("b"))
        let full = try self.product(UInt8(ProductDraft.mostPictures))
        #expect(throws: PictureChangeError.tooMany(maximum: ProductDraft.mostPictures)) {
            try full.applying(.add(picture(90)))
        }
        #expect(try full.applying(.add(picture(3))) == full)
    }

    @Test("need words in both languages")
    func words() throws {
        let product = try product(1)
        let change = try PictureChange.describe(
            digest(0),
            LocalizedText(german: " ", english: String(repeating: "x", count: 201)))
        #expect {
            try product.applying(change)
        } throws: { error in
            guard case PictureChangeError.invalid(let problems) = error else { return false }
            return problems.map(\.field) == ["alt.de", "alt.en"]
                && problems.map(\.error) == [.empty, .tooLong(maximum: 200)]
        }
    }

    @Test("move one place, and not past either end")
    func moving() throws {
        let product = try product(3)
        let moved = { (number: UInt8, isTowardsFirst: Bool) in
            try product.applying(.move(digest(number), towardsFirst: isTowardsFirst))
                .pictures.map(\.id)
        }
        #expect(try moved(2, true) == [digest(0), digest(2), digest(1)])
        #expect(try moved(0, false) == [digest(1), digest(0), digest(2)])
        #expect(try moved(0, true) == product.pictures.map(\.id))
        #expect(try moved(2, false) == product.pictures.map(\.id))
        #expect(throws: PictureChangeError.unknownPicture) { try moved(50, true) }
    }

    @Test("are taken away, also when they are gone already")
    func removing() throws {
        let product = try product(2)
        let left = try product.applying(.remove(digest(0)))
        #expect(try left.pictures.map(\.id) == [digest(1)])
        #expect(try left.applying(.remove(digest(0))) == left)
    }

    @Test("are arranged as a whole: order, words, and which are kept")
    func arranging() throws {
        let product = try product(3)
        let places = try [(2, "c"), (0, "a")].map { number, words in
            PictureChange.Place(try digest(number), LocalizedText(words))
        }
        let arranged = try product.applying(.arrange(places))
        #expect(try arranged.pictures.map(\.id) == [digest(2), digest(0)])
        #expect(arranged.pictures[0].alternative == LocalizedText("c"))
        #expect(try product.applying(.arrange([])).pictures.isEmpty)
        #expect(throws: PictureChangeError.unknownPicture) {
            try product.applying(.arrange([PictureChange.Place(digest(77), LocalizedText("x"))]))
        }
        #expect(throws: PictureChangeError.self) {
            try product.applying(.arrange(places + places))
        }
    }

    @Test("come through a draft as they are")
    func drafts() throws {
        let pictures = [try picture(1), try picture(2)]
        let draft = ProductDraft(
            slug: "mug", name: LocalizedText("Mug"), description: LocalizedText(""),
            category: "home",
            variants: [.init(sku: "MUG-1", price: "1.00", vatBasisPoints: 1900)],
            pictures: pictures, isPublished: true)
        let time = Timestamp(milliseconds: 1)
        #expect(try draft.product(id: ID(at: time), createdAt: time).pictures == pictures)
    }
}
