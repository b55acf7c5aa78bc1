import Testing

@testable import ShopDomain

@Suite("Moments")
struct TimestampTests {
    @Test(
        "A moment is written as RFC 3339 has it",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (-14_182_940_000, "1969-07-20T20:17:40.000Z"),
            (951_825_600_001, "2000-02-29T12:00:00.001Z"),
            (951_868_800_000, "2000-03-01T00:00:00.000Z"),
            (-2_203_891_201_000, "1900-02-28T23:59:59.000Z"),
            (-2_203_891_200_000, "1900-03-01T00:00:00.000Z"),
            (1_709_251_199_999, "2024-02-29T23:59:59.999Z"),
            (1_795_422_600_000, "2026-11-23T08:30:00.000Z"),
            (4_107_456_000_000, "2100-02-28T00:00:00.000Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
            (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
            (-11_670_976_371_991, "1600-02-29T06:07:08.009Z"),
            (2_147_483_648_000, "2038-01-19T03:14:08.000Z"),
        ] as [(Int64, String)])
    func description(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).description == text)
    }

    @Test("Day follows day through four hundred years, as a calendar counts them")
    func everyDay() {
        var (year, month, day) = (1800, 1, 1)
        var moment = Timestamp(milliseconds: -5_364_662_400_000)
        for _ in 0..<146_097 {
            let time = moment.calendar
            guard (time.year, time.month, time.day) == (year, month, day) else {
                Issue.record("\(moment) should be \(year)-\(month)-\(day)")
                return
            }
            day += 1
            if day > length(of: month, in: year) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
            moment = moment.advanced(by: .days(1))
        }
        #expect(year == 2200)
    }

    private func length(of month: Int, in year: Int) -> Int {
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        switch month {
        case 2: return isLeapYear ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    @Test("Texts sort as the moments do", arguments: 0..<100)
    func order(seed: Int) {
        var random = SeededRandom(seed: seed)
        let moments = (0..<2).map { _ in
            Timestamp(
                milliseconds: .random(in: -62_135_596_800_000...253_402_300_799_999, using: &random)
            )
        }
        #expect((moments[0] < moments[1]) == (moments[0].description < moments[1].description))
    }

    @Test(
        "Parts of a millisecond are dropped",
        arguments: [
            (Duration.milliseconds(1500), 1500), (.microseconds(1999), 1), (.microseconds(-999), 0),
            (.seconds(-2), -2000), (.days(1), 86_400_000), (.hours(1), 3_600_000),
            (.minutes(2), 120_000),
        ] as [(Duration, Int64)])
    func advanced(duration: Duration, milliseconds: Int64) {
        let moment = Sample.now.advanced(by: duration)
        #expect(moment.milliseconds - Sample.now.milliseconds == milliseconds)
        #expect(moment.since(Sample.now) == .milliseconds(milliseconds))
    }
}
