import Testing

@testable import ShopDomain

@Suite("Effort of a search")
struct SearchEffortTests {
    /// Many words that begin alike, in as many products, which is the worst for every kind of
    /// question.
    private static let catalogue = Result { () throws -> CatalogueSnapshot in
        var random = SeededRandom(seed: 1)
        let letters = ["a", "b"]
        let products = try (0..<3000).map { number in
            let words = (0..<8).map { _ in
                (0..<random.number(4...12)).map { _ in random.one(of: letters) }.joined()
            }
            return try Make.product(number, name: words.joined(separator: " "))
        }
        return try .of(products)
    }

    private static let hostile = [
        "ab ba aa bb aba bab abb baa",
        "ababababx babababay aabbaabbz bbaabbaaq abbaabbaw baabbaabe aaaabbbbr bbbbaaaat",
        String(repeating: "a", count: 10_000),
        (0..<400).map { "a\($0)" }.joined(separator: " "),
        String(repeating: "\u{301}", count: 400),
    ]

    @Test("No question looks at more than the limit", arguments: hostile)
    func bounded(text: String) throws {
        let question = try #require(SearchQuestion(text))
        let effort = try Self.catalogue.get().content.search(question).effort
        // The step that reaches the limit of a word may be as large as the largest set of products.
        let slack = 9 * 3000
        #expect(effort.steps <= CatalogueContent.mostSearchSteps + slack)
    }

    @Test("A word typed in full is found however many begin like it")
    func exactWordsComeFirst() throws {
        var products: [Product] = []
        for number in 0..<500 { products.append(try Make.product(number, name: "aa\(number)")) }
        products.append(try Make.product(1000, name: "a aa"))
        let catalogue = try CatalogueSnapshot.of(products)
        #expect(try catalogue.found("aa").first == "a aa")
        var effort = SearchEffort(limit: 10)
        var (exact, beginning) = (SlotBitmap(bound: 1024), SlotBitmap(bound: 1024))
        let names = catalogue.content.words.names
        names.find(Term(folded: "aa"), into: &exact, &effort)
        names.find(beginningWith: Term(folded: "aa"), into: &beginning, &effort)
        #expect(exact.count == 1)
        #expect((1..<10).contains(beginning.count))
    }

    @Test("A question for few products looks at little, whatever the size of the catalogue")
    func rareWordsAreCheap() throws {
        var products: [Product] = []
        for number in 0..<2000 { products.append(try Make.product(number, name: "Ding \(number)")) }
        let catalogue = try CatalogueSnapshot.of(products)
        let question = try #require(SearchQuestion("1234"))
        #expect(catalogue.content.search(question).effort.steps < 20)
    }
}
