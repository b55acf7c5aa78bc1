import Testing

@testable import ShopDomain

@Suite("HashTrie")
struct HashTrieTests {
    /// A key with very few different hashes, so that they collide at every depth.
    struct Clumsy: Hashable {
        let number: Int
        func hash(into hasher: inout Hasher) { hasher.combine(number % 3) }
    }

    @Test("It answers as a dictionary does, whatever is set and removed", arguments: 1...10)
    func answersAsDictionary(seed: Int) {
        var random = SeededRandom(seed: seed)
        var (trie, dictionary) = (HashTrie<Int, Int>(), [Int: Int]())
        for step in 0..<3000 {
            let key = random.number(0...400)
            if random.oneIn(3) {
                #expect(trie.remove(key) == dictionary.removeValue(forKey: key))
            } else {
                trie.set(step, for: key)
                dictionary[key] = step
            }
        }
        #expect(trie.count == dictionary.count)
        #expect((0...400).allSatisfy { trie[$0] == dictionary[$0] })
    }

    @Test("Keys of equal hash are told apart")
    func collidingKeys() {
        var trie = HashTrie<Clumsy, Int>()
        for number in 0..<300 { trie.set(number, for: Clumsy(number: number)) }
        trie.remove(Clumsy(number: 7))
        #expect(trie.count == 299)
        #expect(trie[Clumsy(number: 7)] == nil)
        #expect((8..<300).allSatisfy { trie[Clumsy(number: $0)] == $0 })
    }

    @Test("A copy keeps what it had")
    func copiesAreIndependent() {
        var trie = HashTrie<Int, [Int]>()
        for number in 0..<200 { trie.set([number], for: number) }
        let copy = trie
        for number in 0..<200 { trie.modify(number, default: []) { $0.append(-1) } }
        trie.remove(5)
        #expect((0..<200).allSatisfy { copy[$0] == [$0] })
        #expect(trie[6] == [6, -1])
    }
}
