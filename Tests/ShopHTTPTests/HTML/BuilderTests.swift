import Testing

@testable import ShopHTTP

@Suite("Putting HTML together")
struct BuilderTests {
    private struct Greeting: HTML {
        let name: String?
        let visits: Int

        var body: some HTML {
            h1 { "Hello" }
            if let name { p { name } }
            if visits > 1 { p { "again" } } else { p { "for the first time" } }
            switch visits {
            case 0: EmptyHTML()
            case 1: strong { "one" }
            default: strong { "many" }
            }
        }
    }

    @Test("Conditions choose what is written")
    func conditions() {
        #expect(
            html(Greeting(name: "Ada", visits: 2))
                == "<h1>Hello</h1><p>Ada</p><p>again</p><strong>many</strong>")
        #expect(
            html(Greeting(name: nil, visits: 0)) == "<h1>Hello</h1><p>for the first time</p>")
        #expect(
            html(Greeting(name: nil, visits: 1))
                == "<h1>Hello</h1><p>for the first time</p><strong>one</strong>")
    }

    @Test("Loops keep their order, and parts may be as many as one likes")
    func loops() {
        let list = ul {
            for number in 1...3 {
                li { String(number) }
                br()
            }
            li { "a" }
            li { "b" }
            li { "c" }
            li { "d" }
            li { "e" }
            li { "f" }
            li { "g" }
            li { "h" }
            li { "i" }
            li { "j" }
            li { "k" }
        }
        let numbers = (1...3).map { "<li>\($0)</li><br>" }.joined()
        let letters = "abcdefghijk".map { "<li>\($0)</li>" }.joined()
        #expect(html(list) == "<ul>\(numbers)\(letters)</ul>")
    }

    @Test("Texts and elements stand side by side")
    func mixed() {
        #expect(
            html(
                p {
                    "a < b "; strong { "and" }; " b > c"
                })
                == "<p>a &lt; b <strong>and</strong> b &gt; c</p>")
    }

    @Test("Only markup that is trusted by name is written as it is")
    func trusted() {
        let icon = TrustedHTML(asset: Array("<svg></svg>".utf8))
        #expect(html(span { icon }) == "<span><svg></svg></span>")
        #expect(html(span { TrustedHTML("<b>") }) == "<span><b></span>")
        #expect(html(span { "<svg></svg>" }) == "<span>&lt;svg&gt;&lt;/svg&gt;</span>")
    }

    @Test("A page that outgrows its buffer is whole")
    func growth() {
        let text = String(repeating: "größer & ", count: 1000)
        let page = div { for _ in 0..<50 { p { text } } }
        #expect(page.rendered(expecting: 0) == page.rendered(expecting: 1 << 20))
        #expect(page.rendered(expecting: 0).count == 11 + 50 * (7 + text.utf8.count + 1000 * 4))
    }
}
