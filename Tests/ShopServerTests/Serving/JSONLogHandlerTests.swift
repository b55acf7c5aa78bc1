import Foundation
import Logging
import Synchronization
import Testing

@testable import ShopServer

@Suite("A log for programs")
struct JSONLogHandlerTests {
    /// The lines a logger wrote.
    private final class Lines: Sendable {
        private let data = Mutex(Data())

        func add(_ line: Data) { data.withLock { $0 += line } }

        var all: [[String: String]] {
            get throws {
                try data.withLock { $0 }.split(separator: UInt8(ascii: "\n")).map {
                    try JSONDecoder().decode([String: String].self, from: $0)
                }
            }
        }
    }

    @Test("has one object a line, whatever the message holds, with the request's name in it")
    func objects() throws {
        let lines = Lines()
        var logger = Logger(label: "test") { _ in JSONLogHandler { lines.add($0) } }
        logger[metadataKey: "hb.request.id"] = "abc"
        logger.info("two\nlines and a \"quote\"", metadata: ["status": "200"])
        logger.debug("not asked for")
        let line = try #require(try lines.all.first)
        #expect(try lines.all.count == 1)
        #expect(line["message"] == "two\nlines and a \"quote\"")
        #expect(line["level"] == "info")
        #expect(line["request_id"] == "abc")
        #expect(line["status"] == "200")
        #expect(line["time"]?.wholeMatch(of: /2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil)
    }
}
