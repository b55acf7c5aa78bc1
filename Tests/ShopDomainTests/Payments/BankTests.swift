import Testing

@testable import ShopDomain

@Suite("A bank account")
struct BankTests {
    @Test(
        "is known by a number whose check digits are right",
        arguments: [
            "DE02 1203 0000 0000 2020 51", "de02120300000000202051", "AT611904300234573201",
            "GB82 WEST 1234 5698 7654 32", "MT84MALT011000012345MTLCAST001S",
        ])
    func iban(text: String) throws {
        #expect(try IBAN(text).text == text.uppercased().filter { $0 != " " })
    }

    @Test(
        "has no number that a slip of the hand makes",
        arguments: [
            "DE03 1203 0000 0000 2020 51", "DE02 1203 0000 0000 2020 15", "DE0212030000000020205",
            "02DE120300000000202051", "DE02-1203-0000-0000-2020-51", "DEÖ2120300000000202051",
        ])
    func slips(text: String) {
        #expect(throws: ValidationError.self) { try IBAN(text) }
    }

    @Test("shows its number in groups of four")
    func grouped() throws {
        #expect(try IBAN("DE02120300000000202051").grouped == "DE02 1203 0000 0000 2020 51")
    }

    @Test(
        "has a bank with a code of 8 or 11 characters",
        arguments: [
            ("BYLADEM1001", true), ("byladem1", true), ("BYLADEM", false), ("1YLADEM1", false),
        ])
    func bic(text: String, isOne: Bool) {
        let account = try? BankAccount(name: "Kontor", iban: "DE02120300000000202051", bic: text)
        #expect(account?.bic == (isOne ? text.uppercased() : nil))
    }

    @Test("has a name of at most 70 characters in one line", arguments: [70, 71])
    func name(count: Int) {
        let account = try? BankAccount(
            name: String(repeating: "ä", count: count), iban: "DE02120300000000202051",
            bic: "BYLADEM1001")
        #expect((account != nil) == (count == 70))
    }
}
