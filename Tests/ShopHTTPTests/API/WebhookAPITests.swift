import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Webhooks by the API")
struct WebhookAPITests {
    private let path = "/staff/webhooks"

    private func body(
        _ url: String, _ events: String = #""placed","paid""#, _ rest: String = ""
    ) -> String {
        #"{"url":"\#(url)","events":[\#(events)]\#(rest)}"#
    }

    private func asStaff(
        _ story: @escaping @Sendable (APIClient) async throws -> Void
    ) async throws {
        let shop = try await TestShop.make()
        let token = try await shop.staffToken()
        try await shop.application.test(.router) { client in
            try await story(APIClient(client: client).signedIn(as: token))
        }
    }

    @Test("staff register, list, change and remove them; the secret is told once")
    func story() async throws {
        try await asStaff { staff in
            let made = try await staff.post(path, body("https://ERP.example/hook"))
            #expect(made.status == .created)
            #expect(made.json["url"].string == "https://erp.example/hook")
            #expect(made.json["secret"].string?.hasPrefix("whsec_") == true)
            #expect(made.json["active"].bool == true)
            let id = try #require(made.json["id"].string)
            #expect(made.headers[.location] == "/api/v1\(path)/\(id)")
            let list = try await staff.get(path)
            #expect(list.json["webhooks"][0]["id"].string == id)
            #expect(list.json["webhooks"][0]["secret"].isMissing)
            let changed = try await staff.put(
                "\(path)/\(id)", body("https://new.example/", #""shipped""#, #","active":false"#))
            #expect(changed.status == .ok)
            let shown = try await staff.get("\(path)/\(id)")
            #expect(shown.json["url"].string == "https://new.example/")
            #expect(shown.json["events"].array.compactMap(\.string) == ["shipped"])
            #expect(shown.json["active"].bool == false)
            #expect(shown.json["secret"].isMissing)
            for _ in 1...2 {
                #expect(try await staff.delete("\(path)/\(id)").status == .noContent)
            }
            #expect(try await staff.get("\(path)/\(id)").status == .notFound)
            #expect(try await staff.delete("\(path)/x").status == .notFound)
            #expect(
                try await staff.put("\(path)/\(id)", body("https://a.example/")).status
                    == .notFound)
        }
    }

    @Test(
        "what leads into private networks, or is no address, is refused",
        arguments: [
            "http://erp.example/", "https://10.0.0.1/", "https://169.254.169.254/latest/",
            "https://127.0.0.1:8080/", "https://[::1]/", "https://[::ffff:10.0.0.1]/",
            "https://127.1/", "http://localhost/", "erp.example", "",
        ])
    func refused(url: String) async throws {
        try await asStaff { staff in
            let answer = try await staff.post(path, body(url))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.json["errors"][0]["field"].string == "url")
        }
    }

    @Test(
        "events are some that there are, each once", arguments: ["", #""lost""#, #""paid","paid""#])
    func events(list: String) async throws {
        try await asStaff { staff in
            let answer = try await staff.post(path, body("https://erp.example/", list))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.json["errors"][0]["field"].string == "events")
        }
    }

    @Test("there are not too many, and they are the staff's alone")
    func limits() async throws {
        try await asStaff { staff in
            for number in 1...WebhookEndpoint.most {
                let answer = try await staff.post(path, body("https://a\(number).example/"))
                #expect(answer.status == .created)
            }
            let full = try await staff.post(path, body("https://b.example/"))
            #expect(full.status == .conflict)
            #expect(full.json["code"].string == "webhooks_full")
            let stranger = APIClient(client: staff.client)
            #expect(try await stranger.get(path).status == .unauthorized)
            let ada = try await register(stranger)
            #expect(try await ada.get(path).status == .forbidden)
            #expect(
                try await ada.post(path, body("https://b.example/")).status == .forbidden)
        }
    }
}
