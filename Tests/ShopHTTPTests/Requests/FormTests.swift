import Testing

@testable import ShopHTTP

@Suite("A form")
struct FormTests {
    @Test("has the fields a browser sent, decoded")
    func decodes() throws {
        let form = try #require(
            Form(urlEncoded: Array("a=1&name=J%C3%BCrgen+M%26M&empty=&flag".utf8)))
        #expect(form["a"] == "1")
        #expect(form["name"] == "Jürgen M&M")
        #expect(form["empty"] == "")
        #expect(form["flag"] == "")
        #expect(form["missing"] == "")
    }

    @Test("takes the last of repeated fields")
    func repeated() throws {
        let form = try #require(Form(urlEncoded: Array("a=1&a=2&a.b=3&a.b=4&a.b=4".utf8)))
        #expect(form.values(startingWith: "a.") == ["b": ["3", "4"]])
        #expect(form["a"] == "2")
    }

    @Test(
        "is refused where it is not one",
        arguments: ["a=%", "a=%4", "a=%zz", "%ff=1", "a=%C3", "a=%FF%FE", "a=\u{FF}%C3%28"])
    func malformed(_ text: String) {
        #expect(Form(urlEncoded: Array(text.utf8)) == nil)
    }

    @Test("that is empty has no fields")
    func empty() throws {
        #expect(try #require(Form(urlEncoded: []))["a"] == "")
    }
}
