import Testing

@testable import ShopDomain

@Suite("SortedChunks")
struct SortedChunksTests {
    private func filled(_ seed: Int) -> (chunks: SortedChunks<Int, Int>, dictionary: [Int: Int]) {
        var random = SeededRandom(seed: seed)
        var (chunks, dictionary) = (SortedChunks<Int, Int>(), [Int: Int]())
        let isGrowing = random.oneIn(2)
        for step in 0..<6000 {
            let key = random.number(0...2000) * 2
            if random.oneIn(isGrowing ? 5 : 2) {
                chunks.remove(key)
                dictionary[key] = nil
            } else {
                chunks.set(step, for: key)
                dictionary[key] = step
            }
        }
        return (chunks, dictionary)
    }

    @Test("It answers as a sorted dictionary does", arguments: 1...10)
    func answersAsDictionary(seed: Int) {
        let (chunks, dictionary) = filled(seed)
        var visited: [Int] = []
        chunks.ascend(after: nil) {
            visited.append($0.key)
            return true
        }
        #expect(visited == dictionary.keys.sorted())
        #expect(chunks.count == dictionary.count)
        #expect((0...4001).allSatisfy { chunks[$0] == dictionary[$0] })
    }

    @Test("A walk begins behind the given key, be it there or not", arguments: 1...10)
    func walks(seed: Int) {
        let (chunks, dictionary) = filled(seed)
        let keys = dictionary.keys.sorted()
        for key in stride(from: -1, through: 4001, by: 57) {
            var (up, down): ([Int], [Int]) = ([], [])
            chunks.ascend(after: key) {
                up.append($0.key)
                return up.count < 300
            }
            chunks.descend(before: key) {
                down.append($0.key)
                return down.count < 300
            }
            #expect(up == Array(keys.filter { $0 > key }.prefix(300)))
            #expect(down == Array(keys.filter { $0 < key }.reversed().prefix(300)))
            #expect(chunks.first(notBefore: key)?.key == keys.first { $0 >= key })
        }
    }

    @Test("A copy keeps what it had")
    func copiesAreIndependent() {
        var (chunks, dictionary) = filled(3)
        let copy = chunks
        for key in 0...4000 { chunks.set(-1, for: key) }
        #expect((0...4000).allSatisfy { copy[$0] == dictionary[$0] })
        #expect(chunks.count == 4001)
    }

    @Test("Chunks that have become small are joined")
    func smallChunksAreJoined() {
        var chunks = SortedChunks<Int, Int>()
        for key in 0..<10_000 { chunks.set(key, for: key) }
        for key in 0..<10_000 where !key.isMultiple(of: 100) { chunks.remove(key) }
        #expect(chunks.count == 100)
        #expect(chunks.chunks.count <= 3)
    }

    @Test("Entries that come in order, and go again, leave nothing behind")
    func inOrder() {
        var chunks = SortedChunks<Int, Int>()
        for key in 0..<5000 { chunks.set(key, for: key) }
        #expect(chunks.first(notBefore: 2500)?.key == 2500)
        for key in 0..<5000 { chunks.remove(key) }
        #expect(chunks.isEmpty)
        #expect(chunks.first(notBefore: 0) == nil)
    }
}
