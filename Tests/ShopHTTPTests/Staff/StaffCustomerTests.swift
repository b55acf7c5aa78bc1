import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Customers in the back office")
struct StaffCustomerTests {
    private let path = "/de/staff/customers"

    @Test("are listed, the newest first, and found by the beginning of address or name")
    func listed() async throws {
        try await TestShop.visited { shop, ada in
            for (email, name) in [
                ("zoe@mail.example", "Änne"), ("zack@mail.example", "ANNA B"),
                ("bob@mail.example", "anna a"),
            ] {
                try await shop.open(email, .customer, name: name)
                shop.clock.advance(by: .seconds(1))
            }
            let staff = try await shop.staff(ada)
            func names(_ query: String) async throws -> [String] {
                try await staff.get(path + query).texts(test: "customer").map { row in
                    String(row.prefix { $0 != "@" })
                }
            }
            #expect(
                try await names("") == ["Staff staff", "anna a bob", "ANNA B zack", "Änne zoe"])
            #expect(try await names("?q=Z") == ["ANNA B zack", "Änne zoe"])
            #expect(try await names("?q=anna&in=name") == ["anna a bob", "ANNA B zack"])
            #expect(try await names("?q=%25&in=name").isEmpty)
            #expect(try await staff.get("\(path)?in=secret").status == .unprocessableContent)
            #expect(try await staff.get("\(path)?after=x").status == .notFound)
        }
    }

    @Test("are listed page by page")
    func pages() async throws {
        try await TestShop.visited { shop, ada in
            for number in 100..<160 { try await shop.open("c\(number)@mail.example", .customer) }
            let staff = try await shop.staff(ada)
            let first = try await staff.get("\(path)?q=c1")
            #expect(first.texts(test: "customer").count == 50)
            let next = try #require(first.values(of: "href").first { $0.contains("after=") })
            let second = try await staff.get(next)
            #expect(second.texts(test: "customer").count == 10)
            #expect(second.texts(test: "customer").last?.contains("c159@mail.example") == true)
            #expect(second.values(of: "href").contains("\(path)?q=c1"))
        }
    }

    @Test("are shown with their orders and sessions, and never with a password")
    func shown() async throws {
        try await TestShop.visited { shop, ada in
            let number = try await ada.orderAsCustomer()
            let account = try #require(
                try await shop.storage.users.find(try EmailAddress("ada@mail.example")))
            let staff = try await shop.staff(ada)
            let page = try await staff.get("\(path)/\(account.user.id)")
            #expect(page.texts("h1") == ["Ada"])
            #expect(page.texts(test: "order-number") == [number])
            #expect(page.texts(test: "session-count") == ["1"])
            #expect(!page.text.contains(account.passwordHash.phc))
            #expect(page.values(of: "href").contains("/de/staff/orders?q=ada%40mail.example"))
            #expect(try await staff.get("\(path)/x").status == .notFound)
            #expect(
                try await staff.get("\(path)/\(ID<User>(at: shop.clock.now))").status == .notFound)
        }
    }

    @Test("are signed out everywhere by staff; staff by admins only, and nobody by themselves")
    func sessions() async throws {
        try await TestShop.visited { shop, ada in
            try await ada.register()
            let boss = try await shop.member("boss@shop.example", .admin, ada)
            let staff = try await shop.staff(ada)
            func sessions(_ email: String) async throws -> String {
                let account = try #require(try await shop.storage.users.find(EmailAddress(email)))
                return "\(path)/\(account.user.id)/sessions"
            }
            let ofAda = try await sessions("ada@mail.example")
            let page = try await staff.get(String(ofAda.dropLast("/sessions".count)))
            _ = try await staff.submit(try page.form(to: ofAda))
            #expect(try await ada.get("/de/orders").location?.hasPrefix("/de/login") == true)
            let (ofStaff, ofBoss) = (
                try await sessions("staff@shop.example"), try await sessions("boss@shop.example")
            )
            #expect(try await staff.post(ofBoss).status == .forbidden)
            #expect(try await staff.post(ofStaff).status == .conflict)
            #expect(try await boss.get("/de/staff").status == .ok)
            #expect(try await boss.post(ofStaff).status == .seeOther)
            #expect(try await staff.get("/de/staff").location?.hasPrefix("/de/login") == true)
        }
    }
}
