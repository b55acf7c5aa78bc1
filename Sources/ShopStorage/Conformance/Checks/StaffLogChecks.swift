import ShopDomain
import ShopStorage

enum StaffLogChecks {
    static let all = [roundTrip, repeated, completedOnce, pages, bySubject, refusals]

    static let roundTrip = ConformanceCheck(
        "An entry of the staff log is listed at every server as it was written, to the last character"
    ) { servers in
        let member = try newMember()
        let entry = newEntry(
            by: member,
            fields: [
                StaffLogEntry.Field("name", "Grüße \" ' \\ % 🧉 [\"a\",\"b\"]"),
                StaffLogEntry.Field("empty", ""), StaffLogEntry.Field("password", "x"),
                StaffLogEntry.Field("long", String(repeating: "ä", count: 500)),
            ])
        try await servers.first.staffLog.insert(entry)
        try requireEqual(
            await servers.last.staffLog.list(
                StaffLogFilter(member: member.id), before: nil, limit: 9),
            [entry], "the entries")
        let subject = Unique.text()
        let command = newEntry(by: nil, subject: subject)
        try await servers.first.staffLog.insert(command)
        try requireEqual(
            await servers.last.staffLog.list(
                StaffLogFilter(subject: subject), before: nil, limit: 9),
            [command], "what nobody of the staff did")
    }

    static let repeated = ConformanceCheck(
        "An entry that is written by 8 at once is there once"
    ) { servers in
        let member = try newMember()
        let entry = newEntry(by: member, subject: Unique.text())
        _ = try await race(8) { try await servers[$0].staffLog.insert(entry) }
        try requireEqual(
            await servers.last.staffLog.list(
                StaffLogFilter(member: member.id), before: nil, limit: 9),
            [entry], "the entries")
    }

    static let completedOnce = ConformanceCheck(
        "The outcome of an entry is noted once and never changed"
    ) { servers in
        let member = try newMember()
        let entry = newEntry(by: member)
        try await servers.first.staffLog.complete(entry.id, with: 200)
        try await servers.first.staffLog.insert(entry)
        _ = try await race(8) { racer in
            try await servers[racer].staffLog.complete(entry.id, with: 300 + racer)
        }
        let filter = StaffLogFilter(member: member.id)
        let outcome = try await servers.first.staffLog.list(filter, before: nil, limit: 9)[0]
            .outcome
        try require((300..<308).contains(outcome ?? 0), "one of the outcomes is noted")
        try await servers.first.staffLog.complete(entry.id, with: 500)
        try requireEqual(
            await servers.last.staffLog.list(filter, before: nil, limit: 9).map(\.outcome),
            [outcome],
            "the outcome")
    }

    static let pages = ConformanceCheck(
        "Entries are listed newest first, page by page, those of one person or all"
    ) { servers in
        let log = servers.first.staffLog
        let (member, other) = (try newMember(), try newMember())
        let start = Unique.moment()
        var entries: [StaffLogEntry] = []
        for second in [2, 0, 1, 3] {
            let entry = newEntry(by: member, at: start.advanced(by: .seconds(second)))
            entries.append(entry)
            try await log.insert(entry)
        }
        try await log.insert(newEntry(by: other, at: start))
        let expected = [entries[3], entries[0], entries[2], entries[1]]
        let filter = StaffLogFilter(member: member.id)
        try requireEqual(await log.list(filter, before: nil, limit: 9), expected, "the entries")
        var found: [StaffLogEntry] = []
        for _ in 0..<4 { found += try await log.list(filter, before: found.last?.id, limit: 1) }
        try requireEqual(found, expected, "the entries, one by one")
        try requireEqual(
            await log.list(filter, before: expected[3].id, limit: 9), [], "after the last page")
        let since = StaffLogFilter(member: member.id, since: entries[2].at)
        try requireEqual(
            await log.list(since, before: nil, limit: 9), Array(expected.prefix(3)),
            "the later ones")
        let all = try await log.list(StaffLogFilter(), before: nil, limit: 3)
        try requireEqual(all.count, 3, "the number of anybody's entries")
        try require(all[0].id > all[1].id && all[1].id > all[2].id, "anybody's are sorted as well")
    }

    static let bySubject = ConformanceCheck(
        "Entries are found by what they were about, also where that is several things"
    ) { servers in
        let log = servers.first.staffLog
        let (first, second) = (Unique.text(), Unique.text())
        let member = try newMember()
        let about = newEntry(by: member, subject: first)
        let several = newEntry(
            by: nil, at: about.at.advanced(by: .seconds(1)),
            fields: [first, second].map { StaffLogEntry.Field("number", $0) })
        for entry in [about, several, newEntry(by: member)] { try await log.insert(entry) }
        let ofFirst = StaffLogFilter(subject: first)
        try requireEqual(await log.list(ofFirst, before: nil, limit: 9), [several, about], "both")
        try requireEqual(
            await log.list(ofFirst, before: several.id, limit: 9), [about], "the second page")
        try requireEqual(
            await log.list(StaffLogFilter(subject: second), before: nil, limit: 9), [several], "one"
        )
        let both = StaffLogFilter(member: member.id, subject: first)
        try requireEqual(await log.list(both, before: nil, limit: 9), [about], "both conditions")
        try requireEqual(
            await log.list(StaffLogFilter(subject: first.uppercased()), before: nil, limit: 9), [],
            "another name")
    }

    static let refusals = ConformanceCheck("What was refused or failed is found") { servers in
        let log = servers.first.staffLog
        let (member, start) = (try newMember(), Unique.moment())
        var refused: [ID<StaffLogEntry>] = []
        for (second, outcome) in [200, 303, 399, 400, 409, 503, nil].enumerated() {
            let entry = newEntry(by: member, at: start.advanced(by: .seconds(second)))
            try await log.insert(entry)
            if let outcome { try await log.complete(entry.id, with: outcome) }
            if outcome ?? 0 >= 400 { refused.insert(entry.id, at: 0) }
        }
        let filter = StaffLogFilter(member: member.id, isRefused: true)
        try requireEqual(
            await log.list(filter, before: nil, limit: 9).map(\.id), refused, "the refused")
    }

    private static func newMember() throws -> StaffLogEntry.Member {
        StaffLogEntry.Member(id: ID(at: Unique.moment()), email: try Unique.email())
    }

    static func newEntry(
        by member: StaffLogEntry.Member?, at: Timestamp = Unique.moment(), subject: String? = nil,
        fields: [StaffLogEntry.Field] = []
    ) -> StaffLogEntry {
        StaffLogEntry(
            id: ID(at: at), member: member, at: at, method: "POST",
            route: "/de/staff/things/{thing}",
            parameters: subject.map { [StaffLogEntry.Field("thing", $0)] } ?? [], fields: fields,
            request: "c-\(Unique.text())")
    }
}
