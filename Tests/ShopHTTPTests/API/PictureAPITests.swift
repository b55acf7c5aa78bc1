import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Pictures through the API")
struct PictureAPITests {
    private let path = "/api/v1/staff/products/mug/pictures"

    /// Talks to a shop that makes pictures, as staff.
    private func visited(
        _ story: @escaping @Sendable (APIClient, APIClient) async throws -> Void
    ) async throws {
        let shop = try await TestShop.make(pictures: StubWorkshop())
        let token = try await shop.staffToken()
        try await shop.application.test(.router) { client in
            let everybody = APIClient(client: client)
            try await story(everybody.signedIn(as: token), everybody)
        }
    }

    private func post(
        _ staff: APIClient, _ file: [UInt8], _ type: String,
        query: String = "?alt_de=Ein+Becher&alt_en=A%20mug"
    ) async throws -> HTTPResponse.Status {
        var headers: HTTPFields = [.contentType: type]
        headers[.authorization] = staff.token.map { "Bearer \($0)" }
        return try await staff.client.execute(
            uri: path + query, method: .post, headers: headers, body: ByteBuffer(bytes: file)
        ) { $0.status }
    }

    @Test("are added, arranged and removed, and stand in the products")
    func life() async throws {
        try await visited { staff, everybody in
            #expect(try await post(staff, TestPicture.png(8, 6), "image/png") == .created)
            #expect(
                try await post(
                    staff, TestPicture.jpeg(8, 6), "image/jpeg", query: "?alt_de=Zwei&alt_en=Two")
                    == .created)

            let seen = try await everybody.get("/products/mug").json["pictures"]
            #expect(seen.array.map { $0["alt"].string } == ["Ein Becher", "Zwei"])
            #expect(seen[0]["width"].int == 1280)
            #expect(seen[0]["height"].int == 640)
            #expect(seen[0]["renditions"].array.map { $0["width"].int } == [320, 640, 1280])
            #expect(seen[0]["url"].string == seen[0]["renditions"][2]["url"].string)
            let url = try #require(seen[0]["url"].string)
            let file = try await staff.client.execute(uri: url, method: .get)
            #expect(file.status == .ok)
            let listed = try await everybody.get("/products?category=home").json["products"].array
            let mug = try #require(listed.first { $0["slug"].string == "mug" })
            #expect(mug["picture"]["alt"].string == "Ein Becher")
            let lamp = try #require(listed.first { $0["slug"].string == "lamp" })
            #expect(lamp["picture"].isMissing)

            let mine = try await staff.get("/staff/products/mug").json["pictures"]
            let digests = mine.array.compactMap { $0["digest"].string }
            #expect(mine[1]["alt"]["en"].string == "Two")
            let places = digests.reversed().map {
                "{\"digest\":\"\($0)\",\"alt\":{\"de\":\"neu\",\"en\":\"new\"}}"
            }
            let arranged = try await staff.put(
                "/staff/products/mug/pictures",
                "{\"pictures\":[\(places.joined(separator: ","))]}")
            #expect(arranged.status == .ok)
            #expect(
                arranged.json["pictures"].array.compactMap { $0["digest"].string }
                    == digests.reversed())
            let removal = "/staff/products/mug/pictures/\(digests[0])"
            #expect(try await staff.delete(removal).status == .noContent)
            #expect(try await staff.delete(removal).status == .noContent)
            let left = try await everybody.get("/products/mug").json["pictures"]
            #expect(left.array.map { $0["alt"].string } == ["neu"])
        }
    }

    @Test("stay when the product is changed")
    func changed() async throws {
        try await visited { staff, _ in
            #expect(try await post(staff, TestPicture.png(8, 6), "image/png") == .created)
            let answer = try await staff.put(
                "/staff/products/mug",
                """
                {"slug":"mug","name":{"de":"Becher","en":"Mug"},"category":"home",\
                "published":true,"variants":[{"sku":"MUG-1","price":"1.00","vat_rate":19}]}
                """)
            #expect(answer.json["pictures"].array.count == 1)
        }
    }

    @Test("are refused where something is wrong with them")
    func mistakes() async throws {
        try await visited { staff, everybody in
            let png = TestPicture.png(8, 6)
            let stranger = try await post(everybody, png, "image/png")
            #expect(stranger == .unauthorized)
            #expect(try await post(staff, png, "image/gif") == .unsupportedMediaType)
            #expect(try await post(staff, png, "application/json") == .unsupportedMediaType)
            #expect(try await post(staff, png, "image/png", query: "") == .unprocessableContent)
            #expect(
                try await post(staff, Array("<html>".utf8), "image/jpeg") == .unprocessableContent)
            #expect(
                try await post(staff, TestPicture.png(30_000, 30_000), "image/png")
                    == .unprocessableContent)
            let large = png + [UInt8](repeating: 0, count: PictureLimits.mostBytes)
            #expect(try await post(staff, large, "image/png") == .contentTooLarge)
            let path = "/staff/products/mug/pictures"
            let digits = String(repeating: "0", count: 64)
            for (digest, status) in [
                ("x", HTTPResponse.Status.unprocessableContent), (digits, .notFound),
            ] {
                let body =
                    "{\"pictures\":[{\"digest\":\"\(digest)\",\"alt\":{\"de\":\"a\",\"en\":\"b\"}}]}"
                #expect(try await staff.put(path, body).status == status)
            }
            let one = "{\"digest\":\"\(digits)\",\"alt\":{\"de\":\"a\",\"en\":\"b\"}}"
            let twice = try await staff.put(path, "{\"pictures\":[\(one),\(one)]}")
            #expect(twice.status == .conflict)
            #expect(twice.json["code"].string == "repeated_picture")
            #expect(try await staff.delete("\(path)/x").status == .notFound)
            #expect(
                try await staff.delete("/staff/products/no/pictures/\(digits)").status == .notFound)
        }
    }
}
