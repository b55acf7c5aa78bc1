import Hummingbird
import Logging
import ShopDomain
import ShopStorage
import ShopStorageInMemory
import Synchronization

@testable import ShopHTTP

/// A shop on memory with a small catalogue, a clock that the test moves, and cheap passwords.
struct TestShop: Sendable {
    let shop: Shop
    let clock: TestClock

    var storage: ShopStorage { shop.storage }

    /// - Parameter limitsRates: off for tests that sign in often.
    static func make(
        limitsRates: Bool = true, publicURL: String = "http://localhost",
        trustedProxies: TrustedProxies = .none, catalogue: CatalogueImport = .small,
        accountMails: AccountMails? = nil, pictures: (any PictureWorkshop)? = nil,
        pricing: Pricing = Pricing(),
        paymentProvider: (any PaymentProvider)? = nil,
        seller: [String] = ShopSettings.demoSeller, bank: BankAccount? = nil,
        codePainter: (any CodePainter)? = nil
    ) async throws -> TestShop {
        let storage = InMemoryStorage().storage
        try await storage.catalogue.importCatalogue(catalogue)
        let clock = TestClock()
        let feed = CatalogueFeed(store: storage.catalogue, logger: Logger(label: "test"))
        try await feed.refresh()
        let shop = Shop(
            storage: storage, catalogue: feed, passwords: PasswordHasher(parameters: .cheap),
            pricing: pricing,
            settings: ShopSettings(
                publicURL: publicURL, limitsRates: limitsRates, trustedProxies: trustedProxies,
                seller: seller, bank: bank),
            lifecycle: ShopLifecycle(), accountMails: accountMails, pictures: pictures,
            paymentProvider: paymentProvider, codePainter: codePainter, now: { clock.now })
        return TestShop(shop: shop, clock: clock)
    }

    /// The shop's routes on a host.
    var application: some ApplicationProtocol { Application(router: shop.makeRouter()) }

    /// Opens a staff account and signs it in.
    func staffToken() async throws -> String {
        let user = User(
            id: ID(at: clock.now), email: try EmailAddress("staff@shop.example"),
            name: try DisplayName("Staff"), role: .staff, createdAt: clock.now)
        let hash = try await shop.passwords.hash(try Password("correct horse battery"))
        try await storage.users.insert(Account(user: user, passwordHash: hash))
        return try await shop.sessions.open(for: user).token.text
    }

    /// Takes the catalogue over again after a change behind the server's back.
    func refresh() async throws {
        try await shop.catalogue.refresh()
    }
}

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
    private let time = Mutex(Timestamp(milliseconds: 1_795_420_800_000))

    var now: Timestamp { time.withLock { $0 } }

    func advance(by duration: Duration) {
        time.withLock { $0 = $0.advanced(by: duration) }
    }
}

extension CatalogueImport {
    /// Two categories; a mug (10 in stock), a lamp in two sizes (5 and 1), a book (7 %, none left),
    /// and an unpublished chair. The same identifiers in every shop of a run.
    static let small: CatalogueImport = {
        let at = Timestamp(milliseconds: 1_795_000_000_000)
        let build = { (slug: String, category: String, variants: [Variant], published: Bool) in
            Product(
                id: ID(at: at), slug: try Slug(slug),
                name: LocalizedText(german: "\(slug) deutsch", english: "\(slug) english"),
                description: LocalizedText(german: "Schön.", english: "Fine."),
                category: try Slug(category), variants: variants, isPublished: published,
                createdAt: at)
        }
        do {
            return CatalogueImport(
                categories: [
                    Category(
                        slug: try Slug("home"),
                        name: LocalizedText(german: "Wohnen", english: "Home")),
                    Category(
                        slug: try Slug("books"),
                        name: LocalizedText(german: "Bücher", english: "Books"), position: 1),
                ],
                products: [
                    try build("mug", "home", [try .test("MUG-1", 1299)], true),
                    try build(
                        "lamp", "home", [try .test("LAMP-S", 4900), try .test("LAMP-L", 8900)],
                        true),
                    try build("book", "books", [try .test("BOOK-1", 1490, .reduced)], true),
                    try build("chair", "home", [try .test("CHAIR-1", 19900)], false),
                ],
                onHand: [
                    try SKU("MUG-1"): 10, try SKU("LAMP-S"): 5, try SKU("LAMP-L"): 1,
                    try SKU("CHAIR-1"): 3,
                ],
                at: at)
        } catch {
            preconditionFailure("the test catalogue is valid: \(error)")
        }
    }()
}

extension Variant {
    static func test(_ sku: String, _ cents: Int64, _ rate: VATRate = .standard) throws -> Variant {
        Variant(sku: try SKU(sku), price: Money(minorUnits: cents), vatRate: rate)
    }
}

extension ScryptParameters {
    /// Fast enough for tests; the real ones take tens of milliseconds.
    static let cheap = ScryptParameters(logN: 1, blockSize: 1, parallelism: 1)
}
