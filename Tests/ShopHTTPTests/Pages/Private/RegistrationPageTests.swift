import HTTPTypes
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("The form to open an account")
struct RegistrationPageTests {
    private static let good: KeyValuePairs = [
        "name": "Ada", "email": "ada@mail.example", "password": "correct horse battery",
    ]

    private func form(_ visitor: PageClient, _ path: String = "/de/register") async throws
        -> PageForm
    {
        try await visitor.get(path).form(to: path).filled(Self.good)
    }

    @Test("every mistake stands beside its field; what was typed is kept, but for the password")
    func mistakes() async throws {
        try await TestShop.visited { _, visitor in
            let form = try await form(visitor).filled([
                "name": " ", "email": "ada@mail", "password": "short",
            ])
            let answer = try await visitor.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.error(beside: "name") == "Bitte ausfüllen.")
            #expect(answer.error(beside: "email") != nil)
            #expect(answer.error(beside: "password") == "Mindestens 8 Zeichen.")
            let again = try answer.form(to: "/de/register")
            #expect(again["email"] == "ada@mail")
            #expect(again["password"]?.isEmpty == true)
            #expect(visitor.session == nil)
        }
    }

    @Test(
        "a weak password is refused beside the field, in the page's language",
        arguments: [
            ("seven77", "At least 8 characters."), ("password", "That is too easy to guess."),
            ("xxxxxxxxxxxx", "That is too easy to guess."),
            ("ada@mail.example", "That is too easy to guess."),
            (String(repeating: "long ", count: 30), "At most 128 characters."),
        ])
    func weak(password: String, reason: String) async throws {
        try await TestShop.visited { _, visitor in
            let form = try await form(visitor, "/en/register").filled(["password": password])
            let answer = try await visitor.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.error(beside: "password")?.hasPrefix(reason) == true)
            #expect(answer.fieldErrors.count == 1)
        }
    }

    @Test("an address that has an account is refused beside the field, however it is written")
    func taken() async throws {
        try await TestShop.visited { _, ada in
            try await ada.register()
            let eve = ada.stranger()
            let form = try await form(eve).filled(["email": " ADA@mail.example"])
            let answer = try await eve.send(form)
            #expect(answer.status == .conflict)
            #expect(answer.error(beside: "email") == "Diese Adresse ist schon registriert.")
            #expect(try answer.form(to: "/de/register")["name"] == "Ada")
            #expect(eve.session == nil)
        }
    }

    @Test("a name that is too long is refused, and nothing of it is lost")
    func longName() async throws {
        try await TestShop.visited { _, visitor in
            let name = String(repeating: "Ä", count: 3000)
            let answer = try await visitor.send(try await form(visitor).filled(["name": name]))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.error(beside: "name")?.hasPrefix("Höchstens") == true)
            #expect(try answer.form(to: "/de/register")["name"] == name)
        }
    }

    @Test("a guest's cart becomes that of the account")
    func cart() async throws {
        try await TestShop.visited { _, visitor in
            try await visitor.add("MUG-1", of: "mug", 2)
            let guest = visitor.session
            let cart = try await visitor.register()
            #expect(try cart.form(to: "/de/cart/lines/MUG-1")["quantity"] == "2")
            #expect(visitor.session != guest)
            #expect(visitor.cartCount == "2")
        }
    }

    @Test("who is signed in already is led on")
    func signedIn() async throws {
        try await TestShop.visited { _, visitor in
            try await visitor.register()
            for path in ["/de/register", "/de/login"] {
                #expect(try await visitor.get(path).location == "/de/orders")
            }
        }
    }
}
