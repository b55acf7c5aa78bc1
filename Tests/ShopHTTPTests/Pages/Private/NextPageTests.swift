import HTTPTypes
import Testing

@testable import ShopHTTP

@Suite("Where signing in leads")
struct NextPageTests {
    @Test(
        "to the page that asked for it",
        arguments: ["/de/checkout", "/en/orders/00000-00000", "/de/staff/orders?state=placed"])
    func own(next: String) async throws {
        try await TestShop.visited { _, visitor in
            try await visitor.stranger().register()
            #expect(try await visitor.signIn(next: next).location == next)
        }
    }

    @Test(
        "never to another site, however its address is written",
        arguments: [
            "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
            "https://evil.example", "https:evil.example", "https:/evil.example",
            "//evil.example/de", "/de//evil.example", "/de/..//evil.example", "javascript:alert(1)",
            "data:text/html,x", "/de\\evil.example", "/\t/evil.example", "\t//evil.example",
            "/de\r\nSet-Cookie: session=x", "/de/\u{0}", "de/cart", "evil.example",
            "/@evil.example", "/evil.example", "%2F%2Fevil.example", "%5C%5Cevil.example",
            "/%09/evil.example", " //evil.example", "/de/cart ", "/dé/cart", "",
            "/de/\(String(repeating: "x", count: 200))",
        ])
    func foreign(next: String) async throws {
        try await TestShop.visited { _, visitor in
            try await visitor.stranger().register()
            #expect(try await visitor.signIn(next: next).location == "/de/orders")
        }
    }

    @Test(
        "nor by escapes in the address itself",
        arguments: [
            "%2F%2Fevil.example", "%2f%5cevil.example", "%252F%252Fevil.example",
            "/%5Cevil.example",
            "%68ttps://evil.example", "/de/cart&next=//evil.example", "%00//evil.example",
            "%C0%AF%C0%AFevil.example", "%E0%80%AF/evil.example", "%", "%2", "%zz//evil.example",
        ])
    func escaped(next: String) async throws {
        try await TestShop.visited { _, visitor in
            try await visitor.stranger().register()
            let answer = try await visitor.post(
                "/de/login?next=\(next)", "email=ada%40mail.example&password=correct+horse+battery")
            #expect(answer.status == .seeOther)
            let place = try #require(answer.location)
            #expect(["/de/orders", "/de/cart"].contains(place))
        }
    }

    @Test("the form keeps where it leads to through a wrong password")
    func kept() async throws {
        try await TestShop.visited { _, visitor in
            let page = try await visitor.get("/de/orders")
            #expect(page.location == "/de/login?next=%2Fde%2Forders")
            let wrong = try await visitor.signIn("ada@mail.example", "wrong", next: "/de/orders")
            #expect(wrong.forms.contains { $0.action == "/de/login?next=%2Fde%2Forders" })
        }
    }
}
