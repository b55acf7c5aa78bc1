import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import ShopHTTP

@Suite("A request's body")
struct BodyTests {
    private func request(_ body: RequestBody) -> Request {
        Request(
            head: HTTPRequest(method: .post, scheme: "http", authority: "shop", path: "/"),
            body: body)
    }

    @Test("is waited for until it is whole")
    func whole() async throws {
        let (body, source) = RequestBody.makeStream()
        async let collected = request(body).wholeBody(upTo: 100)
        for part in ["a=1", "&b=2"] { await source.yield(ByteBuffer(string: part)) }
        source.finish()
        #expect(String(buffer: try await collected) == "a=1&b=2")
    }

    @Test("is not waited for for ever")
    func slow() async throws {
        let (body, source) = RequestBody.makeStream()
        await source.yield(ByteBuffer(string: "a="))
        await #expect {
            try await request(body).wholeBody(upTo: 100, within: .milliseconds(1))
        } throws: { error in
            (error as? Problem)?.code == Problem.tooSlow.code
        }
        source.finish()
    }
}
