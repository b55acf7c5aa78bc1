import Testing

@testable import ShopDomain

@Suite("Order numbers")
struct OrderNumberTests {
    private let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXY")

    private func number(_ seed: Int) -> OrderNumber {
        var random = SeededRandom(seed: seed)
        return OrderNumber(using: &random)
    }

    @Test("They have the form people know and are read back", arguments: 0..<100)
    func roundTrip(seed: Int) {
        let number = number(seed)
        #expect(OrderNumber(number.text) == number)
        #expect(number.text.count == 11)
        #expect(Array(number.text)[5] == "-")
        #expect(number.text.filter { $0 != "-" }.allSatisfy(alphabet.contains))
    }

    @Test("What people make of them is understood", arguments: 0..<100)
    func tolerant(seed: Int) {
        var random = SeededRandom(seed: seed)
        let number = number(seed + 1000)
        let typed = number.text.map { character -> String in
            switch character {
            case "0": random.one(of: ["0", "O", "o"])
            case "1": random.one(of: ["1", "I", "i", "L", "l"])
            case "-": random.one(of: ["-", "", " ", " - ", "--"])
            default: random.oneIn(2) ? character.lowercased() : String(character)
            }
        }
        #expect(OrderNumber(typed.joined()) == number)
        #expect(OrderNumber(" " + typed.joined(separator: " ") + "-") == number)
    }

    @Test("Every single wrong character is noticed", arguments: 0..<40)
    func wrongCharacter(seed: Int) {
        let characters = Array(number(seed).text)
        for index in characters.indices where characters[index] != "-" {
            for wrong in alphabet where wrong != characters[index] {
                var typed = characters
                typed[index] = wrong
                #expect(
                    OrderNumber(String(typed)) == nil, "\(String(characters)) at \(index): \(wrong)"
                )
            }
        }
    }

    @Test("Every swap of neighbours is noticed, the check character included", arguments: 0..<200)
    func swap(seed: Int) {
        let characters = number(seed).text.filter { $0 != "-" }.map { $0 }
        for index in 0..<9 where characters[index] != characters[index + 1] {
            var typed = characters
            typed.swapAt(index, index + 1)
            #expect(OrderNumber(String(typed)) == nil, "\(String(characters)) at \(index)")
        }
    }

    @Test("A missing or additional character is noticed", arguments: 0..<20)
    func length(seed: Int) {
        let text = number(seed).text
        #expect(OrderNumber(String(text.dropLast())) == nil)
        #expect(OrderNumber(String(text.dropFirst())) == nil)
        #expect(OrderNumber(text + "0") == nil)
    }

    @Test(
        "What is no number is refused",
        arguments: [
            "", "-", "-----", "0000-00000", "UUUUU-UUUUU", "ZZZZZ-ZZZZZ", "0000000000ü",
            "00000_00000",
            "00000\n00000", "00000\u{2013}00000", "\u{FF10}0000-00000", "00000-0000\u{301}0",
            String(repeating: " ", count: 40) + "00000-00000",
            String(repeating: "0", count: 100_000),
            "7K3QX-9FM2C", "1' OR '1'='1",
        ])
    func refused(text: String) {
        #expect(OrderNumber(text) == nil)
    }

    @Test("The number in the documentation is one")
    func documented() {
        #expect(OrderNumber("7K3QX-9FM2B") != nil)
    }

    @Test("Garbage passes as a number once in thirty-one times at most")
    func garbage() {
        var random = SeededRandom(seed: 1)
        let accepted = (0..<10_000).count { _ in
            OrderNumber(String((0..<10).map { _ in random.one(of: alphabet) })) != nil
        }
        #expect((200...450).contains(accepted))
    }

    @Test("Two numbers drawn one after the other have nothing to do with each other")
    func spread() {
        var random = SeededRandom(seed: 2)
        let numbers = (0..<5000).map { _ in OrderNumber(using: &random) }
        #expect(Set(numbers).count == 5000)
        for position in 0..<5 {
            let seen = Set(numbers.map { Array($0.text)[position] })
            #expect(seen == Set(alphabet))
        }
    }
}
