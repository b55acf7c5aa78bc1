import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Saved addresses by the API")
struct AddressAPITests {
    private let path = "/users/me/addresses"

    private func body(_ street: String) -> String {
        """
        {"name":"Ada","street":"\(street)","postcode":"1010","city":"Wien","country":"AT"}
        """
    }

    private func streets(_ answer: APIClient.Answer) -> [String] {
        answer.json["addresses"].array.compactMap { $0["address"]["street"].string }
    }

    @Test("they are saved once, the last one first, and forgotten")
    func story() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let ada = try await register(APIClient(client: client))
            #expect(streets(try await ada.get(path)).isEmpty)
            for street in ["Ring 1", "Ring 2", "Ring 1"] {
                #expect(try await ada.post(path, body(street)).status == .ok)
            }
            let list = try await ada.get(path)
            #expect(streets(list) == ["Ring 1", "Ring 2"])
            let id = try #require(list.json["addresses"].array.first?["id"].string)
            for _ in 1...2 {
                #expect(try await ada.delete("\(path)/\(id)").status == .noContent)
            }
            #expect(streets(try await ada.get(path)) == ["Ring 2"])
            #expect(try await ada.delete("\(path)/everything").status == .notFound)
        }
    }

    @Test("mistakes are named, and strangers turned away")
    func refused() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let stranger = APIClient(client: client)
            #expect(try await stranger.get(path).status == .unauthorized)
            #expect(try await stranger.post(path, body("Ring 1")).status == .unauthorized)
            let ada = try await register(stranger)
            let answer = try await ada.post(path, body(""))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.json["errors"].array.compactMap { $0["field"].string } == ["street"])
        }
    }
}
