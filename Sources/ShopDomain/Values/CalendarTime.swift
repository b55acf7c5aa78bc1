/// A moment as the Gregorian calendar and a UTC clock show it.
public struct CalendarTime: Hashable, Sendable {
    /// The year, such as 2026.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute, 0 to 59.
    public let minute: Int
    /// The second, 0 to 59.
    public let second: Int
    /// The millisecond, 0 to 999.
    public let millisecond: Int
}

extension Timestamp {
    /// This moment on the Gregorian calendar, in UTC.
    ///
    /// The date follows "civil_from_days" of Howard Hinnant's *chrono-Compatible Low-Level Date
    /// Algorithms*: years begin in March, so that the leap day is the last of its year.
    public var calendar: CalendarTime {
        let (days, millisecondsOfDay) = milliseconds.flooringDivision(by: 86_400_000)
        let (era, dayOfEra) = (days + 719_468).flooringDivision(by: 146_097)
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return CalendarTime(
            year: Int(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)),
            month: Int(month),
            day: Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1),
            hour: Int(millisecondsOfDay / 3_600_000),
            minute: Int(millisecondsOfDay / 60_000 % 60),
            second: Int(millisecondsOfDay / 1000 % 60),
            millisecond: Int(millisecondsOfDay % 1000))
    }
}

extension Int64 {
    fileprivate func flooringDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
