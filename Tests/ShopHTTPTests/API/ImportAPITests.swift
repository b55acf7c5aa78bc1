import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Imports and exports by the API")
struct ImportAPITests {
    private let path = "/staff/imports"
    private let csv: HTTPFields = [.contentType: "text/csv; charset=utf-8"]

    private func asStaff(
        catalogue: CatalogueImport = .small,
        _ story: @escaping @Sendable (TestShop, APIClient) async throws -> Void
    ) async throws {
        let shop = try await TestShop.make(catalogue: catalogue)
        let token = try await shop.staffToken()
        try await shop.application.test(.router) { client in
            try await story(shop, APIClient(client: client).signedIn(as: token))
        }
    }

    /// The text of a file, and its headers.
    private func download(
        _ staff: APIClient, _ path: String
    ) async throws -> (text: String, headers: HTTPFields) {
        let response = try await staff.client.execute(
            uri: "/api/v1/staff/\(path)", method: .get,
            headers: [.authorization: "Bearer \(staff.token ?? "")"])
        #expect(response.status == .ok)
        return (String(buffer: response.body), response.headers)
    }

    @Test("A file is kept with its preview, run as it was shown, and told of")
    func story() async throws {
        try await asStaff { shop, staff in
            let file = CatalogueText.file(CatalogueText.dearMug, CatalogueText.vase)
            let made = try await staff.post(path, file, headers: csv)
            #expect(made.status == .created)
            #expect(made.json["state"].string == "previewed")
            #expect(made.json["products"].int == 2)
            #expect(made.json["ended_at"].isNull)
            let preview = made.json["preview"]
            #expect(preview["products"]["new"].int == 1)
            #expect(preview["products"]["changed"].int == 1)
            #expect(preview["changes"][0]["kind"].string == "variant")
            #expect(preview["changes"][0]["name"].string == "MUG-1")
            #expect(preview["changes"][0]["field"].string == "price")
            #expect(preview["changes"][0]["from"].string == "12.99")
            #expect(preview["changes"][0]["to"].string == "14.50")
            let id = try #require(made.json["id"].string)
            #expect(made.headers[.location] == "/api/v1\(path)/\(id)")
            let print = try #require(preview["fingerprint"].string)
            for _ in 1...2 {
                let run = try await staff.post("\(path)/\(id)/run", #"{"fingerprint":"\#(print)"}"#)
                #expect(run.status == .accepted)
                #expect(run.json["state"].string == "waiting")
            }
            #expect(await shop.runner.runNext() == .done)
            #expect(await shop.runner.runNext() == .idle)
            let shown = try await staff.get("\(path)/\(id)")
            #expect(shown.json["state"].string == "done")
            #expect(shown.json["written"].int == 2)
            let list = try await staff.get(path)
            #expect(list.json["imports"].array.count == 1)
            #expect(list.json["imports"][0]["id"].string == id)
        }
    }

    @Test("A preview that is no longer true, and a fingerprint of another one, are refused")
    func outdated() async throws {
        try await asStaff { shop, staff in
            let file = CatalogueText.file(CatalogueText.dearMug)
            let made = try await staff.post(path, file, headers: csv)
            let id = try #require(made.json["id"].string)
            let print = try #require(made.json["preview"]["fingerprint"].string)
            let run = { (print: String) in
                try await staff.post("\(path)/\(id)/run", #"{"fingerprint":"\#(print)"}"#)
            }
            #expect(try await run("0000000000000000").json["code"].string == "import_outdated")
            try await shop.changeMug(999)
            let refused = try await run(print)
            #expect(refused.status == .conflict)
            #expect(refused.json["code"].string == "import_outdated")
            let fresh = try await staff.get("\(path)/\(id)")
            #expect(fresh.json["is_renewed"].bool == true)
            #expect(fresh.json["preview"]["changes"][0]["from"].string == "9.99")
            #expect(try await run(print).status == .conflict)
            let next = try #require(fresh.json["preview"]["fingerprint"].string)
            #expect(try await run(next).status == .accepted)
        }
    }

    @Test("A file with mistakes is refused with each of them, by line and column")
    func mistakes() async throws {
        try await asStaff { shop, staff in
            let bad = CatalogueText.file(CatalogueText.dearMug.replacing("14.50", with: "?"))
            let refused = try await staff.post(path, bad, headers: csv)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.json["code"].string == "invalid_file")
            #expect(refused.json["errors"][0]["field"].string == "line 2, price")
            let empty = try await staff.post(path, "", headers: csv)
            #expect(empty.json["errors"][0]["field"].string == "file")
            #expect(try await staff.post(path, "{}").status == .unsupportedMediaType)
            let large = String(repeating: "x", count: mostImportBytes + 1)
            #expect(try await staff.post(path, large, headers: csv).status == .contentTooLarge)
            #expect(try await shop.storage.imports.list(limit: 9).isEmpty)
        }
    }

    @Test("What is not there is not found, and what names nothing neither")
    func unknown() async throws {
        try await asStaff { shop, staff in
            for id in ["x", "\(ID<ImportJob>(at: shop.clock.now))"] {
                #expect(try await staff.get("\(path)/\(id)").status == .notFound)
                let run = try await staff.post(
                    "\(path)/\(id)/run", #"{"fingerprint":"0123456789abcdef"}"#)
                #expect(run.status == .notFound)
                let malformed = try await staff.post(
                    "\(path)/\(id)/run", #"{"fingerprint":"0"}"#)
                #expect(malformed.status == .unprocessableContent)
            }
        }
    }

    @Test("Importing the exported catalogue changes nothing, however many products there are")
    func roundTrip() async throws {
        for catalogue in [CatalogueImport.small, .many(products: 401)] {
            try await asStaff(catalogue: catalogue) { _, staff in
                let (text, headers) = try await download(staff, "products.csv")
                #expect(headers[.contentType] == "text/csv; charset=utf-8")
                #expect(headers[.cacheControl] == "no-store")
                #expect(
                    headers[.contentDisposition]?.hasPrefix("attachment; filename=\"products-")
                        == true)
                let made = try await staff.post(path, text, headers: csv)
                #expect(made.status == .created)
                let preview = made.json["preview"]
                #expect(preview["changes"].array.isEmpty)
                #expect(preview["categories"]["unchanged"].int == 2)
                #expect(preview["products"]["unchanged"].int == catalogue.products.count)
                #expect(preview["products"]["new"].int == 0)
            }
        }
    }

    @Test("Orders of a period are rows with their amounts, each once")
    func orders() async throws {
        let shop = try await TestShop.make()
        let staffToken = try await shop.staffToken()
        try await shop.application.test(.router) { client in
            let staff = APIClient(client: client).signedIn(as: staffToken)
            let order = try await placeOrder(client)
            let day = shop.clock.now.inGermany.description.prefix(10)
            let (text, headers) = try await download(staff, "orders.csv?from=\(day)&to=\(day)")
            #expect(headers[.cacheControl] == "no-store")
            let rows = text.split(separator: "\r\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
            #expect(rows.count == 2)
            #expect(rows.allSatisfy { $0.count == rows[0].count })
            let row = Dictionary(zip(rows[0].map(String.init), rows[1].map(String.init))) { $1 }
            #expect(rows[1][0] == order)
            #expect(row["state"] == "placed")
            #expect(row["country"] == "DE")
            #expect(row["net_7"] == "0.00")
            let amounts = ["net_19", "vat_19", "net_other", "vat_other"].compactMap { name in
                row[name].flatMap { Money(decimal: $0)?.minorUnits }
            }
            #expect(amounts.count == 4)
            #expect(
                amounts.reduce(0, +) == row["total"].flatMap { Money(decimal: $0)?.minorUnits })
            let (none, _) = try await download(staff, "orders.csv?from=2020-01-01&to=2020-12-31")
            #expect(none.split(separator: "\r\n").count == 1)
            let backwards = try await staff.get("/staff/orders.csv?from=\(day)&to=2020-01-01")
            #expect(backwards.status == .conflict)
            for wrong in ["", "?from=\(day)", "?from=x&to=\(day)"] {
                #expect(
                    try await staff.get("/staff/orders.csv\(wrong)").status == .unprocessableContent
                )
            }
        }
    }

    /// Buys a mug and answers the number of the order.
    private func placeOrder(_ client: any TestClientProtocol) async throws -> String {
        let customer = APIClient(client: client)
        let made = try await customer.post(
            "/users",
            #"{"email":"c@shop.example","password":"correct horse battery","name":"C"}"#)
        let signedIn = customer.signedIn(as: try #require(made.json["token"].string))
        _ = try await signedIn.post(
            "/cart/lines", #"{"sku":"MUG-1","quantity":2,"operation_id":"op-1"}"#)
        let order = try await signedIn.post(
            "/orders",
            """
            {"address":{"name":"=cmd()","street":"Weg 1","postcode":"10115","city":"Berlin",\
            "country":"DE"},"shipping":"standard","payment":"invoice"}
            """, headers: [.idempotencyKey: "key-1"])
        #expect(order.status == .created)
        return try #require(order.json["number"].string)
    }
}
