import Testing

@testable import ShopDomain

@Suite("Codes of vouchers")
struct VoucherCodeTests {
    @Test("Are read in capitals, however they are typed")
    func read() throws {
        #expect(try VoucherCode("sommer-10").text == "SOMMER-10")
        #expect(try VoucherCode("A1-") == VoucherCode("a1-"))
        #expect(try VoucherCode(String(repeating: "x", count: 30)).text.count == 30)
        #expect(try VoucherCode("AAA") < VoucherCode("AAB"))
    }

    @Test(
        "Are 3 to 30 letters from A to Z, digits and hyphens, and nothing else",
        arguments: ["AB", "A B C", "SÖMMER", "ABC_1", "ABC\n", " ABC", "ＡＢＣ", "ABC\u{0301}"])
    func malformed(text: String) {
        #expect(throws: ValidationError.malformed) { try VoucherCode(text) }
    }

    @Test("Are not empty and not too long")
    func length() {
        #expect(throws: ValidationError.empty) { try VoucherCode("") }
        #expect(throws: ValidationError.tooLong(maximum: 30)) {
            try VoucherCode(String(repeating: "A", count: 31))
        }
    }
}
