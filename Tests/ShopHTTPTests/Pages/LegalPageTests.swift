import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Imprint, privacy and the right of withdrawal")
struct LegalPageTests {
    private static let seller = [
        "Kontor & Söhne KG", "Weg 1", "10115 Berlin", "E-Mail: Info@kontor.example", "DE123456789",
    ]

    /// Lets a test look around in a shop that these people run.
    private func visit(
        _ seller: [String] = Self.seller,
        _ story: @escaping @Sendable (TestShop, PageClient) async throws -> Void
    ) async throws {
        let shop = try await TestShop.make(seller: seller)
        try await shop.application.test(.router) { client in
            try await story(shop, PageClient(client))
        }
    }

    @Test("the imprint names who sells, line by line, and leads to their mail")
    func imprint() async throws {
        try await visit { _, visitor in
            let page = try await visitor.get("/de/imprint")
            #expect(page.texts("h1") == ["Impressum & Kontakt"])
            #expect(page.texts(test: "seller") == [Self.seller.joined(separator: " ")])
            #expect(page.values(of: "href").contains("mailto:info@kontor.example"))
            #expect(page.notices.isEmpty)
        }
    }

    @Test(
        "an operator who is not named is not made up",
        arguments: [ShopSettings.demoSeller, [String]()])
    func unnamed(seller: [String]) async throws {
        try await visit(seller) { _, visitor in
            let page = try await visitor.get("/en/imprint")
            #expect(page.status == .ok)
            #expect(page.notices == [ImprintTexts.english.unnamed])
            #expect(page.texts(test: "seller").isEmpty)
            for path in ["/en/imprint", "/en/privacy"] {
                let text = try await visitor.get(path).text
                #expect(!text.contains("Kontor Beispiel"))
            }
        }
    }

    @Test("every public page leads there", arguments: ["/de", "/de/p/mug", "/de/search"])
    func footer(path: String) async throws {
        try await visit { _, visitor in
            let links = try await visitor.get(path).values(of: "href")
            for page in ["/de/imprint", "/de/privacy", "/de/withdrawal"] {
                #expect(links.contains(page))
            }
        }
    }

    @Test("what is said of cookies is what browsers get")
    func cookies() async throws {
        try await visit { shop, visitor in
            try await visitor.add()
            #expect(visitor.session != nil && visitor.cartCount != nil)
            let page = try await visitor.get("/de/privacy")
            #expect(page.texts("dt") == [shop.shop.cookies.sessionName, "cart"])
            #expect(page.text.contains("nach 14 Tagen ohne Besuch und spätestens nach 90 Tagen"))
            #expect(page.text.contains("Kontor & Söhne KG"))
        }
    }

    @Test("a payment provider is spoken of only where there is one")
    func provider() async throws {
        try await visit { _, visitor in
            let page = try await visitor.get("/de/privacy")
            #expect(!page.text.contains("Zahlungsanbieter"))
            #expect(!page.text.contains("Mailserver"))
        }
    }

    @Test("whoever opens an account or orders is told where to read, and with whom they deal")
    func beforeDeciding() async throws {
        try await visit { _, visitor in
            let form = try await visitor.get("/de/register")
            #expect(form.text.contains(ImprintTexts.german.beforeRegistering))
            try await visitor.add()
            let checkout = try await visitor.get("/de/checkout")
            let contract = try #require(checkout.texts(test: "contract").first)
            #expect(contract.hasPrefix("Ihr Vertragspartner ist Kontor & Söhne KG."))
            #expect(contract.contains("Widerrufsrecht"))
            #expect(contract.contains("Datenschutz"))
        }
    }

    @Test("a shop that sends no mail tells where to turn to")
    func forgottenPassword() async throws {
        try await visit { _, visitor in
            let page = try await visitor.get("/de/forgotten-password")
            #expect(page.text.contains("an uns. Impressum & Kontakt"))
        }
    }

    @Test("the page for withdrawal tells the period that the shop keeps to")
    func withdrawal() async throws {
        try await visit { _, visitor in
            let days = WithdrawalPolicy.statutory.days
            let page = try await visitor.get("/en/withdrawal")
            #expect(page.texts("h2") == ["Right of withdrawal", "Withdraw here"])
            #expect(page.text.contains("The period of \(days) days begins"))
        }
    }
}
