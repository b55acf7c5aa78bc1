/// A small number that stands for a product in sets; given again once the product is gone.
typealias Slot = UInt32

/// Elements by slot, in chunks that copies share.
struct SlotTable<Element: Sendable>: Sendable {
    private(set) var count = 0
    private var chunks: [[Element?]] = []
    private var free: [Slot] = []

    private static var chunkSize: Int { 256 }

    /// All slots are below this number.
    var bound: Int { chunks.count * Self.chunkSize }

    /// The element at `slot`.
    subscript(slot: Slot) -> Element? {
        let (chunk, offset) = Int(slot).quotientAndRemainder(dividingBy: Self.chunkSize)
        return chunk < chunks.count ? chunks[chunk][offset] : nil
    }

    /// Gives `element` a slot.
    mutating func insert(_ element: Element) -> Slot {
        if free.isEmpty { addChunk() }
        let slot = free.removeLast()
        put(element, at: slot)
        count += 1
        return slot
    }

    /// Puts another element at a slot in use.
    mutating func replace(_ slot: Slot, by element: Element) {
        put(element, at: slot)
    }

    /// Takes the element away; the slot may be given again.
    mutating func remove(_ slot: Slot) {
        put(nil, at: slot)
        free.append(slot)
        count -= 1
    }

    private mutating func put(_ element: Element?, at slot: Slot) {
        let (chunk, offset) = Int(slot).quotientAndRemainder(dividingBy: Self.chunkSize)
        chunks[chunk][offset] = element
    }

    private mutating func addChunk() {
        let slots = UInt32(bound)..<UInt32(bound + Self.chunkSize)
        chunks.append([Element?](repeating: nil, count: Self.chunkSize))
        free = slots.reversed()
    }
}
