import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

/// What people do in the shop, each step through the forms of the page before it.
extension PageClient {
    /// Opens an account by the form and is signed in to it.
    @discardableResult
    func register(
        _ email: String = "ada@mail.example", name: String = "Ada"
    ) async throws -> Page {
        let form = try await get("/de/register").form(to: "/de/register")
        return try await submit(
            form.filled(["name": name, "email": email, "password": "correct horse battery"]))
    }

    /// Fills in the form to sign in and answers what came back.
    func signIn(
        _ email: String = "ada@mail.example", _ password: String = "correct horse battery",
        next: String? = nil
    ) async throws -> Page {
        let path = PagePath.login(next: next).path(.german)
        let form = try #require(try await get(path).forms.first { $0["password"] != nil })
        return try await send(form.filled(["email": email, "password": password]))
    }

    /// Puts something into the cart from its page, and sees the cart.
    @discardableResult
    func add(_ sku: String = "MUG-1", of product: String = "mug", _ count: Int = 1) async throws
        -> Page
    {
        let form = try await get("/de/p/\(product)").form(to: "/de/cart")
        return try await submit(form.filled(["sku": sku, "quantity": "\(count)"]))
    }

    /// The checkout's form with an address in it.
    func checkoutForm(_ email: String? = nil) async throws -> PageForm {
        let form = try await get("/de/checkout").form(to: "/de/checkout").filled([
            "name": "Ada", "street": "Weg 1", "postcode": "10115", "city": "Berlin",
        ])
        return email.map { form.filled(["email": $0]) } ?? form
    }

    /// Orders what is in the cart, and sees the order.
    @discardableResult
    func order(_ email: String? = nil) async throws -> Page {
        try await submit(try await checkoutForm(email))
    }

    /// Registers, orders one piece and answers the order's number.
    func orderAsCustomer(_ email: String = "ada@mail.example") async throws -> String {
        try await register(email)
        try await add()
        return try await order().orderNumber
    }
}

extension Page {
    /// The number of the order the page is about, or of the first one in its list.
    var orderNumber: String {
        get throws { try #require(texts(test: "order-number").first) }
    }

    /// The form that removes a line of the cart.
    func removal(of sku: String) throws -> PageForm {
        try form(to: "/de/cart/lines/\(sku)/remove")
    }

    /// The form that sets how many pieces of a line are wanted.
    func quantity(of sku: String, _ count: String) throws -> PageForm {
        try form(to: "/de/cart/lines/\(sku)").filled(["quantity": count])
    }

    /// The form that takes a step with an order.
    func step(_ action: String, of number: String) throws -> PageForm {
        try form(to: "/de/staff/orders/\(number)/transitions") { $0["action"] == action }
    }
}

extension TestShop {
    /// A browser whose owner works in the shop and has signed in by the form.
    func staff(_ somebody: PageClient) async throws -> PageClient {
        _ = try await staffToken()
        let staff = somebody.stranger()
        let answer = try await staff.signIn("staff@shop.example")
        #expect(answer.location == "/de/staff")
        return staff
    }

    /// All orders there are.
    func orders() async throws -> [Order] {
        try await storage.orders.list(OrderFilter(), before: nil, limit: 100)
    }

    /// Changes a product behind the server's back, as another server would.
    func change(_ slug: String, _ change: (inout Product) -> Void) async throws {
        var product = try #require(try await storage.catalogue.product(try Slug(slug)))
        change(&product)
        try await storage.catalogue.update(product)
    }

    /// Takes pieces away behind the server's back.
    func lose(_ count: Int, of sku: String) async throws {
        let loss = StockMovement(
            sku: try SKU(sku), kind: .corrected, quantity: -count, order: nil, at: clock.now)
        _ = try await storage.catalogue.adjustStock(loss, id: ID(at: clock.now))
    }

    /// How many pieces are on the shelf.
    func onHand(_ sku: String) async throws -> Int? {
        try await storage.catalogue.stock([try SKU(sku)]).first?.onHand
    }
}
