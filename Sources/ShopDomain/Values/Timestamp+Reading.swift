extension Timestamp {
    /// Reads RFC 3339 in UTC, with or without milliseconds: everything ``description`` writes, such as
    /// `2026-11-23T08:30:00.000Z` or `2026-11-23T08:30:00Z`.
    ///
    /// Answers `nil` for anything else, days that no month has, and leap seconds.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 24, bytes.last == UInt8(ascii: "Z"),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes.count == 20 || bytes[19] == UInt8(ascii: "."),
            let day = Timestamp(date: String(decoding: bytes[..<10], as: UTF8.self)),
            let hour = number(bytes[11..<13], below: 24),
            let minute = number(bytes[14..<16], below: 60),
            let second = number(bytes[17..<19], below: 60),
            let millisecond = bytes.count == 20 ? 0 : number(bytes[20..<23], below: 1000)
        else { return nil }
        let seconds = (Int64(hour) * 60 + Int64(minute)) * 60 + Int64(second)
        self.init(milliseconds: day.milliseconds + seconds * 1000 + Int64(millisecond))
    }

    /// Reads a day as `2026-11-23`: the midnight in UTC with which it begins, in the years 1970 to
    /// 9999.
    ///
    /// The number of the day follows "days_from_civil" of Howard Hinnant, see ``calendar``.
    public init?(date text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = number(bytes[..<4], below: 10_000), year >= 1970,
            let month = number(bytes[5..<7], below: 13), month >= 1,
            let day = number(bytes[8..<10], below: 32), day >= 1
        else { return nil }
        let marchYear = Int64(month <= 2 ? year - 1 : year)
        let marchMonth = Int64((month + 9) % 12)
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * marchMonth + 2) / 5 + Int64(day) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(milliseconds: (era * 146_097 + dayOfEra - 719_468) * 86_400_000)
        // The 31st of a short month has become a day of the next one.
        guard calendar.day == day, calendar.month == month else { return nil }
    }
}

private func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
    guard digits.allSatisfy(\.isDigit) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return number < limit ? number : nil
}
