import Testing

@testable import ShopDomain

@Suite("Typing errors")
struct EditDistanceTests {
    /// Damerau and Levenshtein's distance as the textbook has it.
    private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var rows = Array(
            repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
        for row in 0...left.count { rows[row][0] = row }
        for column in 0...right.count { rows[0][column] = column }
        for row in 1..<(left.count + 1) {
            for column in 1..<(right.count + 1) {
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                rows[row][column] = min(
                    rows[row - 1][column] + 1, rows[row][column - 1] + 1,
                    rows[row - 1][column - 1] + cost)
                if row > 1, column > 1, left[row - 1] == right[column - 2],
                    left[row - 2] == right[column - 1]
                {
                    rows[row][column] = min(rows[row][column], rows[row - 2][column - 2] + 1)
                }
            }
        }
        return rows[left.count][right.count]
    }

    private func randomWord(_ random: inout SeededRandom) -> String {
        String(
            (0..<random.number(1...10)).map { _ in random.one(of: ["a", "b", "c"]) }
                .joined())
    }

    @Test(
        "One letter left out, added, replaced or exchanged is one error",
        arguments: [
            ("lampe", "lampe", 0), ("lampe", "lape", 1), ("lampe", "lammpe", 1),
            ("lampe", "lanpe", 1), ("lampe", "lapme", 1), ("lampe", "alpme", 2),
        ])
    func errors(word: String, other: String, expected: Int) {
        var distance = EditDistance(to: Term(folded: word), limit: 2)
        #expect(distance.compare(Term(folded: other)).outcome == .similar(errors: expected))
    }

    @Test("Short words have to be right, middling ones forgive one error, long ones two")
    func forgiveness() {
        let errors = [1, 3, 4, 7, 8, 40].map { TermIndex.forgivenErrors(length: $0) }
        #expect(errors == [0, 0, 1, 1, 2, 2])
    }

    @Test(
        "A walk through a dictionary finds what comparing with every word finds", arguments: 1...20)
    func findsAll(seed: Int) {
        var random = SeededRandom(seed: seed)
        let words = Set((0..<400).map { _ in randomWord(&random) })
        var changes = TermChanges()
        for word in words { changes.add(Term(folded: word), at: 0) }
        var index = TermIndex()
        index.apply(changes)
        for _ in 0..<20 {
            let wanted = randomWord(&random)
            let limit = TermIndex.forgivenErrors(length: wanted.utf8.count)
            let expected = words.filter {
                limit > 0 && distance(Array(wanted.utf8), Array($0.utf8)) <= limit
            }
            var effort = SearchEffort(limit: 100_000)
            let similar = index.similar(to: Term(folded: wanted), &effort)
            #expect(similar.map(\.term.description) == expected.sorted())
            #expect(
                similar.allSatisfy {
                    $0.errors == distance(Array(wanted.utf8), Array($0.term.description.utf8))
                })
        }
    }

    @Test("The walk ends where its effort does")
    func bounded() {
        var changes = TermChanges()
        for number in 0..<1000 { changes.add(Term(folded: "wort\(number)"), at: 0) }
        var index = TermIndex()
        index.apply(changes)
        var effort = SearchEffort(limit: 50)
        let similar = index.similar(to: Term(folded: "wort1"), &effort)
        #expect(similar.count < 50)
        #expect(effort.steps < 100)
    }
}
