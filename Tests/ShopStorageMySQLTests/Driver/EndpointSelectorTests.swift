import Testing

@testable import ShopStorageMySQL

@Suite("Choosing an endpoint")
struct EndpointSelectorTests {
    private let start = ContinuousClock.now
    private let backOff = EndpointSelector.BackOff(
        shortest: .milliseconds(100), longest: .seconds(1))

    @Test("The back-off doubles up to its limit")
    func backOffGrows() {
        let delays = (1...6).map { backOff.delay(failures: $0) }
        #expect(delays == [100, 200, 400, 800, 1000, 1000].map { .milliseconds($0) })
        #expect(backOff.delay(failures: 1_000_000) == .seconds(1))
    }

    @Test("The first one is used until it fails, then the next that works, and that one is kept")
    func order() {
        var selector = EndpointSelector(count: 3, backOff: backOff)
        #expect(selector.reselect(at: start) == false)
        #expect(selector.current == 0)
        selector.failed(0, at: start)
        #expect(selector.reselect(at: start) == true)
        #expect(selector.current == 1)
        let later = start + .seconds(60)
        #expect(selector.isAvailable(0, at: later))
        #expect(selector.reselect(at: later) == false)
        #expect(selector.current == 1)
        selector.failed(1, at: later)
        #expect(selector.reselect(at: later) == true)
        #expect(selector.current == 0)
    }

    @Test("Where all have failed, the one whose time comes first is waited for")
    func allFailed() {
        var selector = EndpointSelector(count: 2, backOff: backOff)
        selector.failed(0, at: start)
        #expect(selector.reselect(at: start) == true)
        selector.failed(1, at: start + .milliseconds(50))
        #expect(selector.reselect(at: start + .milliseconds(50)) == true)
        #expect(selector.current == 0)
        #expect(
            selector.retryTime(after: start + .milliseconds(50)) == start + .milliseconds(100))
        #expect(selector.retryTime(after: start + .milliseconds(100)) == nil)
    }

    @Test("Connections that fail together count once, and success forgets")
    func countedOnce() {
        var selector = EndpointSelector(count: 1, backOff: backOff)
        for _ in 0..<5 { selector.failed(0, at: start) }
        #expect(selector.retryTime(after: start) == start + .milliseconds(100))
        selector.failed(0, at: start + .milliseconds(100))
        #expect(selector.retryTime(after: start) == start + .milliseconds(300))
        #expect(selector.isDoubtful(0))
        selector.succeeded(0)
        #expect(!selector.isDoubtful(0))
        #expect(selector.isAvailable(0, at: start))
    }
}
