import ShopDomain
import Testing

@Suite("Entries of the staff log")
struct StaffLogEntryTests {
    private func entry(
        parameters: [StaffLogEntry.Field] = [], fields: [StaffLogEntry.Field] = []
    ) -> StaffLogEntry {
        let now = Timestamp(milliseconds: 1_795_000_000_000)
        return StaffLogEntry(
            id: ID(at: now), member: nil, at: now, method: "POST", route: "/x",
            parameters: parameters, fields: fields, request: "r")
    }

    @Test(
        "keep nothing that may be a secret by its name",
        arguments: [
            "password", "new_password", "token", "Secret", "webhook.secret", "list[0].Token",
            "iban",
        ])
    func secrets(name: String) {
        #expect(StaffLogEntry.Field(name, "correct horse").value == "•••")
        #expect(StaffLogEntry.Field(name, "").value == "")
    }

    @Test(
        "keep what is none",
        arguments: ["name", "movement_id", "slug", "pass", "action", "note_id"])
    func noSecrets(name: String) {
        #expect(StaffLogEntry.Field(name, "abc").value == "abc")
    }

    @Test("keep the beginning of what is long, and one line of what has several")
    func bounds() {
        let long = StaffLogEntry.Field(
            String(repeating: "n", count: 90), String(repeating: "ä", count: 900))
        #expect(long.value == String(repeating: "ä", count: 199) + "…")
        #expect(long.name == String(repeating: "n", count: 59) + "…")
        let exact = String(repeating: "x", count: StaffLogEntry.Field.longestValue)
        #expect(StaffLogEntry.Field("a", exact).value == exact)
        #expect(StaffLogEntry.Field("a", "one\r\ntwo\0").value == "one  two ")
        let many = (0..<100).map { StaffLogEntry.Field("f\($0)", "x") }
        let kept = entry(parameters: many, fields: many)
        #expect(kept.fields == Array(many.prefix(59)) + [StaffLogEntry.Field("…", "+41")])
        #expect(kept.parameters == Array(many.prefix(60)))
        #expect(entry(fields: kept.fields).fields == kept.fields)
        let exactly = Array(many.prefix(60))
        #expect(entry(fields: exactly).fields == exactly)
    }

    @Test("keep first, of too many fields, what makes a subject or decides, as it counts")
    func crowded() {
        let junk = (0..<100).map { StaffLogEntry.Field("a\($0)", "x") }
        let email = StaffLogEntry.Field("email", "ada@mail.example")
        let role = StaffLogEntry.Field("role", "admin")
        let decoys = Array(repeating: StaffLogEntry.Field("email", "x@mail.example"), count: 70)
        let fields = entry(fields: junk + decoys + [email, role]).fields
        #expect(fields.count == StaffLogEntry.mostFields)
        #expect(Array(fields.prefix(2)) == [email, role])
        #expect(fields.last == StaffLogEntry.Field("…", "+113"))
    }

    @Test("are about what their address and some fields name")
    func subjects() {
        let entry = entry(
            parameters: [StaffLogEntry.Field("anything", "mug")],
            fields: [
                StaffLogEntry.Field("number", "1"), StaffLogEntry.Field("number", "2"),
                StaffLogEntry.Field("sku", ""), StaffLogEntry.Field("text", "3"),
            ])
        #expect(entry.subjects == ["mug", "1", "2"])
    }

    @Test(
        "are refused from 400 on",
        arguments: [(nil, false), (303, false), (400, true), (503, true)] as [(Int?, Bool)])
    func refused(outcome: Int?, isRefused: Bool) {
        var entry = entry()
        entry.outcome = outcome
        #expect(entry.isRefused == isRefused)
    }
}
