import Testing

@testable import ShopDomain

@Suite("Properties in one field")
struct PropertyListTests {
    private func property(_ name: LocalizedText, _ value: LocalizedText) -> ProductAttribute {
        ProductAttribute(name: name, value: value)
    }

    @Test("A backslash makes the next sign a part of the text")
    func escapes() throws {
        let text = #"Maß\|Größe=1\;2\=3; a\\=b\|c|d\\e; C:\Pfad=x\y"#
        #expect(
            try PropertyList.read(text) == [
                property(LocalizedText("Maß|Größe"), LocalizedText("1;2=3")),
                property(
                    LocalizedText(#"a\"#), LocalizedText(german: "b|c", english: #"d\e"#)),
                property(LocalizedText(#"C:\Pfad"#), LocalizedText(#"x\y"#)),
            ])
    }

    @Test("A value may have equals signs of its own")
    func equalsSigns() throws {
        #expect(
            try PropertyList.read("a=b=c") == [property(LocalizedText("a"), LocalizedText("b=c"))])
    }

    @Test("What is written is read back, whatever signs it has", arguments: 0..<40)
    func roundTrip(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let pieces = ["a", ";", "=", "|", "\\", "ü", "\u{301}", "x y", "\"", ",", "🧉"]
        func text() -> String {
            let middle = (0..<random.number(0...6)).map { _ in random.one(of: pieces) }.joined()
            return "t\(middle)t"
        }
        let properties = (0..<random.number(0...4)).map { _ in
            property(
                LocalizedText(german: text(), english: text()),
                random.oneIn(2)
                    ? LocalizedText(text()) : LocalizedText(german: text(), english: text()))
        }
        #expect(try PropertyList.read(PropertyList.write(properties)) == properties)
    }
}
