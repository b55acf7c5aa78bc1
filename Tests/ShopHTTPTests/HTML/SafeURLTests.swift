import Testing

@testable import ShopHTTP

@Suite("Addresses in pages")
struct SafeURLTests {
    @Test(
        "Addresses of this site, of the web and of mail are written as they are",
        arguments: [
            "/", "/de/p/teekanne", "/de/search?q=a%20b&sort=price", "#content", "?after=x", "/ä",
            "https://shop.example/de", "http://localhost:8080", "HTTPS://SHOP.EXAMPLE",
            "mailto:hallo@shop.example",
        ])
    func harmless(url: String) {
        #expect(SafeURL(url).text == url)
    }

    @Test(
        "Whatever could run something or leads elsewhere in disguise is not written",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)",
            "\u{1}javascript:alert(1)", "java\nscript:alert(1)", "java\u{0}script:alert(1)",
            "data:text/html,<script>", "vbscript:x", "file:///etc/passwd", "blob:x", "about:blank",
            "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example",
            "/\n/evil.example", "/\r/evil.example", "/\u{0}/evil.example",
            "/\u{7F}/evil.example", "/\u{80}/evil.example", "/\u{9F}\\evil.example",
            "https:evil.example", "http:/evil.example", "https", "mailto", "x", "", "evil.example/",
            "ｊavascript:alert(1)",
        ])
    func blocked(url: String) {
        #expect(SafeURL(url).text == "about:invalid")
        #expect(html(a(.href(url))) == "<a href=\"about:invalid\"></a>")
        #expect(html(img(.src(url))) == "<img src=\"about:invalid\">")
        #expect(html(form(.action(url))) == "<form action=\"about:invalid\"></form>")
    }

    @Test("No address that is written begins with two slashes or another scheme")
    func randomAddresses() throws {
        var random = RandomText(seed: 2)
        for _ in 0..<5000 {
            let start =
                ["", "/", "//", "javascript:", "h", "#"].randomElement(using: &random) ?? ""
            let tokens = try HTMLTokenizer.tokens(
                a(.href(start + random.text(maximumPieces: 4))).rendered())
            guard case .start(_, let attributes) = tokens[0] else {
                Issue.record("there is no element")
                return
            }
            #expect(leadsToThisSiteOrTheWeb(attributes[0].value))
        }
    }

    /// As the URL standard reads it (section 4.4): without tabs and line ends, `\` taken for `/`.
    private func leadsToThisSiteOrTheWeb(_ value: Scalars) -> Bool {
        let read = Scalars(scalars: value.scalars.filter { !["\t", "\n", "\r"].contains($0) })
            .string
            .replacing("\\", with: "/")
        guard read != "about:invalid" else { return true }
        return read.utf8.first == UInt8(ascii: "/") && !Array(read.utf8).starts(with: "//".utf8)
            || ["#", "?", "http", "mailto:"].contains { Array(read.utf8).starts(with: $0.utf8) }
    }
}
