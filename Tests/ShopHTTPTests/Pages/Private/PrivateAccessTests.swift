import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Who may see private pages")
struct PrivateAccessTests {
    @Test("somebody else's order is not found, be they guest, customer or stranger")
    func foreignOrder() async throws {
        try await TestShop.visited { shop, ada in
            let number = try await ada.orderAsCustomer()
            let eve = ada.stranger()
            try await eve.register("eve@mail.example")
            let guest = ada.stranger()
            try await guest.add()
            for other in [eve, guest] {
                #expect(try await other.get("/de/orders/\(number)").status == .notFound)
                #expect(try await other.post("/de/orders/\(number)/cancel").status == .notFound)
                #expect(try await other.get("/de/orders").texts(test: "order-number").isEmpty)
            }
            let stranger = ada.stranger()
            #expect(
                try await stranger.get("/de/orders/\(number)").location
                    == "/de/login?next=%2Fde%2Forders%2F\(number)")
            #expect(try await stranger.post("/de/orders/\(number)/cancel").status == .unauthorized)
            #expect(try await shop.orders()[0].status.state == .placed)
        }
    }

    @Test("an order there is not looks like somebody else's", arguments: ["99999-99999", "x", "1"])
    func unknownOrder(number: String) async throws {
        try await TestShop.visited { _, ada in
            try await ada.register()
            #expect(try await ada.get("/de/orders/\(number)").status == .notFound)
            #expect(try await ada.post("/de/orders/\(number)/cancel").status == .notFound)
        }
    }

    private static let staffPages = [
        "/de/staff", "/de/staff/orders", "/en/staff/products", "/de/staff/new-product",
        "/en/staff/products/mug", "/de/staff/orders/00000-00000",
        "/de/staff/orders/00000-00000/invoice", "/de/staff/orders/00000-00000/credit-note",
        "/de/staff/log",
        "/de/staff/customers", "/en/staff/people", "/de/staff/categories",
        "/de/staff/categories/home",
    ]

    @Test("strangers and guests are sent from staff pages to sign in", arguments: staffPages)
    func staffForStrangers(path: String) async throws {
        try await TestShop.visited { _, visitor in
            let language = path.prefix(3)
            let login = "\(language)/login?next=\(path.replacing("/", with: "%2F"))"
            #expect(try await visitor.get(path).location == login)
            try await visitor.add()
            #expect(try await visitor.get(path).location == login)
        }
    }

    @Test("customers are refused at staff pages", arguments: staffPages)
    func staffForCustomers(path: String) async throws {
        try await TestShop.visited { _, customer in
            try await customer.register()
            let answer = try await customer.get(path)
            #expect(answer.status == .forbidden)
            let language = try #require(Language(inPath: path))
            #expect(answer.texts("h1") == [Problem.forbidden.title[language]])
        }
    }

    @Test(
        "nobody but staff can send a staff form",
        arguments: [
            "orders/00000-00000/transitions", "products", "products/mug",
            "products/mug/publication", "products/mug/stock", "orders/00000-00000/returns",
            "orders/00000-00000/return-receipt", "orders/00000-00000/refunds",
            "orders/00000-00000/notes",
            "categories", "categories/home", "categories/home/place", "categories/home/remove",
            "people",
        ])
    func staffForms(path: String) async throws {
        try await TestShop.visited { shop, visitor in
            let body =
                "published=0&sku=MUG-1&quantity=5&action=confirm&movement_id=\(shop.movement)"
            #expect(try await visitor.post("/de/staff/\(path)", body).status == .unauthorized)
            try await visitor.register()
            #expect(try await visitor.post("/de/staff/\(path)", body).status == .forbidden)
            #expect(try await shop.onHand("MUG-1") == 10)
            #expect(try await visitor.get("/de/p/mug").status == .ok)
        }
    }

    @Test("the list of orders keeps its filter through signing in")
    func filter() async throws {
        try await TestShop.visited { shop, visitor in
            let answer = try await visitor.get("/de/staff/orders?state=placed")
            #expect(answer.location == "/de/login?next=%2Fde%2Fstaff%2Forders%3Fstate%3Dplaced")
        }
    }
}

extension TestShop {
    /// A name for a stock movement.
    fileprivate var movement: ID<StockMovement> { ID(at: clock.now) }
}
