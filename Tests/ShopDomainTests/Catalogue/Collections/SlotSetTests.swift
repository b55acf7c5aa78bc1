import Testing

@testable import ShopDomain

@Suite("Sets of slots")
struct SlotSetTests {
    private func random(_ seed: Int, bound: Int) -> (set: SlotSet, reference: Set<Slot>) {
        var random = SeededRandom(seed: seed)
        var (set, reference) = (SlotSet(), Set<Slot>())
        for _ in 0..<60 {
            let slots = (0..<random.number(1...bound / 8)).map { _ in
                Slot(random.number(0...bound - 1))
            }
            if random.oneIn(3) {
                set.remove(slots)
                reference.subtract(slots)
            } else {
                set.insert(slots)
                reference.formUnion(slots)
            }
        }
        return (set, reference)
    }

    @Test("They answer as a set does, as lists and as bitmaps", arguments: 1...8, [16, 3000])
    func answersAsSet(seed: Int, bound: Int) {
        let (set, reference) = random(seed, bound: bound)
        #expect(set.slots == reference.sorted())
        #expect(set.count == reference.count)
        #expect(set.first == reference.min())
        #expect((0..<Slot(bound)).allSatisfy { set.contains($0) == reference.contains($0) })
    }

    @Test("Bitmaps unite with and intersect both forms", arguments: 1...8, [16, 3000])
    func bitmapOperations(seed: Int, bound: Int) {
        let (left, leftReference) = random(seed, bound: bound)
        let (right, rightReference) = random(seed + 100, bound: bound)
        var union = SlotBitmap(left, bound: bound)
        var intersection = union
        union.formUnion(right)
        intersection.formIntersection(right)
        #expect(union.slots == leftReference.union(rightReference).sorted())
        let both = leftReference.intersection(rightReference)
        #expect(intersection.slots == both.sorted())
        #expect(SlotBitmap(left, bound: bound).count(in: right) == both.count)
        var bitmap = SlotBitmap(left, bound: bound)
        bitmap.formIntersection(SlotBitmap(right, bound: bound))
        #expect(bitmap.slots == both.sorted())
    }

    @Test("A bitmap keeps its highest slots, rounded up to a word", arguments: [0, 1, 100, 10_000])
    func keepHighest(count: Int) {
        var bitmap = SlotBitmap(bound: 1000)
        let slots = stride(from: Slot(3), to: 1000, by: 3).map(\.self)
        for slot in slots { bitmap.insert(slot) }
        bitmap.keepHighest(count)
        #expect(bitmap.slots == slots.suffix(bitmap.count))
        #expect((min(count, slots.count)..<(count + 64)).contains(bitmap.count))
    }

    @Test("A set becomes a bitmap when that is smaller, and a list again when it is not")
    func forms() {
        var set = SlotSet()
        set.insert((0..<1000).map { Slot($0) })
        #expect(set.steps == 16)
        set.remove((10..<1000).map { Slot($0) })
        #expect(set.slots == Array(0..<10))
        #expect(set.steps == 10)
    }

    @Test("Slots are given again when they are free, and never twice")
    func slotTable() {
        var table = SlotTable<Int>()
        let slots = (0..<600).map { table.insert($0) }
        #expect(Set(slots).count == 600)
        for slot in slots[100..<200] { table.remove(slot) }
        let copy = table
        let again = (0..<100).map { table.insert(1000 + $0) }
        #expect(Set(again) == Set(slots[100..<200]))
        #expect(table.count == 600)
        #expect(copy[slots[150]] == nil)
        #expect(table[slots[250]] == 250)
        #expect(table[Slot(table.bound)] == nil)
    }
}
