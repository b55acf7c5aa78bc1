import ShopDomain
import Testing

@testable import ShopStorageMySQL

@Suite("A word with a number")
struct NumberedWordTests {
    @Test("Is read as it was written, the first without its number")
    func roundTrip() throws {
        for kind in LedgerEntry.Kind.allCases {
            for number in [1, 2, 9, 10, 99] {
                let text = NumberedWord(kind, number).text
                #expect(text == (number == 1 ? kind.rawValue : "\(kind.rawValue)\(number)"))
                let word = try #require(NumberedWord<LedgerEntry.Kind>(text))
                #expect(word.word == kind && word.number == number)
            }
        }
    }

    @Test("Fits into its column at its longest")
    func fits() {
        #expect(NumberedWord(StockMovement.Kind.returned, Return.mostPerOrder).text.count <= 10)
        #expect(NumberedWord(LedgerEntry.Kind.refund, Refund.mostPerOrder).text.count <= 20)
    }

    @Test(
        "Is nothing else", arguments: ["", "2", "refund ", "2refund", "refund99999999999999999999"])
    func others(_ text: String) {
        #expect(NumberedWord<LedgerEntry.Kind>(text) == nil)
    }
}
