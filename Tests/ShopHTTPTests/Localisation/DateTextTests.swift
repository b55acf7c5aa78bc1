import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Dates for people")
struct DateTextTests {
    private func moment(_ seconds: Int64) -> Timestamp { Timestamp(milliseconds: seconds * 1000) }

    @Test("A moment in winter is one hour ahead of UTC")
    func winter() {
        let morning = moment(1_795_422_600)
        #expect(morning.description == "2026-11-23T08:30:00.000Z")
        #expect(morning.text(.german) == "23. November 2026, 09:30")
        #expect(morning.text(.english) == "23 November 2026, 09:30")
        #expect(morning.dateText(.german) == "23. November 2026")
        #expect(morning.dateText(.english) == "23 November 2026")
    }

    @Test("In cells of tables a moment takes few letters, and no line breaks within its day")
    func short() {
        let morning = moment(1_795_422_600)
        #expect(morning.shortText(.german) == "23.11.26, 09:30")
        #expect(morning.shortText(.english) == "23\u{A0}Nov\u{A0}2026, 09:30")
        #expect(morning.shortDateText(.german) == "23.11.26")
        #expect(morning.shortDateText(.english) == "23\u{A0}Nov\u{A0}2026")
    }

    @Test("A moment in summer is two hours ahead of UTC, the next day if need be")
    func summer() {
        let night = moment(1_782_857_100)
        #expect(night.description == "2026-06-30T22:05:00.000Z")
        #expect(night.text(.german) == "1. Juli 2026, 00:05")
        #expect(night.text(.english) == "1 July 2026, 00:05")
    }

    @Test(
        "A day begins at midnight in Germany, on the days the clocks change too",
        arguments: [
            // 2026-11-23T08:30:00Z
            (Int64(1_795_422_600_000), Int64(0), "2026-11-22T23:00:00.000Z"),
            (1_795_388_400_000, 0, "2026-11-22T23:00:00.000Z"),  // 2026-11-22T23:00:00Z
            (1_795_388_399_999, 0, "2026-11-21T23:00:00.000Z"),  // 2026-11-22T22:59:59Z
            (1_782_939_600_000, 0, "2026-06-30T22:00:00.000Z"),  // 2026-07-01T21:00:00Z
            (1_774_785_600_000, 0, "2026-03-28T23:00:00.000Z"),  // 2026-03-29T12:00:00Z
            (1_774_785_600_000, -1, "2026-03-29T22:00:00.000Z"),  // 2026-03-29T12:00:00Z
            (1_792_929_600_000, 0, "2026-10-24T22:00:00.000Z"),  // 2026-10-25T12:00:00Z
            (1_792_929_600_000, -1, "2026-10-25T23:00:00.000Z"),  // 2026-10-25T12:00:00Z
            (1_793_016_000_000, 29, "2026-09-26T22:00:00.000Z"),  // 2026-10-26T12:00:00Z
        ])
    func midnight(now: Int64, daysBefore: Int64, start: String) {
        let moment = Timestamp(milliseconds: now)
        #expect(moment.startOfDayInGermany(daysBefore: daysBefore).description == start)
    }

    @Test(
        "Clocks change at 01:00 UTC on the last Sunday of March and October",
        arguments: [
            ("2026-03-29", Int64(1_774_746_000)), ("2027-03-28", 1_806_195_600),
            ("2030-03-31", 1_901_149_200), ("2024-03-31", 1_711_846_800),
        ])
    func springForward(day: String, change: Int64) {
        #expect(moment(change).description == "\(day)T01:00:00.000Z")
        #expect(moment(change - 1).inGermany.calendar.hour == 1)
        #expect(moment(change).inGermany.calendar.hour == 3)
    }

    @Test(
        "Clocks go back at the end of October",
        arguments: [
            ("2026-10-25", Int64(1_792_890_000)), ("2027-10-31", 1_824_944_400),
            ("2021-10-31", 1_635_642_000),
        ])
    func fallBack(day: String, change: Int64) {
        #expect(moment(change).description == "\(day)T01:00:00.000Z")
        #expect(moment(change - 1).inGermany.calendar.hour == 2)
        #expect(moment(change).inGermany.calendar.hour == 2)
        #expect(moment(change - 1).inGermany.calendar.minute == 59)
        #expect(moment(change).inGermany.calendar.minute == 0)
    }

    @Test("Days before 1970 have weekdays too")
    func beforeTheEpoch() {
        let summerDay = moment(-86_400 * 150)
        #expect(summerDay.calendar.month == 8)
        #expect(summerDay.inGermany.since(summerDay) == .seconds(7200))
    }
}
