import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Saved addresses")
struct SavedAddressTests {
    private let path = "/de/account/addresses"

    private func save(_ street: String, by person: PageClient) async throws -> Page {
        let form = try await person.get(path).form(to: path)
        return try await person.send(
            form.filled([
                "name": "Ada", "street": street, "postcode": "8010", "city": "Graz",
                "country": "AT",
            ]))
    }

    private func saved(_ person: PageClient) async throws -> [String] {
        try await person.get(path).texts(test: "saved-address")
    }

    @Test("an address is saved, once, and forgotten again")
    func savedAndForgotten() async throws {
        try await TestShop.visited { _, ada in
            try await ada.register()
            for street in ["Ring 1", "Ring 2", "Ring 1"] {
                #expect(try await save(street, by: ada).location == path)
            }
            let page = try await ada.get(path)
            #expect(
                page.texts(test: "saved-address") == [
                    "Ada, Ring 1, 8010 Graz, Österreich Entfernen",
                    "Ada, Ring 2, 8010 Graz, Österreich Entfernen",
                ])
            let removal = try #require(page.forms.first { $0.action.hasSuffix("/remove") })
            #expect(try await ada.send(removal).location == path)
            #expect(try await saved(ada) == ["Ada, Ring 2, 8010 Graz, Österreich Entfernen"])
        }
    }

    @Test("mistakes stand beside their fields, and an eleventh address is refused")
    func refused() async throws {
        try await TestShop.visited { _, ada in
            try await ada.register()
            let wrong = try await save("", by: ada)
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.error(beside: "street") == "Bitte ausfüllen.")
            #expect(try wrong.form(to: path)["city"] == "Graz")
            for number in 1...SavedAddress.mostPerAccount {
                _ = try await save("Ring \(number)", by: ada)
            }
            let full = try await save("Ring 11", by: ada)
            #expect(full.status == .conflict)
            #expect(full.notices == [Problem.addressesFull.detail.german])
            #expect(try full.form(to: path)["street"] == "Ring 11")
            #expect(try await saved(ada).count == SavedAddress.mostPerAccount)
        }
    }

    @Test("strangers are sent to sign in, and nobody removes what is another's")
    func strangers() async throws {
        try await TestShop.visited { _, ada in
            try await ada.register()
            _ = try await save("Ring 1", by: ada)
            let page = try await ada.get(path)
            let removal = try #require(page.forms.first { $0.action.hasSuffix("/remove") })
            let eve = ada.stranger()
            #expect(
                try await eve.get(path).location == "/de/login?next=%2Fde%2Faccount%2Faddresses")
            #expect(try await eve.send(removal).status == .unauthorized)
            try await eve.register("eve@mail.example")
            _ = try await eve.send(removal)
            #expect(try await saved(ada).count == 1)
            #expect(try await saved(eve).isEmpty)
        }
    }

    @Test("an order saves its address unless it is told not to, and the next one is offered it")
    func checkout() async throws {
        try await TestShop.visited { _, ada in
            try await ada.register()
            try await ada.add()
            _ = try await ada.order()
            #expect(try await saved(ada) == ["Ada, Weg 1, 10115 Berlin, Deutschland Entfernen"])
            _ = try await save("Ring 2", by: ada)
            try await ada.add()
            let page = try await ada.get("/de/checkout")
            #expect(try page.form(to: "/de/checkout")["street"] == "Ring 2")
            #expect(page.texts(test: "saved-address") == ["Ada, Ring 2", "Ada, Weg 1"])
            let links = page.values(of: "href").filter { $0.contains("?address=") }
            let chosen = try await ada.get(try #require(links.last))
            let form = try chosen.form(to: "/de/checkout")
            #expect(form["street"] == "Weg 1")
            _ = try await ada.submit(form.filled(["street": "Gasse 3", "save_address": ""]))
            #expect(try await saved(ada).count == 2)
        }
    }

    @Test("a guest's address is not saved, and a deleted account leaves none behind")
    func forgotten() async throws {
        try await TestShop.visited { shop, ada in
            try await ada.register()
            _ = try await save("Ring 1", by: ada)
            let user = try #require(
                try await shop.storage.users.find(try EmailAddress("ada@mail.example"))
            ).user.id
            #expect(try await shop.storage.addresses.list(of: user).count == 1)
            let deletion = try await ada.get("/de/account").form(to: "/de/account/deletion")
            _ = try await ada.send(deletion.filled(["password": "correct horse battery"]))
            #expect(try await shop.storage.addresses.list(of: user).isEmpty)
            let guest = ada.stranger()
            try await guest.add()
            let page = try await guest.get("/de/checkout")
            #expect(!page.text.contains(AddressTexts.german.saveForLater))
        }
    }
}
