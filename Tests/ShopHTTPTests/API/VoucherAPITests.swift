import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Vouchers through the API")
struct VoucherAPITests {
    private let path = "/staff/vouchers"

    @Test("a customer redeems one, orders with it, and sees what it took off")
    func purchase() async throws {
        let shop = try await TestShop.make()
        try await shop.addVoucher("SOMMER", .percentage(basisPoints: 1000))
        try await shop.application.test(.router) { client in
            let ada = try await register(APIClient(client: client))
            let empty = try await ada.put("/cart/voucher", #"{"code":"SOMMER"}"#)
            #expect(empty.status == .conflict)
            #expect(empty.json["code"].string == "empty_cart")
            let plain = try await ada.post("/cart/lines", #"{"sku":"LAMP-S","quantity":1}"#)
            #expect(plain.json["voucher"].isMissing)
            let cart = try await ada.put("/cart/voucher", #"{"code":"sommer"}"#)
            #expect(cart.status == .ok)
            #expect(cart.json["total"]["amount"].string == "44.10")
            #expect(cart.json["voucher"]["code"].string == "SOMMER")
            #expect(cart.json["voucher"]["discount"]["amount"].string == "4.90")
            #expect(cart.json["voucher"]["problem"].isMissing)
            let order = try await ada.post(
                "/orders", PurchaseAPITests.checkout, headers: [.idempotencyKey: "k"])
            #expect(order.status == .created)
            #expect(order.json["voucher"].string == "SOMMER")
            #expect(order.json["discount"]["amount"].string == "4.90")
            #expect(order.json["goods"]["amount"].string == "44.10")
            #expect(order.json["total"]["amount"].string == "49.00")
            let replay = try await ada.post(
                "/orders", PurchaseAPITests.checkout, headers: [.idempotencyKey: "k"])
            #expect(replay.status == .ok)
            #expect(try await shop.uses("SOMMER") == 1)
        }
    }

    @Test("one that ends is told by name in the cart and at the order, and withdrawn")
    func ended() async throws {
        let shop = try await TestShop.make()
        let end = shop.clock.now.advanced(by: .seconds(60))
        try await shop.addVoucher("KURZ", .freeShipping) { $0.validUntil = end }
        try await shop.application.test(.router) { client in
            let ada = try await register(APIClient(client: client))
            _ = try await ada.post("/cart/lines", #"{"sku":"MUG-1","quantity":1}"#)
            let cart = try await ada.put("/cart/voucher", #"{"code":"KURZ"}"#)
            #expect(cart.json["voucher"]["discount"]["amount"].string == "0.00")
            shop.clock.advance(by: .seconds(60))
            let ended = try await ada.get("/cart")
            #expect(ended.json["voucher"]["problem"].string == "voucher_expired")
            let order = try await ada.post(
                "/orders", PurchaseAPITests.checkout, headers: [.idempotencyKey: "k"])
            #expect(order.status == .conflict)
            #expect(order.json["code"].string == "voucher_expired")
            let again = try await ada.put("/cart/voucher", #"{"code":"KURZ"}"#)
            #expect(again.json["code"].string == "voucher_expired")
            let without = try await ada.delete("/cart/voucher")
            #expect(without.json["voucher"].isMissing)
            let ordered = try await ada.post(
                "/orders", PurchaseAPITests.checkout, headers: [.idempotencyKey: "k"])
            #expect(ordered.status == .created)
            #expect(ordered.json["voucher"].isNull)
            #expect(ordered.json["discount"]["amount"].string == "0.00")
        }
    }

    @Test("codes that are none are named, and strangers keep their empty cart")
    func refused() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let stranger = APIClient(client: client)
            #expect(try await stranger.delete("/cart/voucher").status == .ok)
            #expect(
                try await stranger.put("/cart/voucher", #"{"code":"ABC"}"#).status == .conflict)
            let ada = try await register(stranger)
            _ = try await ada.post("/cart/lines", #"{"sku":"MUG-1","quantity":1}"#)
            let unknown = try await ada.put("/cart/voucher", #"{"code":"ABC"}"#)
            #expect(unknown.status == .conflict)
            #expect(unknown.json["code"].string == "voucher_unknown")
            for code in ["", "A", "A B C", " ABC"] {
                let answer = try await ada.put("/cart/voucher", "{\"code\":\"\(code)\"}")
                #expect(answer.status == .unprocessableContent)
                #expect(answer.json["errors"][0]["field"].string == "code")
            }
        }
    }

    @Test("staff create, list, read and replace vouchers")
    func staff() async throws {
        let shop = try await TestShop.make()
        let token = try await shop.staffToken()
        try await shop.application.test(.router) { client in
            let everybody = APIClient(client: client)
            let staff = everybody.signedIn(as: token)
            let body = """
                {"code":"winter","kind":"percentage","value":"12.5","minimum":"20",\
                "valid_from":"2026-11-01T00:00:00Z","valid_until":"2026-12-31T00:00:00Z","limit":9}
                """
            let created = try await staff.post(path, body)
            #expect(created.status == .created)
            #expect(created.json["code"].string == "WINTER")
            #expect(created.json["value"].string == "12.50")
            #expect(created.json["valid_until"].string == "2026-12-31T00:00:00.000Z")
            #expect(created.json["used"].int == 0)
            #expect(try await staff.post(path, body).status == .conflict)
            let change = #"{"kind":"free_shipping","active":false,"version":1}"#
            let changed = try await staff.put("\(path)/WINTER", change)
            #expect(changed.status == .ok)
            #expect(changed.json["version"].int == 2)
            #expect(changed.json["value"].isMissing && changed.json["limit"].isMissing)
            #expect(try await staff.put("\(path)/WINTER", change).status == .conflict)
            #expect(try await staff.put("\(path)/NONE", change).status == .notFound)
            #expect(try await staff.get("\(path)/winter").json["kind"].string == "free_shipping")
            _ = try await staff.post(path, #"{"code":"SUMMER","kind":"amount","value":"5"}"#)
            let first = try await staff.get("\(path)?limit=1")
            #expect(first.json["vouchers"][0]["code"].string == "SUMMER")
            let second = try await staff.get("\(path)?limit=1&after=SUMMER")
            #expect(second.json["vouchers"][0]["code"].string == "WINTER")
            #expect(try await staff.get("\(path)?limit=3").json["next"].isNull)
            #expect(try await everybody.get(path).status == .unauthorized)
            let ada = try await register(everybody)
            #expect(try await ada.post(path, body).status == .forbidden)
        }
    }

    @Test(
        "staff are told what is wrong with a voucher",
        arguments: [
            (#"{"kind":"amount","value":"5"}"#, "code"),
            (#"{"code":"ABC","kind":"gift"}"#, "kind"),
            (#"{"code":"ABC","kind":"amount"}"#, "value"),
            (#"{"code":"ABC","kind":"amount","value":""}"#, "value"),
            (#"{"code":"ABC","kind":"free_shipping","value":""}"#, "value"),
            (#"{"code":"ABC","kind":"free_shipping","value":"5"}"#, "value"),
            (#"{"code":"ABC","kind":"free_shipping","minimum":""}"#, "minimum"),
            (#"{"code":"ABC","kind":"free_shipping","limit":0}"#, "limit"),
            (#"{"code":"ABC","kind":"free_shipping","valid_from":"soon"}"#, "valid_from"),
        ])
    func mistakes(body: String, field: String) async throws {
        let shop = try await TestShop.make()
        let token = try await shop.staffToken()
        try await shop.application.test(.router) { client in
            let staff = APIClient(client: client).signedIn(as: token)
            let answer = try await staff.post(path, body)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.json["errors"].array.compactMap { $0["field"].string }.contains(field))
        }
    }

    @Test("weights go in and out with products")
    func weights() async throws {
        let shop = try await TestShop.make()
        let token = try await shop.staffToken()
        try await shop.application.test(.router) { client in
            let everybody = APIClient(client: client)
            let staff = everybody.signedIn(as: token)
            let vase = { (weight: String) in
                """
                {"slug":"vase","name":{"de":"Vase","en":"Vase"},"category":"home",\
                "published":true,"variants":[{"sku":"VASE-1","price":"24.50","vat_rate":19,\
                "weight_g":\(weight)}]}
                """
            }
            let created = try await staff.post("/staff/products", vase("1200"))
            #expect(created.json["variants"][0]["weight_g"].int == 1200)
            let seen = try await everybody.get("/products/vase")
            #expect(seen.json["variants"][0]["weight_g"].int == 1200)
            let unweighed = try await staff.put("/staff/products/vase", vase("null"))
            #expect(unweighed.json["variants"][0]["weight_g"].isMissing)
            let wrong = try await staff.put("/staff/products/vase", vase("0"))
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.json["errors"][0]["field"].string == "variants[0].weight_g")
        }
    }
}
