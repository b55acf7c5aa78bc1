import Testing

@testable import ShopDomain

@Suite("Addresses")
struct AddressTests {
    private func problems(
        _ make: () throws(InvalidAddress) -> Address
    ) -> [InvalidAddress.Field: ValidationError] {
        do {
            _ = try make()
            return [:]
        } catch {
            return error.problems
        }
    }

    @Test(
        "A good one is trimmed, its country understood in any case",
        arguments: [
            ("DE", "10115", Country.germany), (" at ", "1010", .austria),
            ("ch", " 8001 ", .switzerland),
        ])
    func good(country: String, postcode: String, expected: Country) throws {
        let address = try Sample.address(
            name: " Ida Frost ", postcode: postcode, country: country)
        #expect(address.name == "Ida Frost")
        #expect(address.country == expected)
        #expect(address.postcode == postcode.trimmingSpaces)
    }

    @Test(
        "Postal codes have the form of their country",
        arguments: [
            ("DE", "1011"), ("DE", "101155"), ("DE", "1011a"), ("DE", "D-10115"), ("DE", "10 115"),
            ("AT", "10115"), ("CH", "800"), ("CH", "80011"), ("DE", "１０１１５"), ("DE", "-1234"),
        ])
    func postcode(country: String, postcode: String) {
        let found = problems { () throws(InvalidAddress) in
            try Sample.address(postcode: postcode, country: country)
        }
        #expect(found == [.postcode: .malformed])
    }

    @Test("A postal code that is missing or too long is told so, and not that its form is wrong")
    func postcodeSize() {
        let found = ["", String(repeating: "1", count: 11)].map { postcode in
            problems { () throws(InvalidAddress) in try Sample.address(postcode: postcode) }
        }
        #expect(found == [[.postcode: .empty], [.postcode: .tooLong(maximum: 10)]])
    }

    @Test("All problems are named at once")
    func allProblems() {
        let found = problems { () throws(InvalidAddress) in
            try Address(
                name: "", street: "a\nb", postcode: String(repeating: "1", count: 11),
                city: String(repeating: "x", count: 81), country: "FR")
        }
        #expect(
            found == [
                .name: .empty, .street: .malformed, .postcode: .tooLong(maximum: 10),
                .city: .tooLong(maximum: 80), .country: .malformed,
            ])
    }

    @Test(
        "A missing country is missing, and does not make the postal code wrong",
        arguments: ["", "  "])
    func noCountry(country: String) {
        let found = problems { () throws(InvalidAddress) in
            try Sample.address(postcode: "12", country: country)
        }
        #expect(found == [.country: .empty])
    }
}
