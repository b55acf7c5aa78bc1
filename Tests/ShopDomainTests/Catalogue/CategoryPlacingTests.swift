import ShopDomain
import Testing

@Suite("Placing categories")
struct CategoryPlacingTests {
    /// a, b and c at the top, with gaps in their positions; d and e in a; f in e.
    private func tree() throws -> [ShopDomain.Category] {
        let given: [(String, String?, Int)] = [
            ("a", nil, 0), ("b", nil, 5), ("c", nil, 5), ("d", "a", 0), ("e", "a", 1),
            ("f", "e", 0),
        ]
        return try given.map { slug, parent, position in
            Category(
                slug: try Slug(slug), name: LocalizedText(slug),
                parent: try parent.map { try Slug($0) },
                position: position)
        }
    }

    /// What changes, as `slug parent position`.
    private func changes(
        _ slug: String, in parent: String?, before sibling: String? = nil
    ) throws -> [String] {
        try tree().placing(
            try Slug(slug), in: try parent.map { try Slug($0) },
            before: try sibling.map { try Slug($0) }
        ).map { "\($0.slug) \($0.parent?.text ?? "-") \($0.position)" }
    }

    @Test("changes what has to make room, and nothing else")
    func order() throws {
        #expect(try changes("c", in: nil, before: "b") == ["c - 1", "b - 2"])
        #expect(try changes("a", in: nil) == ["b - 0", "c - 1", "a - 2"])
        #expect(try changes("e", in: "a") == [])
        #expect(try changes("e", in: "a", before: "d") == ["e a 0", "d a 1"])
        #expect(try changes("b", in: "e", before: "f") == ["b e 0", "f e 1"])
        #expect(try changes("f", in: nil, before: "a") == ["f - 0", "a - 1", "b - 2", "c - 3"])
    }

    @Test(
        "is refused where there is no such place",
        arguments: [
            ("x", nil, nil), ("a", "x", nil), ("a", nil, "x"), ("a", nil, "d"), ("a", nil, "a"),
        ] as [(String, String?, String?)])
    func unknown(slug: String, parent: String?, sibling: String?) {
        #expect(throws: CategoryPlacingError.unknown) {
            try changes(slug, in: parent, before: sibling)
        }
    }

    @Test("never puts a category into itself", arguments: ["a", "d", "e", "f"])
    func circle(parent: String) {
        #expect(throws: CategoryPlacingError.circle) { try changes("a", in: parent) }
    }

    @Test("ends where what is stored goes in circles")
    func storedCircle() throws {
        let circle = try [("a", "b"), ("b", "a"), ("c", "a")].map { slug, parent in
            Category(slug: try Slug(slug), name: LocalizedText(slug), parent: try Slug(parent))
        }
        #expect(throws: CategoryPlacingError.circle) {
            try circle.placing(try Slug("c"), in: try Slug("a"), before: nil)
        }
        #expect(try circle.placing(try Slug("a"), in: nil, before: nil).map(\.slug.text) == ["a"])
    }
}
