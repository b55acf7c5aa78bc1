import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("The staff log")
struct StaffLoggingTests {
    /// A route that changes something, with an address that leads to it.
    private struct Change {
        let method: HTTPRequest.Method
        let pattern: String
        let address: String

        var isForAPI: Bool { address.hasPrefix("/api/") }
    }

    /// Every route with `staff` in its address and a method that is not for looking alone.
    private static func changes(_ shop: Shop) -> [Change] {
        let number = "00000-00000"
        let examples = [
            "{number}": number, "{slug}": "mug", "{sku}": "MUG-1",
            "{id}": ID<User>(at: shop.now()).description,
        ]
        return shop.makeRouter().routes.compactMap { route in
            let words = route.path.description.split(separator: "/").map(String.init)
            guard words.contains("staff"), !route.method.isSafe else { return nil }
            let address = words.map { word in
                word.hasPrefix("{") ? examples[word, default: "x"] : word
            }
            return Change(
                method: route.method, pattern: route.path.description,
                address: "/" + address.joined(separator: "/"))
        }
    }

    /// Sends a request that its route reads and, mostly, refuses.
    private static func send(
        _ change: Change, _ token: String, _ client: any TestClientProtocol
    ) async throws -> HTTPResponse.Status {
        let type = change.isForAPI ? "application/json" : "application/x-www-form-urlencoded"
        let body = change.isForAPI ? "{\"mark\":\"x\"}" : "mark=x"
        return try await client.execute(
            uri: change.address, method: change.method,
            headers: [.contentType: type, .authorization: "Bearer \(token)"],
            body: ByteBuffer(string: body)
        ) { $0.status }
    }

    @Test(
        "has an entry for every route by which staff can change something, before it is carried out"
    )
    func everyRoute() async throws {
        let shop = try await TestShop.make(limitsRates: false)
        let token = try await shop.token("boss@shop.example", .admin)
        let changes = Self.changes(shop.shop)
        let written = try await shop.application.test(.router) { client in
            var written = 0
            for change in changes {
                // Entries sort by time.
                shop.clock.advance(by: .milliseconds(1))
                let known = try await shop.log().count
                let status = try await Self.send(change, token, client)
                // An address that does not take the method leads nowhere.
                if status == .methodNotAllowed { continue }
                written += 1
                let entries = try await shop.log()
                #expect(entries.count == known + 1, "\(change.method) \(change.pattern)")
                let entry = try #require(entries.first)
                #expect(entry.method == change.method.rawValue)
                #expect(entry.route == change.pattern)
                #expect(entry.member?.email.text == "boss@shop.example")
                #expect(entry.fields == [StaffLogEntry.Field("mark", "x")])
                #expect(entry.outcome == status.code)
                for language in Language.allCases {
                    #expect(entry.words(language) != nil, "\(change.method) \(change.pattern)")
                }
            }
            return written
        }
        // Both languages' pages, and the API.
        #expect(written >= 30)
    }

