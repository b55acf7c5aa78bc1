/// Days on which a period of the law may end (§ 193 BGB), by their number since 1 January 1970.
enum WorkingDay {
    /// The first working day that is not before `day`.
    static func onOrAfter(_ day: Int64) -> Int64 {
        var day = day
        while isFree(day) { day += 1 }
        return day
    }

    /// Whether it is a Saturday, a Sunday or a holiday in all of Germany.
    private static func isFree(_ day: Int64) -> Bool {
        // 1 January 1970 was a Thursday.
        let weekday = (day + 4) % 7
        return weekday == 0 || weekday == 6 || isHoliday(day)
    }

    private static func isHoliday(_ day: Int64) -> Bool {
        let date = date(day)
        switch (date.month, date.day) {
        case (1, 1), (5, 1), (10, 3), (12, 25), (12, 26): return true
        default:
            // Good Friday, Easter Monday, Ascension and Whit Monday, by their distance from Easter Sunday.
            return [-2, 1, 39, 50].contains { isEaster(day - $0) }
        }
    }

    /// By the anonymous Gregorian algorithm (Meeus, *Astronomical Algorithms*, chapter 8).
    private static func isEaster(_ day: Int64) -> Bool {
        let date = date(day)
        let (a, b, c) = (date.year % 19, date.year / 100, date.year % 100)
        let g = (8 * b + 13) / 25
        let h = (19 * a + b - b / 4 - g + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114
        return (date.month, date.day) == (n / 31, n % 31 + 1)
    }

    private static func date(_ day: Int64) -> CalendarTime {
        Timestamp(milliseconds: day * 86_400_000).calendar
    }
}
