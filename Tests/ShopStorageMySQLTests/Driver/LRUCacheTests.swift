import Testing

@testable import ShopStorageMySQL

@Suite("Least recently used cache")
struct LRUCacheTests {
    @Test("The value that was not used for longest makes room")
    func eviction() {
        var cache = LRUCache<String, Int>(capacity: 2)
        #expect(cache.insert(1, for: "a") == nil)
        #expect(cache.insert(2, for: "b") == nil)
        #expect(cache.find("a") == 1)
        #expect(cache.insert(3, for: "c") == 2)
        #expect(cache.find("b") == nil)
        #expect(cache.find("a") == 1)
        #expect(cache.find("c") == 3)
        #expect(cache.count == 2)
    }

    @Test("A new value for the same key replaces the old one and evicts nothing else")
    func replacement() {
        var cache = LRUCache<String, Int>(capacity: 2)
        _ = cache.insert(1, for: "a")
        _ = cache.insert(2, for: "b")
        #expect(cache.insert(3, for: "b") == 2)
        #expect(cache.find("a") == 1)
        #expect(cache.find("b") == 3)
    }

    @Test("Removed values are handed back")
    func removal() {
        var cache = LRUCache<String, Int>(capacity: 3)
        for (value, key) in ["a", "b", "c"].enumerated() { _ = cache.insert(value, for: key) }
        #expect(cache.remove("b") == 1)
        #expect(cache.remove("b") == nil)
        #expect(cache.removeAll().sorted() == [0, 2])
        #expect(cache.count == 0)
    }
}
