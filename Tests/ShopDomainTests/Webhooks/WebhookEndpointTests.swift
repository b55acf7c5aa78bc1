import ShopDomain
import Testing

@Suite("Endpoints of webhooks")
struct WebhookEndpointTests {
    private static let start = Timestamp(milliseconds: 1_795_000_000_000)

    private func endpoint(isActive: Bool = true) throws -> WebhookEndpoint {
        WebhookEndpoint(
            id: ID(at: Self.start), url: try WebhookURL("https://erp.example/"),
            events: [.placed, .paid], isActive: isActive,
            secret: try #require(WebhookSecret(bytes: Array(repeating: 7, count: 32))),
            createdAt: Self.start)
    }

    @Test("They want the events they named, from their registration on, while they are active")
    func wants() throws {
        let endpoint = try endpoint()
        #expect(endpoint.wants(.placed, at: Self.start))
        #expect(!endpoint.wants(.shipped, at: Self.start))
        #expect(!endpoint.wants(.placed, at: Self.start.advanced(by: .milliseconds(-1))))
        #expect(try !self.endpoint(isActive: false).wants(.placed, at: Self.start))
    }

    @Test("Their secrets have 32 bytes and show themselves nowhere")
    func secret() throws {
        #expect(WebhookSecret(bytes: [1, 2, 3]) == nil)
        let endpoint = try endpoint()
        var dumped = ""
        dump(endpoint, to: &dumped)
        #expect(!dumped.contains("32 elements"))
        #expect("\(endpoint.secret)" == "(webhook secret)")
    }

    @Test("What fails is tried again, less and less often, for three days")
    func schedule() throws {
        var now = Self.start
        var pauses: [Duration] = []
        for attempts in 1...100 {
            guard
                let next = WebhookSchedule.next(
                    after: attempts, now: now, happened: Self.start)
            else { break }
            pauses.append(next.since(now))
            now = next
        }
        #expect(pauses.first == .seconds(10))
        #expect(zip(pauses, pauses.dropFirst()).allSatisfy { $0 <= $1 })
        #expect((12...20).contains(pauses.count))
        #expect(now.since(Self.start) > .seconds(60 * 3600))
        #expect(!WebhookSchedule.isTooLate(at: now, happened: Self.start))
        #expect(
            WebhookSchedule.isTooLate(
                at: Self.start.advanced(by: WebhookSchedule.lifetime + .seconds(1)),
                happened: Self.start))
    }
}
