import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Imports in the back office")
struct ImportPageTests {
    private func visited(
        _ story: @escaping @Sendable (TestShop, PageClient) async throws -> Void
    ) async throws {
        try await TestShop.visited { shop, somebody in
            let member = try await shop.member("staff@shop.example", .staff, somebody)
            try await story(shop, member)
        }
    }

    /// Sends a file that is right, and answers the page with its preview.
    private func preview(_ member: PageClient, _ rows: String...) async throws -> Page {
        let text = ([CatalogueText.header] + rows).joined(separator: "\n")
        let answer = try await member.upload(text)
        #expect(answer.status == .seeOther)
        return try await member.get(try #require(answer.location))
    }

    private func startForm(_ page: Page) -> PageForm? {
        page.forms.first { $0.action.hasSuffix("/start") }
    }

    @Test("A file with mistakes is refused with each of them by line and column, in both languages")
    func mistakes() async throws {
        try await visited { shop, member in
            let bad = CatalogueText.file(
                CatalogueText.vase.replacing("20", with: "20,00"),
                CatalogueText.dearMug.replacing("14.50", with: "teuer"))
            let german = try await member.upload(bad)
            #expect(german.status == .unprocessableContent)
            let table = try #require(german.texts(test: "wrong-file").first)
            #expect(table.contains("2 – hat 12 Felder, die erste Zeile hat 11"))
            #expect(table.contains("3 price muss eine Zahl mit Punkt sein, etwa 12.99"))
            #expect(german.notices.first?.contains("2 Stellen") == true)
            let english = try await member.upload(bad, language: "en")
            let texts = try #require(english.texts(test: "wrong-file").first)
            #expect(texts.contains("3 price must be a number with a point, such as 12.99"))
            #expect(try await shop.storage.imports.list(limit: 9).isEmpty)
        }
    }

    @Test("A file that is right is shown as what it would change, imported when asked, and told of")
    func story() async throws {
        try await visited { shop, member in
            let page = try await preview(member, CatalogueText.dearMug, CatalogueText.vase)
            #expect(page.texts("h1") == ["goods.csv"])
            #expect(page.texts(test: "import-state") == ["Vorschau"])
            let counts = try #require(page.texts(test: "difference").first)
            #expect(counts.contains("Artikel 1 1 0"))
            #expect(
                page.texts(test: "change") == [
                    "MUG-1 Preis 12,99\u{A0}€ 14,50\u{A0}€", "MUG-1 Bestand 10 12",
                ])
            #expect(try await shop.price("mug") == 1299)

            let waiting = try await member.submit(try #require(startForm(page)))
            #expect(waiting.texts(test: "import-state") == ["Wartet"])
            #expect(waiting.values(of: "data-live") == ["2"])
            #expect(waiting.values(of: "http-equiv").contains("refresh"))
            #expect(startForm(waiting) == nil)
            #expect(await shop.runner.runNext() == .done)
            let done = try await member.get(
                try #require(page.forms.first { $0.action.hasSuffix("/start") }?.action)
                    .replacing("/start", with: ""))
            #expect(done.texts(test: "import-state") == ["Übernommen"])
            #expect(done.values(of: "data-live").isEmpty)
            #expect(!done.values(of: "http-equiv").contains("refresh"))
            #expect(try await member.get("/de/p/vase").status == .ok)
            #expect(try await member.get("/de/staff/import").texts(test: "import").count == 1)
        }
    }

    @Test("Sent twice, the form starts the import once")
    func twice() async throws {
        try await visited { shop, member in
            let form = try #require(startForm(try await preview(member, CatalogueText.dearMug)))
            for _ in 1...2 { #expect(try await member.send(form).status == .seeOther) }
            #expect(await shop.runner.runNext() == .done)
            #expect(try await member.send(form).status == .seeOther)
            #expect(await shop.runner.runNext() == .idle)
        }
    }

    @Test("Where the shop has changed meanwhile, a new preview is shown and nothing done")
    func outdated() async throws {
        try await visited { shop, member in
            let page = try await preview(member, CatalogueText.dearMug)
            try await shop.changeMug(999)
            let form = try #require(startForm(page))
            let refused = try await member.send(form)
            #expect(refused.status == .conflict)
            #expect(refused.notices.first?.contains("neue Vorschau") == true)
            #expect(
                refused.texts(test: "change").first == "MUG-1 Preis 9,99\u{A0}€ 14,50\u{A0}€")
            // The old form stays refused; the new one works.
            #expect(try await member.send(form).status == .conflict)
            #expect(await shop.runner.runNext() == .idle)
            _ = try await member.submit(try #require(startForm(refused)))
            #expect(await shop.runner.runNext() == .done)
            #expect(try await shop.price("mug") == 1450)
        }
    }

    @Test("What is impossible cannot be started, and the page says why")
    func impossible() async throws {
        try await visited { shop, member in
            let page = try await preview(
                member, CatalogueText.vase.replacing("VASE-1", with: "MUG-1"))
            let obstacles = try #require(page.texts(test: "import-obstacles").first)
            #expect(obstacles.contains("MUG-1 gehört schon zum Artikel mug"))
            #expect(startForm(page) == nil)
            let job = try #require(try await shop.storage.imports.list(limit: 1).first)
            let forced = try await member.post(
                "/de/staff/import/\(job.id)/start", "fingerprint=\(job.preview.fingerprint)")
            #expect(forced.status == .conflict)
            #expect(await shop.runner.runNext() == .idle)
        }
    }

    @Test("A file that changes nothing says so and cannot be started")
    func nothing() async throws {
        try await visited { _, member in
            let page = try await preview(member, CatalogueText.mug)
            #expect(page.notices.first?.contains("schon alles so") == true)
            #expect(startForm(page) == nil)
        }
    }

    @Test("No file, one too large and no form at all are refused")
    func refused() async throws {
        try await visited { shop, member in
            let missing = try await member.upload("")
            #expect(missing.status == .unprocessableContent)
            #expect(missing.fieldErrors == ["Bitte wählen Sie eine Datei."])
            let large = try await member.upload(String(repeating: "x", count: mostImportBytes + 1))
            #expect(large.status == .contentTooLarge)
            #expect(large.notices.first?.contains("8 MB") == true)
            let other = try await member.post("/de/staff/import", "file=x")
            #expect(other.status == .unsupportedMediaType)
            #expect(try await member.get("/de/staff/import/x").status == .notFound)
            #expect(
                try await member.get("/de/staff/import/\(ID<ImportJob>(at: shop.clock.now))").status
                    == .notFound)
        }
    }

    @Test("Customers get nowhere, and what staff do is in the log")
    func gates() async throws {
        try await TestShop.visited { shop, somebody in
            #expect(try await somebody.get("/de/staff/import").status == .seeOther)
            let customer = try await shop.member("c@shop.example", .customer, somebody)
            for path in ["import", "products.csv", "orders.csv?from=2026-01-01&to=2026-01-31"] {
                #expect(try await customer.get("/de/staff/\(path)").status == .forbidden)
            }
            let upload = try await customer.upload(CatalogueText.file(CatalogueText.vase))
            #expect(upload.status == .forbidden)
            let member = try await shop.member("staff@shop.example", .staff, somebody)
            _ = try await preview(member, CatalogueText.vase)
            let entry = try #require(try await shop.log().first)
            #expect(entry.route.hasSuffix("/staff/import"))
            #expect(entry.outcome == 303)
        }
    }

    @Test("A file with a thousand changes shows the first ones and how many more there are")
    func bounded() async throws {
        try await TestShop.visited(catalogue: .many(products: 250)) { shop, somebody in
            let member = try await shop.member("staff@shop.example", .staff, somebody)
            let rows = (0..<250).map { "home,item-\($0),N,N,F,F,ITEM-\($0),1,19,3,yes" }
            let answer = try await member.upload(
                ([CatalogueText.header] + rows).joined(separator: "\n"))
            let page = try await member.get(try #require(answer.location))
            #expect(page.texts(test: "change").count == CatalogueDifference.mostChanges)
            #expect(page.texts(test: "untold-changes").first?.hasSuffix("weitere") == true)
        }
    }
}
