import HTTPTypes
import NIOCore
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("The pictures on the page of a product")
struct StaffPicturePageTests {
    private let page = "/de/staff/products/mug"

    private func upload(
        _ upload: Upload, _ staff: PageClient, to page: String = "/de/staff/products/mug"
    ) async throws -> Page {
        try await staff.post("\(page)/pictures", upload.body, headers: upload.headers)
    }

    private func pictures(_ shop: TestShop) async throws -> [ProductPicture] {
        try await shop.storage.catalogue.product(Slug("mug"))?.pictures ?? []
    }

    @Test("are uploaded, described, moved and removed; customers follow at once")
    func life() async throws {
        try await TestShop.visited(pictures: StubWorkshop()) { shop, visitor in
            let staff = try await shop.staff(visitor)
            #expect(try await staff.get(page).texts(test: "picture").isEmpty)
            for (height, words) in [(UInt32(600), "Eins"), (601, "Zwei")] {
                let answer = try await upload(
                    Upload(TestPicture.png(800, height), german: words, english: "e\(words)"),
                    staff)
                #expect(answer.status == .seeOther)
                #expect(answer.location == "\(page)?saved=1#pictures")
            }
            var stored = try await pictures(shop)
            #expect(stored.map(\.alternative.german) == ["Eins", "Zwei"])
            #expect(
                stored.map { $0.renditions.map(\.width) } == [[320, 640, 1280], [320, 640, 1280]])
            for file in stored[0].renditions {
                let bytes = try await shop.storage.pictures.find(file.digest)
                #expect(bytes == Array("\(file.width) ".utf8) + TestPicture.png(800, 600))
            }
            #expect(try await visitor.get("/en/p/mug").values(of: "alt").contains("eEins"))

            let path = { (picture: ProductPicture) in "\(self.page)/pictures/\(picture.id)" }
            var shown = try await staff.get(page)
            #expect(shown.texts(test: "picture").count == 2)
            var form = try shown.form(to: path(stored[1]))
            #expect(form["alt_de"] == "Zwei")
            form["alt_en"] = "Second"
            form["action"] = "save"
            _ = try await staff.submit(form)
            form["action"] = "forward"
            shown = try await staff.submit(form)
            stored = try await pictures(shop)
            #expect(stored.map(\.alternative.english) == ["Second", "eEins"])

            form = try shown.form(to: path(stored[0])).filled(["action": "remove"])
            _ = try await staff.submit(form)
            _ = try await staff.submit(form)
            #expect(try await pictures(shop).map(\.alternative.german) == ["Eins"])
        }
    }

    @Test("stay when the product's own form is sent, and when it is hidden and shown")
    func otherForms() async throws {
        try await TestShop.visited(pictures: StubWorkshop()) { shop, visitor in
            let staff = try await shop.staff(visitor)
            _ = try await upload(Upload(TestPicture.png(8, 6)), staff)
            var form = try await staff.get(page).form(to: page)
            form["name_de"] = "Becher, neu"
            let shown = try await staff.submit(form)
            _ = try await staff.submit(try shown.form(to: "\(page)/publication"))
            #expect(try await pictures(shop).count == 1)
        }
    }

    @Test("are refused where they are none, and nothing typed is lost")
    func mistakes() async throws {
        let workshop = StubWorkshop()
        try await TestShop.visited(pictures: workshop) { shop, visitor in
            let staff = try await shop.staff(visitor)
            let files: [[UInt8]] = [
                [], Array("<html><script>alert(1)</script>".utf8),
                Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8),
                Array("GIF89a".utf8), TestPicture.png(30_000, 30_000),
                TestPicture.png(10_000, 9000),
            ]
            for file in files {
                let answer = try await upload(Upload(file, german: "Ein \"Becher\""), staff)
                #expect(answer.status == .unprocessableContent)
                #expect(answer.error(beside: "picture") != nil)
                let form = try answer.form(to: "\(page)/pictures")
                #expect(form["alt_de"] == "Ein \"Becher\"")
            }
            let answer = try await upload(
                Upload(TestPicture.png(8, 6), german: " ", english: "x\ny"), staff)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.fieldErrors.count == 2)
            #expect(workshop.calls == 0)
            #expect(try await pictures(shop).isEmpty)
        }
    }

    @Test("need words in both languages afterwards, too; the mistake stands beside its picture")
    func words() async throws {
        try await TestShop.visited(pictures: StubWorkshop()) { shop, visitor in
            let staff = try await shop.staff(visitor)
            for height in [UInt32(6), 7] {
                _ = try await upload(Upload(TestPicture.png(8, height)), staff)
            }
            let second = try #require(await pictures(shop).last)
            let path = "\(page)/pictures/\(second.id)"
            let form = try await staff.get(page).form(to: path).filled(["alt_de": ""])
            let answer = try await staff.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.fieldErrors.count == 1)
            #expect(try answer.form(to: path)["alt_de"] == "")
            #expect(try await pictures(shop).last == second)
        }
    }

    @Test("are told to be damaged, or to wait, or impossible, as the workshop says")
    func workshop() async throws {
        let failures: [(PictureWorkshopError, HTTPResponse.Status)] = [
            (.unreadable, .unprocessableContent), (.busy, .tooManyRequests),
            (.closed, .serviceUnavailable),
        ]
        for (failure, status) in failures {
            try await TestShop.visited(pictures: StubWorkshop(failure: failure)) { shop, visitor in
                let staff = try await shop.staff(visitor)
                let answer = try await upload(Upload(TestPicture.png(8, 6)), staff)
                #expect(answer.status == status)
                #expect(try await pictures(shop).isEmpty)
            }
        }
    }

    @Test("cannot be uploaded where the program is missing, and the page says so; all else works")
    func closed() async throws {
        for workshop in [nil, StubWorkshop(isOpen: false)] {
            try await TestShop.visited(pictures: workshop) { shop, visitor in
                let staff = try await shop.staff(visitor)
                let shown = try await staff.get(page)
                #expect(shown.text.contains("vipsthumbnail"))
                #expect(!shown.forms.contains { $0.action == "\(page)/pictures" })
                let answer = try await upload(Upload(TestPicture.png(8, 6)), staff)
                #expect(answer.status == .serviceUnavailable)
                let form = try shown.form(to: page).filled(["name_de": "Neu"])
                #expect(try await staff.submit(form).texts("h1") == ["Neu"])
            }
        }
    }

    @Test("are taken up to ten megabytes, which no other form may have")
    func size() async throws {
        try await TestShop.visited(pictures: StubWorkshop()) { shop, visitor in
            let staff = try await shop.staff(visitor)
            let header = TestPicture.png(8, 6)
            let rest = { (count: Int) in [UInt8](repeating: 0x61, count: count - header.count) }
            let large = Upload(header + rest(PictureLimits.mostBytes))
            #expect(try await upload(large, staff).status == .seeOther)
            let larger = Upload(header + rest(PictureLimits.mostBytes + 1))
            let answer = try await upload(larger, staff)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.error(beside: "picture") != nil)
            let other = try await staff.post(page, large.body)
            #expect(other.status == .contentTooLarge)
        }
    }

    @Test("are for staff alone, and for products and pictures there are")
    func strangers() async throws {
        try await TestShop.visited(pictures: StubWorkshop()) { shop, visitor in
            let staff = try await shop.staff(visitor)
            let answer = try await upload(Upload(TestPicture.png(8, 6)), visitor.stranger())
            #expect(answer.status == .unauthorized)
            let nowhere = try await upload(
                Upload(TestPicture.png(8, 6)), staff, to: "/de/staff/products/nothing")
            #expect(nowhere.status == .notFound)
            let digits = String(repeating: "0", count: 64)
            for name in ["x", digits] {
                let form = try await staff.post("\(page)/pictures/\(name)", "action=save")
                #expect(form.status == .notFound)
            }
            let urlEncoded = try await staff.post("\(page)/pictures", "picture=x")
            #expect(urlEncoded.status == .unsupportedMediaType)
        }
    }

    @Test("are no more than a dozen")
    func many() async throws {
        let workshop = StubWorkshop()
        try await TestShop.visited(pictures: workshop) { shop, visitor in
            let staff = try await shop.staff(visitor)
            for height in 1...UInt32(ProductDraft.mostPictures) {
                _ = try await upload(Upload(TestPicture.png(8, height)), staff)
            }
            let answer = try await upload(Upload(TestPicture.png(8, 99)), staff)
            #expect(answer.status == .conflict)
            #expect(workshop.calls == ProductDraft.mostPictures)
        }
    }

    @Test("are all there when many are uploaded at once")
    func race() async throws {
        try await TestShop.visited(pictures: StubWorkshop()) { shop, visitor in
            let staff = try await shop.staff(visitor)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for height in 1...UInt32(3) {
                    group.addTask {
                        let answer = try await upload(Upload(TestPicture.png(8, height)), staff)
                        #expect(answer.status == .seeOther)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await pictures(shop).count == 3)
        }
    }
}
