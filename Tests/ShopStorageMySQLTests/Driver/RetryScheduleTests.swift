import Testing

@testable import ShopStorageMySQL

@Suite("Retry schedule")
struct RetryScheduleTests {
    private let start = ContinuousClock.now
    private var generator = SystemRandomNumberGenerator()

    @Test("There are at most as many attempts as allowed")
    mutating func attempts() {
        var schedule = RetrySchedule(maximumAttempts: 5, deadline: start + .seconds(60))
        let pauses = (0..<10).map { _ in schedule.pause(at: start, using: &generator) }
        #expect(pauses.filter { $0 != nil }.count == 4)
        #expect(pauses.suffix(6).allSatisfy { $0 == nil })
    }

    @Test("No attempt begins after the deadline")
    mutating func deadline() {
        var schedule = RetrySchedule(maximumAttempts: 5, deadline: start + .seconds(1))
        let late = start + .seconds(1)
        #expect(schedule.pause(at: late, using: &generator) == nil)
        #expect(schedule.pause(at: start, using: &generator) != nil)
        schedule.extend(to: start + .seconds(5))
        #expect(schedule.pause(at: late, using: &generator) != nil)
        schedule.extend(to: start)
        #expect(schedule.deadline == start + .seconds(5))
    }

    @Test("Pauses differ, and are never longer than a tenth of a second")
    mutating func jitter() {
        var schedule = RetrySchedule(maximumAttempts: 200, deadline: start + .seconds(600))
        let pauses = (0..<100).compactMap { _ in schedule.pause(at: start, using: &generator) }
        #expect(pauses.count == 100)
        #expect(Set(pauses).count > 50)
        #expect(pauses.allSatisfy { $0 >= .zero && $0 < .milliseconds(100) })
    }
}
