import Testing

@testable import ShopHTTP

@Suite("Elements and attributes")
struct ElementTests {
    @Test("Attributes that do not hold are left out")
    func absentAttributes() {
        #expect(html(input(.name("a"), .value(nil), .required(false))) == "<input name=\"a\">")
        #expect(
            html(input(.checked, .disabled(true), .required))
                == "<input checked disabled required>")
        #expect(html(p(.class("a").when(false), .id("b").when(true))) == "<p id=\"b\"></p>")
        #expect(html(p(.hidden, .data(.autosubmit))) == "<p hidden data-autosubmit=\"\"></p>")
    }

    @Test("Names with several words are written as HTML writes them")
    func names() {
        #expect(html(p(.data(.cartCount, "2"))) == "<p data-cart-count=\"2\"></p>")
        #expect(html(p(.aria(.hidden, true))) == "<p aria-hidden=\"true\"></p>")
        #expect(html(p(.aria(.describedby, nil))) == "<p></p>")
        #expect(
            html(input(.autocomplete(.currentPassword), .type(.password)))
                == "<input autocomplete=\"current-password\" type=\"password\">")
        #expect(html(a(.rel(.next, .nofollow))) == "<a rel=\"next nofollow\"></a>")
    }

    @Test("A form keeps its fields and choices")
    func forms() {
        let page = form(.action("/de/cart"), .method(.post)) {
            label(.for("size")) { "Größe" }
            select(.id("size"), .name("size")) {
                for size in ["S", "L"] { option(.value(size), .selected(size == "L")) { size } }
            }
            button(.type(.submit)) { "In den Warenkorb" }
        }
        #expect(
            html(page)
                == """
                <form action="/de/cart" method="post"><label for="size">Größe</label>\
                <select id="size" name="size"><option value="S">S</option>\
                <option value="L" selected>L</option></select>\
                <button type="submit">In den Warenkorb</button></form>
                """)
    }

    @Test("A document begins with its doctype, its language and its character set")
    func document() throws {
        let page = HTMLDocument(language: "de", .class("shop")) {
            title { "Shop & mehr" }
            link(.rel(.stylesheet), .href("/assets/shop.css"))
            script(.src("/assets/shop.js"), .defer)
        } body: {
            main(.id("content")) { "Hallo" }
        }
        #expect(
            html(page)
                == """
                <!doctype html><html lang="de"><head><meta charset="utf-8">\
                <title>Shop &amp; mehr</title><link rel="stylesheet" href="/assets/shop.css">\
                <script src="/assets/shop.js" defer></script></head>\
                <body class="shop"><main id="content">Hallo</main></body></html>
                """)
        #expect(try HTMLTokenizer.tokens(page.rendered()).first == .doctype)
    }
}
