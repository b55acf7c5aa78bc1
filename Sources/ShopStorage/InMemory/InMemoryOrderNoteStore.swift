import ShopDomain
import ShopStorage

/// What staff noted on orders.
struct InMemoryOrderNoteStore: OrderNoteStore {
    let memory: InMemoryStorage

    func insert(_ note: OrderNote) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            if let known = state.orderNotes[note.id] {
                guard known.says(as: note) else { throw .duplicate(.id) }
            } else {
                state.orderNotes[note.id] = note
            }
        }
    }

    func list(of order: ID<Order>, limit: Int) async throws(StorageError) -> [OrderNote] {
        memory.read { state in
            let notes = state.orderNotes.values.filter { $0.order == order }
            return Array(notes.sorted { ($0.at, $0.id) > ($1.at, $1.id) }.prefix(limit))
        }
    }
}
