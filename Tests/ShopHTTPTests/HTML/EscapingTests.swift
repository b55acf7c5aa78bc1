import Testing

@testable import ShopHTTP

@Suite("Text is not HTML")
struct EscapingTests {
    /// Random texts, and one of every length around the size of the blocks that are copied whole.
    private static let texts: [String] = {
        var random = RandomText(seed: 1)
        let lengths = (0...20).flatMap { length in
            ["<", "\"\u{301}", "\u{0}", "\u{85}", "\u{A0}", "&"].map { mark in
                String(repeating: "x", count: length) + mark
                    + String(repeating: "ü", count: 20 - length)
            }
        }
        return lengths + (0..<1000).map { _ in random.text() }
    }()

    @Test("Text in an element is read as that text and nothing else")
    func textInElement() throws {
        for text in Self.texts {
            let tokens = try HTMLTokenizer.tokens(p { text }.rendered())
            let shown = Scalars(text).asShown
            let content: [HTMLTokenizer.Token] = shown.scalars.isEmpty ? [] : [.text(shown)]
            #expect(tokens == [.start("p", [])] + content + [.end("p")], "\(Scalars(text))")
        }
    }

    @Test(
        "Text in an attribute is read as that value and adds no attribute",
        arguments: TextAttribute.all)
    func textInAttribute(attribute: TextAttribute) throws {
        for text in Self.texts {
            let tokens = try HTMLTokenizer.tokens(attribute.render(attribute.prefix + text))
            let value = Scalars(attribute.prefix + text).asShown
            #expect(
                tokens.first
                    == .start(attribute.element, [.init(name: attribute.name, value: value)]),
                "\(Scalars(text))")
            let end = attribute.isVoid ? [] : [HTMLTokenizer.Token.end(attribute.element)]
            #expect(Array(tokens.dropFirst()) == end)
        }
    }

    @Test("Text that a textarea, a title or a choice begins with is read as that text")
    func textOnlyElements() throws {
        for text in Self.texts where !Scalars(text).asShown.scalars.isEmpty {
            let shown = Scalars(text).asShown
            let area = try HTMLTokenizer.tokens(textarea(text: text).rendered())
            #expect(
                area == [
                    .start("textarea", []), .text(Scalars("\n" + shown.string)), .end("textarea"),
                ])
            #expect(try HTMLTokenizer.tokens(title { text }.rendered())[1] == .text(shown))
            #expect(try HTMLTokenizer.tokens(option { text }.rendered())[1] == .text(shown))
        }
    }

    @Test("A mark is escaped even where Swift sees one character with what follows")
    func combiningMarks() {
        for mark in ["\"", "'", "<", ">", "&"] {
            let text = mark + "\u{301}" + mark + "\u{200D}"
            let written = p { text }.rendered().dropFirst(3).dropLast(4)
            #expect(!written.contains { "\"'<>".utf8.contains($0) })
        }
    }

    @Test("Line feeds and tabs stay, other control characters go")
    func controls() {
        #expect(
            html(p { "a\tb\nc\u{0}\u{1B}\u{7F}\u{80}\u{9F}\u{A0}d" }) == "<p>a\tb\nc\u{A0}d</p>")
    }
}

/// An attribute that takes any text.
struct TextAttribute: Sendable, CustomTestStringConvertible {
    let element: String
    let name: String
    var prefix = ""
    var isVoid = false
    let render: @Sendable (String) -> [UInt8]

    var testDescription: String { "\(element) \(name)" }

    static let all: [TextAttribute] = [
        .init(element: "p", name: "class") { p(.class($0)).rendered() },
        .init(element: "p", name: "id") { p(.id($0)).rendered() },
        .init(element: "p", name: "title") { p(.title($0)).rendered() },
        .init(element: "p", name: "lang") { p(.lang($0)).rendered() },
        .init(element: "p", name: "data-test") { p(.data(.test, $0)).rendered() },
        .init(element: "p", name: "aria-label") { p(.aria(.label, $0)).rendered() },
        .init(element: "time", name: "datetime") { time(.datetime($0)).rendered() },
        .init(element: "button", name: "value") { button(.value($0)).rendered() },
        .init(element: "a", name: "href", prefix: "/de/") { a(.href($0)).rendered() },
        .init(element: "a", name: "href", prefix: "mailto:") { a(.href($0)).rendered() },
        .init(element: "form", name: "action", prefix: "?") { form(.action($0)).rendered() },
        .init(element: "script", name: "src", prefix: "/assets/") { script(.src($0)).rendered() },
        .init(element: "img", name: "alt", isVoid: true) { img(.alt($0)).rendered() },
        .init(element: "img", name: "src", prefix: "https://", isVoid: true) {
            img(.src($0)).rendered()
        },
        .init(element: "input", name: "value", isVoid: true) { input(.value($0)).rendered() },
        .init(element: "input", name: "placeholder", isVoid: true) {
            input(.placeholder($0)).rendered()
        },
        .init(element: "meta", name: "content", isVoid: true) { meta(.content($0)).rendered() },
    ]
}

/// The page as text.
func html(_ content: some HTML) -> String {
    String(decoding: content.rendered(), as: UTF8.self)
}