    @Test("is written first: where it cannot be, nothing is carried out")
    func lost() async throws {
        let shop = try await TestShop.make(limitsRates: false)
        let token = try await shop.token("boss@shop.example", .admin)
        let lost = shop.withoutLog
        try await Application(router: lost.makeRouter()).test(.router) { client in
            for change in Self.changes(lost) {
                let status = try await Self.send(change, token, client)
                guard status != .methodNotAllowed else { continue }
                #expect(status == .serviceUnavailable, "\(change.method) \(change.pattern)")
            }
            let staff = APIClient(client: client).signedIn(as: token)
            let stock = try await staff.post(
                "/staff/stock/MUG-1/movements", #"{"kind":"received","quantity":7}"#)
            #expect(stock.status == .serviceUnavailable)
            #expect(stock.json["code"].string == "not_logged")
            #expect(stock.headers[.retryAfter] == "5")
            // Looking is not written down, so it goes on.
            #expect(try await staff.get("/staff/products").status == .ok)
        }
        #expect(try await shop.onHand("MUG-1") == 10)
        #expect(try await shop.log().isEmpty)
    }

    @Test("names what was sent, shortened, and keeps no secret")
    func fields() async throws {
        let shop = try await TestShop.make(limitsRates: false)
        let token = try await shop.token("boss@shop.example", .admin)
        try await shop.application.test(.router) { client in
            let staff = APIClient(client: client).signedIn(as: token)
            let body = """
                {"slug":"vase","name":{"de":"Vase","en":"\(String(repeating: "v", count: 300))"},\
                "variants":[{"sku":"V-1","price":"1.00","vat_rate":19}],"published":true,\
                "new_password":"correct horse","list":[[[[[1]]]]],"none":null}
                """
            _ = try await staff.post("/staff/products", body)
            shop.clock.advance(by: .milliseconds(1))
            _ = try await staff.post("/staff/products", "no json")
            shop.clock.advance(by: .milliseconds(1))
            _ = try await staff.send(
                .post, "/staff/products", "a,b\n",
                headers: [.contentType: "multipart/form-data; boundary=x"])
        }
        let entries = try await shop.log()
        let fields = Dictionary(
            entries[2].fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        #expect(fields["slug"] == "vase")
        #expect(fields["name.de"] == "Vase")
        #expect(fields["name.en"] == String(repeating: "v", count: 199) + "…")
        #expect(fields["variants[0].sku"] == "V-1")
        #expect(fields["variants[0].vat_rate"] == "19")
        #expect(fields["published"] == "true")
        #expect(fields["new_password"] == "•••")
        #expect(fields["list[0][0][0]"] == "…")
        #expect(fields["none"] == "null")
        #expect(entries[2].subjects.contains("vase"))
        #expect(entries[1].fields == [StaffLogEntry.Field("body", "application/json, 7 bytes")])
        #expect(entries[1].outcome == 400)
        #expect(entries[0].fields.map(\.name) == ["body"])
        let kind = entries[0].fields.first?.value.prefix { $0 != "," }
        #expect(kind == "multipart/form-data", "without the boundary")
        #expect(entries[0].outcome == 415)
    }

    @Test("keeps what a form is about, whatever is put around it, and says how much it left out")
    func crowded() async throws {
        try await TestShop.visited { shop, customer in
            let boss = try await shop.member("boss@shop.example", .admin, customer)
            let junk = (100..<200).map { "a\($0)=x" }.joined(separator: "&")
            let emails = String(repeating: "email=x%40mail.example&", count: 100)
            _ = try await boss.post(
                "/de/staff/people", "\(junk)&\(emails)email=ada%40mail.example&role=admin")
            let fields = try #require(try await shop.log().first).fields
            #expect(fields.count == StaffLogEntry.mostFields)
            #expect(fields.contains(StaffLogEntry.Field("email", "ada@mail.example")))
            #expect(fields.contains(StaffLogEntry.Field("role", "admin")))
            #expect(fields.last == StaffLogEntry.Field("…", "+143"))
        }
    }

    @Test("keeps what JSON is about, whatever is put around it, and says how much it left out")
    func crowdedJSON() async throws {
        let shop = try await TestShop.make(limitsRates: false)
        let token = try await shop.token("boss@shop.example", .admin)
        let list = (0..<100).map { "\($0)" }.joined(separator: ",")
        try await shop.application.test(.router) { client in
            let staff = APIClient(client: client).signedIn(as: token)
            _ = try await staff.post("/staff/products", #"{"list":[\#(list)],"slug":"vase"}"#)
        }
        let entry = try #require(try await shop.log().first)
        #expect(entry.subjects == ["vase"])
        #expect(entry.fields.count == StaffLogEntry.mostFields)
        #expect(entry.fields.last == StaffLogEntry.Field("…", "+42"))
    }

    @Test("tells what was refused to whom, and has no word of strangers and customers")
    func refusals() async throws {
        try await TestShop.visited { shop, customer in
            try await customer.register()
            #expect(try await customer.post("/de/staff/people", "x=1").status == .forbidden)
            #expect(
                try await customer.stranger().post("/de/staff/people", "x=1").status
                    == .unauthorized)
            #expect(try await shop.log().isEmpty)
            let staff = try await shop.staff(customer)
            #expect(try await staff.post("/de/staff/people", "x=1").status == .forbidden)
            let entry = try #require(try await shop.log(StaffLogFilter(isRefused: true)).first)
            #expect(entry.outcome == 403)
            #expect(entry.member?.email.text == "staff@shop.example")
        }
    }

    @Test(
        "says what was done, and not what could have been",
        arguments: [
            ("PUT", "/api/v1/staff/webhooks/{id}", "Change a webhook"),
            ("DELETE", "/api/v1/staff/products/{slug}/pictures/{digest}", "Remove a picture"),
            ("PUT", "/api/v1/staff/products/{slug}", "Change a product"),
            ("POST", "/de/staff/products/{slug}", "Change a product"),
            ("RUN", "shop-server staff add", nil),
        ])
    func words(method: String, route: String, words: String?) {
        let entry = StaffLogEntry(
            id: ID(at: Timestamp(milliseconds: 1)), member: nil, at: Timestamp(milliseconds: 1),
            method: method, route: route, request: "1")
        #expect(entry.words(.english) == words)
    }

    @Test("tells what was sent in words, what was left empty, and apart what only the server needs")
    func details() {
        let fields = [
            ("quantity", "5"), ("reason", ""), ("movement_id", "7"), ("kind", "free_shipping"),
            ("published", "1"), ("pieces.MUG-1", "2"), ("role", "customer"), ("role", "king"),
            ("mark", "x"),
        ].map { StaffLogEntry.Field($0, $1) }
        let entry = StaffLogEntry(
            id: ID(at: Timestamp(milliseconds: 1)), member: nil, at: Timestamp(milliseconds: 1),
            method: "POST", route: "/", fields: fields, request: "1")
        let details = entry.details(.english)
        #expect(
            details.told == [
                "Quantity: 5", "Type: Free delivery", "Visible in the shop: yes",
                "Pieces of MUG-1: 2",
                "Role: Customer, king", "mark: x",
            ])
        #expect(details.empty == ["Reason"])
        #expect(details.technical == ["movement_id: 7"])
        #expect(entry.details(.german).told.first == "Menge: 5")
    }

    @Test("is read by all staff, narrowed by who, what about and what was refused")
    func page() async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            let boss = try await shop.member("boss@shop.example", .admin, customer)
            let staff = try await shop.staff(customer)
            let order = try await staff.get("/de/staff/orders/\(number)")
            _ = try await staff.submit(order.step("confirm", of: number))
            shop.clock.advance(by: .milliseconds(1))
            _ = try await staff.send(
                order.step("cancel", of: number).filled(["action": "complete"]))
            _ = try await boss.send(
                try await boss.get("/de/staff/products/mug").form(
                    to: "/de/staff/products/mug/publication"))
            func entries(_ query: String) async throws -> [String] {
                try await staff.get("/de/staff/log\(query)").texts(test: "log-entry")
            }
            #expect(try await entries("").count == 3)
            let ofOrder = try await entries("?subject=\(number.lowercased())")
            #expect(ofOrder.count == 2)
            #expect(ofOrder.last?.contains("Schritt: Bestätigen") == true)
            #expect(ofOrder.first?.contains("passte nicht mehr zum Stand") == true)
            #expect(ofOrder.last?.contains("Stand einer Bestellung ändern") == true)
            #expect(try await entries("?member=boss@shop.example").count == 1)
            #expect(try await entries("?member=boss@shop.example&subject=\(number)").isEmpty)
            #expect(try await entries("?refused=true").count == 1)
            let nobody = try await staff.get("/de/staff/log?member=nobody@shop.example")
            #expect(nobody.notices == [StaffLogTexts.german.nobody])
            #expect(order.values(of: "href").contains("/de/staff/log?subject=\(number)"))
            let dashboard = try await staff.get("/de/staff")
            #expect(dashboard.texts(test: "log-entry").count == 1)
            _ = try await staff.send(
                order.step("cancel", of: number).filled(["action": "nonsense"]))
            #expect(try await entries("?refused=true").count == 2)
            let again = try await staff.get("/de/staff")
            #expect(again.texts(test: "log-entry").count == 1, "a mistake in a form is no trouble")
            shop.clock.advance(by: .hours(25))
            let later = try await shop.staffAgain(customer).get("/de/staff")
            #expect(later.texts(test: "log-entry").isEmpty)
        }
    }
}

extension TestShop {
    /// A new session of the member of staff who is known already.
    fileprivate func staffAgain(_ somebody: PageClient) async throws -> PageClient {
        let staff = somebody.stranger()
        _ = try await staff.signIn("staff@shop.example")
        return staff
    }
}
