import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import ShopDomain
import ShopStorage
import Synchronization
import Testing

@testable import ShopHTTP

/// A browser without scripts: fetches pages, fills in their forms, keeps cookies.
final class PageClient: Sendable {
    private let client: any TestClientProtocol
    private let cookies: Mutex<[String: String]>

    init(_ client: any TestClientProtocol, cookies: [String: String] = [:]) {
        self.client = client
        self.cookies = Mutex(cookies)
    }

    /// The token of the session, if there is one.
    var session: String? { cookies.withLock { $0["session"] } }

    /// How many pieces the cookie for the page's script says are in the cart.
    var cartCount: String? { cookies.withLock { $0["cart"] } }

    /// Another browser that has the same cookies now.
    func copy() -> PageClient { PageClient(client, cookies: cookies.withLock { $0 }) }

    /// Somebody else's browser.
    func stranger() -> PageClient { PageClient(client) }

    func get(_ path: String) async throws -> Page {
        try await request(.get, path, headers: [:], body: nil)
    }

    /// Sends a form and answers what came back, be it a page or the way to one.
    func send(_ form: PageForm) async throws -> Page {
        try await post(form.action, form.urlEncoded)
    }

    /// Sends bytes as the body of a form, from a page of the shop.
    func post(
        _ path: String, _ body: String = "", headers: HTTPFields = [:]
    ) async throws -> Page {
        try await post(path, ByteBuffer(string: body), headers: headers)
    }

    func post(
        _ path: String, _ body: ByteBuffer, headers: HTTPFields = [:]
    ) async throws -> Page {
        var all: HTTPFields = [
            .contentType: "application/x-www-form-urlencoded", .origin: "http://localhost",
            .secFetchSite: "same-origin",
        ]
        for field in headers { all[field.name] = field.value }
        return try await request(.post, path, headers: all, body: body)
    }

    /// Sends a form that is expected to work, and answers the page it leads to.
    func submit(
        _ form: PageForm, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Page {
        let answer = try await send(form)
        #expect(
            answer.status == .seeOther, "\(answer.notices) \(answer.fieldErrors)",
            sourceLocation: sourceLocation)
        return try await get(try #require(answer.location, sourceLocation: sourceLocation))
    }

    private func request(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields, body: ByteBuffer?
    ) async throws -> Page {
        var headers = headers
        let known = cookies.withLock { $0 }
        if !known.isEmpty {
            headers[.cookie] = known.map { "\($0)=\($1)" }.joined(separator: "; ")
        }
        let response = try await client.execute(
            uri: path, method: method, headers: headers, body: body)
        for line in response.headers[values: .setCookie] { keep(line) }
        return try Page(response)
    }

    private func keep(_ line: String) {
        let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
        guard let name = pair.first.map(String.init) else { return }
        let isOver = line.contains("Max-Age=0")
        cookies.withLock { $0[name] = isOver ? nil : pair.dropFirst().first.map(String.init) }
    }
}

extension TestShop {
    /// Lets a test look around in the shop with a browser; passwords may be tried without limit.
    static func visited(
        limitsRates: Bool = false, catalogue: CatalogueImport = .small,
        pictures: (any PictureWorkshop)? = nil, pricing: Pricing = Pricing(),
        _ story: @escaping @Sendable (TestShop, PageClient) async throws -> Void
    ) async throws {
        let shop = try await make(
            limitsRates: limitsRates, catalogue: catalogue, pictures: pictures, pricing: pricing)
        try await shop.application.test(.router) { client in
            try await story(shop, PageClient(client))
        }
    }
}
