import Logging
import ShopDomain
import ShopStorage
import ShopStorageInMemory
import Testing

@testable import ShopServer

@Suite("The time to pay")
struct PaymentDeadlineTests {
    private let placedAt = Timestamp(milliseconds: 1_795_420_800_000)

    /// A shop with one product and an order of it that is to be paid online.
    private func shopWithOrder() async throws -> (storage: ShopStorage, order: Order) {
        let storage = InMemoryStorage().storage
        let (sku, slug) = (try SKU("MUG-1"), try Slug("mug"))
        let variant = Variant(sku: sku, price: Money(minorUnits: 1299), vatRate: .standard)
        let product = Product(
            id: ID(at: placedAt), slug: slug, name: LocalizedText("Mug"),
            description: LocalizedText("Fine."), category: try Slug("home"), variants: [variant],
            isPublished: true, createdAt: placedAt)
        try await storage.catalogue.importCatalogue(
            CatalogueImport(
                categories: [Category(slug: try Slug("home"), name: LocalizedText("Home"))],
                products: [product], onHand: [sku: 5], at: placedAt))
        let owner = Owner.guest(ID(at: placedAt))
        let cart = try await storage.carts.apply(
            .add(sku, try Quantity(2)), id: nil, owner: owner, at: placedAt
        ).get()
        let request = CheckoutRequest(
            email: try EmailAddress("ada@mail.example"),
            address: try Address(
                name: "Ada", street: "Weg 1", postcode: "10115", city: "Berlin", country: "DE"),
            shipping: .standard, payment: .online, language: .german, agreedTotal: nil)
        let terms = try Pricing().decide(cart, request, at: placedAt) { _ in
            Offer(productSlug: slug, name: product.name, variant: variant, available: 5)
        }
        var generator = SystemRandomNumberGenerator()
        let order = Order(
            id: ID(at: placedAt), number: OrderNumber(using: &generator), cart: cart.id,
            terms: terms, at: placedAt)
        let digest = try #require(Digest(bytes: [UInt8](repeating: 1, count: 32)))
        let outcome = try await storage.orders.place(
            OrderPlacement(
                order: order, cartVersion: cart.version, key: try IdempotencyKey("k"),
                fingerprint: digest))
        #expect(outcome == .placed(order))
        return (storage, order)
    }

    private func expire(_ storage: ShopStorage, after time: Duration) async {
        let now = placedAt.advanced(by: time)
        await PaymentDeadline(storage: storage, logger: Logger(label: "test"), now: { now })
            .expire()
    }

    @Test("ends after an hour, for however many servers look, and gives the goods back once")
    func unpaid() async throws {
        let (storage, order) = try await shopWithOrder()
        await expire(storage, after: .minutes(60))
        #expect(try await storage.orders.find(order.id) == order, "the hour is not over")
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { await expire(storage, after: .minutes(61)) }
            }
        }
        let ended = try #require(try await storage.orders.find(order.id))
        #expect(ended.status.state == .expired && ended.status.payment == .voided)
        #expect(ended.timeline.map(\.kind) == [.placed, .expired])
        #expect(ended.timeline.last?.actor == .system)
        let stock = try await storage.catalogue.stock([try SKU("MUG-1")])
        #expect(stock.map(\.reserved) == [0] && stock.map(\.onHand) == [5])
    }

    @Test(
        "does not end what is paid, promised or confirmed",
        arguments: [
            OrderAction.pay, .authorise, .confirm,
        ])
    func inTime(action: OrderAction) async throws {
        let (storage, order) = try await shopWithOrder()
        let kept = try await storage.orders.carryOut(
            action, on: order.number, by: .system, at: placedAt.advanced(by: .minutes(59)))
        await expire(storage, after: .hours(48))
        #expect(try await storage.orders.find(order.id) == kept)
    }
}
