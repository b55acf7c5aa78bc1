import Testing

@testable import ShopDomain

@Suite("Reading moments")
struct TimestampReadingTests {
    @Test("What is written is read", arguments: 0..<100)
    func roundTrip(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let milliseconds = Int64(random.number(0...253_402_300_799)) * 1000
        let moment = Timestamp(milliseconds: milliseconds + Int64(random.number(0...999)))
        #expect(Timestamp(moment.description) == moment)
    }

    @Test("Milliseconds may be missing, and a day is its midnight in UTC")
    func forms() {
        #expect(Timestamp("1970-01-01T00:00:00Z")?.milliseconds == 0)
        #expect(Timestamp("2026-11-23T08:30:00Z") == Timestamp("2026-11-23T08:30:00.000Z"))
        #expect(Timestamp(date: "2024-02-29")?.description == "2024-02-29T00:00:00.000Z")
        #expect(Timestamp("9999-12-31T23:59:59.999Z") != nil)
    }

    @Test(
        "What is no moment in UTC is not read",
        arguments: [
            "", "2026-11-23", "2026-11-23T08:30:00", "2026-11-23T08:30:00+01:00",
            "2026-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-13-01T00:00:00Z",
            "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-01T24:00:00Z",
            "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z", "1969-12-31T00:00:00Z",
            "2026-01-01 00:00:00Z", "2026-01-01t00:00:00z", "2026-1-1T00:00:00Z",
            "2026-01-01T00:00:00.0Z", "+026-01-01T00:00:00Z", "٢٠٢٦-01-01T00:00:00Z",
        ])
    func refused(text: String) {
        #expect(Timestamp(text) == nil)
    }
}
