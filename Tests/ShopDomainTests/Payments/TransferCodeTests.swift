import Testing

@testable import ShopDomain

/// By the rules of EPC069-12, version 2.1 of the guidelines, chapter 2.
@Suite("A code for a transfer")
struct TransferCodeTests {
    private func account(_ name: String = "Kontor Übersee") throws -> BankAccount {
        try BankAccount(name: name, iban: "DE02 1203 0000 0000 2020 51", bic: "BYLADEM1001")
    }

    private func code(_ cents: Int64, _ remittance: String = "7K3QX-9FM2B") throws -> TransferCode?
    {
        TransferCode(to: try account(), Money(minorUnits: cents), remittance: remittance)
    }

    @Test("has eleven lines in the order of the standard, purpose and reference empty")
    func lines() throws {
        let text = try #require(try code(1299)).text
        #expect(
            text == """
                BCD
                002
                1
                SCT
                BYLADEM1001
                Kontor Übersee
                DE02120300000000202051
                EUR12.99


                7K3QX-9FM2B
                """)
    }

    @Test(
        "asks for 0.01 to 999,999,999.99 euros",
        arguments: [
            (0, nil), (-1, nil), (1, "EUR0.01"), (99_999_999_999, "EUR999999999.99"),
            (100_000_000_000, nil),
        ] as [(Int64, String?)])
    func amounts(cents: Int64, text: String?) throws {
        let lines = try code(cents)?.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.map { String($0[7]) } == text)
    }

    @Test("has a remittance of at most 140 characters in one line")
    func remittance() throws {
        #expect(try code(1, String(repeating: "x", count: 140)) != nil)
        #expect(try code(1, String(repeating: "x", count: 141)) == nil)
        #expect(try code(1, "two\nlines") == nil)
    }

    @Test("has at most 331 bytes")
    func length() throws {
        let name = String(repeating: "ä", count: 70)
        let fixed = try #require(
            TransferCode(to: try account(name), Money(minorUnits: 1), remittance: "")
        ).text.utf8.count
        let room = 331 - fixed
        #expect(room > 100 && room < 140)
        let account = try account(name)
        let fitting = String(repeating: "x", count: room)
        #expect(TransferCode(to: account, Money(minorUnits: 1), remittance: fitting) != nil)
        #expect(TransferCode(to: account, Money(minorUnits: 1), remittance: fitting + "x") == nil)
    }
}
