import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Private pages")
struct PrivatePageTests {
    /// Every private page there is, each as somebody sees it who has something to see there.
    private static func pages(
        _ language: Language, _ shop: TestShop, _ guest: PageClient
    ) async throws -> [(path: PagePath, page: Page)] {
        let visitor = guest.stranger()
        let customer = guest.stranger()
        let number = try #require(OrderNumber(try await customer.orderAsCustomer()))
        try await customer.add()
        let staff = try await shop.staff(visitor)
        let boss = try await shop.member("boss@shop.example", .admin, visitor)
        let ada = try #require(
            try await shop.storage.users.find(try EmailAddress("ada@mail.example"))
        ).user.id
        let (mug, home) = (try Slug("mug"), try Slug("home"))
        _ = try await staff.post("/de/staff/orders/\(number)/transitions", "action=ship")
        _ = try await staff.post(
            "/de/staff/orders/\(number)/notes",
            "text=1&note_id=\(ID<OrderNote>(at: shop.clock.now))")
        var pages: [(PagePath, Page)] = []
        for (path, reader) in [
            (.cart, visitor), (.cart, customer), (.checkout(), customer), (.register, visitor),
            (.login(), visitor), (.orders(), customer), (.orders(), staff),
            (.order(number), customer), (.staffOrders(), staff),
            (.staffDashboard, staff), (.staffOrders(OrderTask.confirm.orders), staff),
            (.staffOrders(OrderFilter(state: .expired)), staff), (.staffOrder(number), staff),
            (.staffProducts(), staff), (.staffNewProduct, staff), (.staffProduct(mug), staff),
            (.staffCategories, staff), (.staffCategory(home), staff), (.staffCustomers(), staff),
            (.staffCustomer(ada), staff), (.staffLog(), staff), (.staffPeople(), boss),
        ] as [(PagePath, PageClient)] {
            pages.append((path, try await reader.get(path.path(language))))
        }
        try await guest.add()
        pages.append((.checkout(), try await guest.get(PagePath.checkout().path(language))))
        return pages
    }

    @Test("are kept by nobody and need no script", arguments: Language.allCases)
    func headers(language: Language) async throws {
        try await TestShop.visited { shop, guest in
            for (path, page) in try await Self.pages(language, shop, guest) {
                #expect(page.status == .ok, "\(path)")
                #expect(page.headers[.cacheControl] == "no-store", "\(path)")
                #expect(page.headers[.contentType] == "text/html; charset=utf-8")
                #expect(page.headers[.eTag] == nil)
                #expect(page.headers[.setCookie] == nil)
                #expect(page.headers[.contentSecurityPolicy]?.contains("'unsafe") == false)
                #expect(page.values(of: "style").isEmpty)
            }
        }
    }

    @Test("are kept by nobody either when they lead on or refuse")
    func otherAnswers() async throws {
        try await TestShop.visited { _, visitor in
            for path in ["/de/orders", "/de/checkout", "/de/staff", "/de/orders/x", "/de/logout"] {
                #expect(try await visitor.get(path).headers[.cacheControl] == "no-store", "\(path)")
            }
            let form = try await visitor.get("/de/p/mug").form(to: "/de/cart")
            for form in [form, form.filled(["sku": "NONE"]), form.filled(["quantity": "-1"])] {
                #expect(try await visitor.send(form).headers[.cacheControl] == "no-store")
            }
        }
    }

    @Test("public pages set no cookie, whoever asks for them")
    func publicPages() async throws {
        try await TestShop.visited { _, customer in
            try await customer.register()
            try await customer.add()
            for path in ["/de", "/en/c/home", "/de/p/mug", "/de/search?q=mug"] {
                let page = try await customer.get(path)
                #expect(page.headers[.setCookie] == nil)
                #expect(page.headers[.cacheControl]?.hasPrefix("public") == true)
                #expect(page.texts(test: "logout").isEmpty)
            }
        }
    }

    /// Words that are the same in both languages; an order keeps the language it was placed in.
    private static let common: Set<String> = [
        "Kontor", "Name", "SKU", "mug deutsch", "Ada", "Staff", "Member", "staff@shop.example",
        "Ada · Kontor", "Webhooks", "ada@mail.example",
    ]

    @Test("say nothing in the other language")
    func languages() async throws {
        let german = try await everyPage(.german)
        let english = try await everyPage(.english)
        for ((path, german), (_, english)) in zip(german, english) {
            #expect(german.texts("html").count == 1)
            #expect(german.values(of: "lang").first == "de")
            #expect(english.values(of: "lang").first == "en")
            let both = words(german).intersection(words(english)).subtracting(Self.common)
            #expect(both.isEmpty, "\(path)")
        }
    }

    /// What a page says in its own words.
    private func words(_ page: Page) -> Set<String> {
        let elements = [
            "title", "h1", "h2", "th", "legend", "label", "button", "summary", "dt", "strong", "p",
            "option", "a",
        ]
        let attributes = ["aria-label", "placeholder", "data-label"]
        let texts = elements.flatMap { page.texts($0) } + attributes.flatMap { page.values(of: $0) }
        return Set(texts).filter { $0.contains(where: \.isLetter) }
    }

    private func everyPage(
        _ language: Language
    ) async throws -> [(path: PagePath, page: Page)] {
        let shop = try await TestShop.make(limitsRates: false)
        return try await shop.application.test(.router) { client in
            try await Self.pages(language, shop, PageClient(client))
        }
    }
}
