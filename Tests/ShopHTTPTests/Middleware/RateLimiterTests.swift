import HTTPTypes
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("A rate limiter")
struct RateLimiterTests {
    private let start = Timestamp(milliseconds: 1_000_000)

    @Test("lets a burst through, then names the wait, then lets one through per interval")
    func burst() throws {
        let limiter = RateLimiter(burst: 3, interval: .seconds(10))
        for _ in 1...3 { try limiter.take("a", at: start) }
        let problem = #expect(throws: Problem.self) { try limiter.take("a", at: start) }
        #expect(problem?.status == .tooManyRequests)
        #expect(problem?.retryAfter == 11)
        let later = start.advanced(by: .seconds(10))
        try limiter.take("a", at: later)
        #expect(throws: Problem.self) { try limiter.take("a", at: later) }
    }

    @Test("gives an attempt back, but never more than a burst")
    func givenBack() throws {
        let limiter = RateLimiter(burst: 2, interval: .seconds(10))
        limiter.giveBack("a", at: start)
        try limiter.take("a", at: start)
        for _ in 1...5 { limiter.giveBack("a", at: start) }
        for _ in 1...2 { try limiter.take("a", at: start) }
        #expect(throws: Problem.self) { try limiter.take("a", at: start) }
        limiter.giveBack("a", at: start)
        try limiter.take("a", at: start)
    }

    @Test("counts keys apart")
    func keys() throws {
        let limiter = RateLimiter(burst: 1, interval: .seconds(10))
        try limiter.take("a", at: start)
        try limiter.take("b", at: start)
        #expect(throws: Problem.self) { try limiter.take("a", at: start) }
    }

    @Test("never fills beyond its burst, and a clock that jumps back does no harm")
    func clock() throws {
        let limiter = RateLimiter(burst: 2, interval: .seconds(10))
        let muchLater = start.advanced(by: .days(1))
        try limiter.take("a", at: start)
        for _ in 1...2 { try limiter.take("a", at: muchLater) }
        #expect(throws: Problem.self) { try limiter.take("a", at: muchLater) }
        #expect(throws: Problem.self) { try limiter.take("a", at: start) }
    }

    @Test("keeps those who used theirs up when it forgets others")
    func memory() throws {
        let limiter = RateLimiter(burst: 2, interval: .days(1), mostKeys: 10)
        for _ in 1...2 { try limiter.take("attacker", at: start) }
        for index in 1...50 { try limiter.take("visitor \(index)", at: start) }
        #expect(throws: Problem.self) { try limiter.take("attacker", at: start) }
    }
}
