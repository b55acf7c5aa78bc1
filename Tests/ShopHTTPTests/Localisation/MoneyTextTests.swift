import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Amounts for people")
struct MoneyTextTests {
    @Test(
        "Groups of three, two decimals, the sign in front",
        arguments: [
            (Int64(0), "0,00", "€0.00"), (5, "0,05", "€0.05"), (1299, "12,99", "€12.99"),
            (99_900, "999,00", "€999.00"), (100_000, "1.000,00", "€1,000.00"),
            (123_456_789, "1.234.567,89", "€1,234,567.89"),
            (100_000_005, "1.000.000,05", "€1,000,000.05"),
            (-450, "−4,50", "−€4.50"),
            (.max, "92.233.720.368.547.758,07", "€92,233,720,368,547,758.07"),
            (.min, "−92.233.720.368.547.758,07", "−€92,233,720,368,547,758.07"),
        ])
    func amounts(cents: Int64, german: String, english: String) {
        let money = Money(minorUnits: cents)
        #expect(money.text(.german) == german + "\u{00A0}€")
        #expect(money.text(.english) == english)
    }
}
