import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Staff through the API")
struct StaffAPITests {
    private static let vase = """
        {"slug":"vase","name":{"de":"Vase","en":"Vase"},"category":"home","published":true,\
        "variants":[{"sku":"VASE-1","price":"24.50","vat_rate":19}]}
        """

    @Test("create a product, receive stock, change and unpublish it; customers follow at once")
    func product() async throws {
        let shop = try await TestShop.make()
        let token = try await shop.staffToken()
        try await shop.application.test(.router) { client in
            let everybody = APIClient(client: client)
            let staff = everybody.signedIn(as: token)
            let created = try await staff.post("/staff/products", Self.vase)
            #expect(created.status == .created)
            #expect(created.json["version"].int == 1)
            let stock = try await staff.post(
                "/staff/stock/VASE-1/movements", #"{"kind":"received","quantity":7}"#)
            #expect(stock.json["available"].int == 7)
            let seen = try await everybody.get("/products/vase")
            #expect(seen.json["variants"][0]["available"].int == 7)

            let cheaper = Self.vase.replacing("24.50", with: "19.90")
            let changed = try await staff.put("/staff/products/vase", cheaper)
            #expect(changed.json["version"].int == 2)
            #expect(
                try await everybody.get("/products/vase").json["price"]["amount"].string == "19.90")

            let stale = #"{"version":1,"# + cheaper.dropFirst()
            #expect(try await staff.put("/staff/products/vase", String(stale)).status == .conflict)
            for version in ["0", "-1", "9223372036854775807"] {
                let odd = "{\"version\":\(version)," + cheaper.dropFirst()
                let answer = try await staff.put("/staff/products/vase", odd)
                #expect(answer.status == .unprocessableContent)
            }
            let hidden = cheaper.replacing("true", with: "false")
            #expect(try await staff.put("/staff/products/vase", hidden).status == .ok)
            #expect(try await everybody.get("/products/vase").status == .notFound)
        }
    }

    @Test("find products by parts of what they are called, and those that customers do not see")
    func search() async throws {
        let shop = try await TestShop.make()
        let token = try await shop.staffToken()
        try await shop.application.test(.router) { client in
            let staff = APIClient(client: client).signedIn(as: token)
            _ = try await staff.post(
                "/staff/products", Self.vase.replacing("true", with: "false"))
            func found(_ query: String) async throws -> [String?] {
                let json = try await staff.get("/staff/products?\(query)").json
                return json["products"].array.map { $0["slug"].string }
            }
            #expect(try await found("q=vase-1") == ["vase"])
            #expect(try await found("q=VAS&visibility=hidden") == ["vase"])
            #expect(try await found("q=vas&visibility=published").isEmpty)
            let hidden = try await found("visibility=hidden")
            #expect(hidden.contains("vase") && !hidden.contains("mug"))
            #expect(try await found("visibility=all").contains("mug"))
            let long = try await staff.get(
                "/staff/products?q=" + String(repeating: "x", count: 101))
            #expect(long.status == .unprocessableContent)
            let odd = try await staff.get("/staff/products?visibility=some")
            #expect(odd.status == .unprocessableContent)
        }
    }

    @Test("cannot take a slug, a SKU or a category that is not free or not there")
    func conflicts() async throws {
        let shop = try await TestShop.make()
        let token = try await shop.staffToken()
        try await shop.application.test(.router) { client in
            let staff = APIClient(client: client).signedIn(as: token)
            let slug = Self.vase.replacing(#""slug":"vase""#, with: #""slug":"mug""#)
            let sameSlug = try await staff.post("/staff/products", slug)
            #expect(sameSlug.status == .conflict)
            let sku = Self.vase.replacing("VASE-1", with: "MUG-1")
            let sameSKU = try await staff.post("/staff/products", sku)
            #expect(sameSKU.status == .conflict)
            let category = Self.vase.replacing(#""category":"home""#, with: #""category":"moon""#)
            let nowhere = try await staff.post("/staff/products", category)
            #expect(nowhere.status == .conflict)
        }
    }

    @Test("are told that a product has too many variants or attributes")
    func tooMany() async throws {
        let shop = try await TestShop.make()
        let token = try await shop.staffToken()
        try await shop.application.test(.router) { client in
            let staff = APIClient(client: client).signedIn(as: token)
            for (variants, attributes, status) in [
                (101, 0, HTTPResponse.Status.unprocessableContent),
                (100, 51, .unprocessableContent), (100, 50, .created),
            ] {
                let body = Self.product(variants: variants, attributes: attributes)
                let answer = try await staff.post("/staff/products", body)
                #expect(answer.status == status)
            }
        }
    }

    private static func product(variants: Int, attributes: Int) -> String {
        let attribute = #"{"name":{"de":"a","en":"a"},"value":{"de":"b","en":"b"}}"#
        let attributes = Array(repeating: attribute, count: attributes)
        let variants = (1...variants).map { #"{"sku":"V-\#($0)","price":"1.00","vat_rate":19}"# }
        return """
            {"slug":"many","name":{"de":"Viele","en":"Many"},"category":"home","published":true,\
            "variants":[\(variants.joined(separator: ","))],\
            "attributes":[\(attributes.joined(separator: ","))]}
            """
    }

    @Test("book a stock movement once, however often it is sent, and never below what is reserved")
    func movements() async throws {
        let shop = try await TestShop.make()
        let token = try await shop.staffToken()
        try await shop.application.test(.router) { client in
            let staff = APIClient(client: client).signedIn(as: token)
            let body = """
                {"kind":"received","quantity":5,\
                "movement_id":"01940000-0000-7000-8000-000000000001"}
                """
            for _ in 1...3 {
                let answer = try await staff.post("/staff/stock/MUG-1/movements", body)
                #expect(answer.json["on_hand"].int == 15)
            }
            let tooMuch = try await staff.post(
                "/staff/stock/MUG-1/movements", #"{"kind":"corrected","quantity":-16}"#)
            #expect(tooMuch.status == .conflict)
            let unknown = try await staff.post(
                "/staff/stock/NONE/movements", #"{"kind":"received","quantity":1}"#)
            #expect(unknown.status == .notFound)
            let negative = try await staff.post(
                "/staff/stock/MUG-1/movements", #"{"kind":"received","quantity":-1}"#)
            #expect(negative.status == .unprocessableContent)
        }
    }
}
