import ShopDomain

extension Timestamp {
    /// The moment in the shop's time zone as people of this language write it:
    /// `23. November 2026, 09:30` or `23 November 2026, 09:30`.
    func text(_ language: Language) -> String {
        "\(dateText(language)), \(clock)"
    }

    /// The moment to the second, for what must be proved: `23. November 2026, 09:30:05`.
    func exactText(_ language: Language) -> String {
        "\(text(language)):\(twoDigits(inGermany.calendar.second))"
    }

    /// The moment in few letters, for cells of tables: `23.11.26, 09:30` or `23 Nov 2026, 09:30`.
    func shortText(_ language: Language) -> String {
        "\(shortDateText(language)), \(clock)"
    }

    /// The day in few letters, for cells of tables: `23.11.26` or `23 Nov 2026`.
    func shortDateText(_ language: Language) -> String {
        shortDate(inGermany.calendar, language)
    }

    /// The day in the shop's time zone: `23. November 2026` or `23 November 2026`.
    func dateText(_ language: Language) -> String {
        date(inGermany.calendar, language)
    }

    private var clock: String {
        let time = inGermany.calendar
        return "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
    }

    private func date(_ time: CalendarTime, _ language: Language) -> String {
        switch language {
        case .german: "\(time.day). \(germanMonths[time.month - 1]) \(time.year)"
        case .english: "\(time.day) \(englishMonths[time.month - 1]) \(time.year)"
        }
    }

    /// Without a place where a line could break.
    private func shortDate(_ time: CalendarTime, _ language: Language) -> String {
        switch language {
        case .german:
            let (day, month) = (twoDigits(time.day), twoDigits(time.month))
            return "\(day).\(month).\(twoDigits(time.year % 100))"
        case .english:
            let month = englishMonths[time.month - 1].prefix(3)
            return "\(time.day)\u{A0}\(month)\u{A0}\(time.year)"
        }
    }
}

extension Timestamp {
    /// The midnight in Germany with which the day began that was `days` days before this one.
    func startOfDayInGermany(daysBefore days: Int64 = 0) -> Timestamp {
        let day: Int64 = 86_400_000
        let midnight = (inGermany.milliseconds / day - days) * day
        let winter = Timestamp(milliseconds: midnight - 3_600_000)
        return winter.isGermanSummerTime ? winter.advanced(by: .seconds(-3600)) : winter
    }

    /// The moment whose UTC clock shows what clocks in Germany show at this one.
    var inGermany: Timestamp {
        advanced(by: .seconds(isGermanSummerTime ? 7200 : 3600))
    }

    /// Whether clocks in Germany are one hour ahead: from 01:00 UTC on the last Sunday of March to
    /// 01:00 UTC on the last Sunday of October (Directive 2000/84/EC, articles 2 and 3).
    private var isGermanSummerTime: Bool {
        let time = calendar
        switch time.month {
        case 4...9: return true
        case 3: return isPastLastSunday(time)
        case 10: return !isPastLastSunday(time)
        default: return false
        }
    }

    /// Whether it is 01:00 UTC or later on the last Sunday of a month of 31 days, or a later day.
    private func isPastLastSunday(_ time: CalendarTime) -> Bool {
        let lastSunday = 31 - (weekday + 31 - time.day) % 7
        return (time.day, time.hour) >= (lastSunday, 1)
    }

    /// The day of the week in UTC, Sunday being 0; 1 January 1970 was a Thursday.
    private var weekday: Int {
        let days = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        let wholeDays = days.remainder < 0 ? days.quotient - 1 : days.quotient
        return Int(((wholeDays + 4) % 7 + 7) % 7)
    }
}

private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
}

private let germanMonths = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
]

private let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]
