import ShopDomain
import ShopStorage

/// What staff asked for.
struct InMemoryStaffLogStore: StaffLogStore {
    let memory: InMemoryStorage

    func insert(_ entry: StaffLogEntry) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            // Looked for from the end, where new entries go.
            let place = (state.staffLog.lastIndex { $0.id <= entry.id } ?? -1) + 1
            guard place == 0 || state.staffLog[place - 1].id != entry.id else { return }
            state.staffLog.insert(entry, at: place)
        }
    }

    func complete(
        _ entry: ID<StaffLogEntry>, with outcome: Int
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard let place = state.staffLog.lastIndex(where: { $0.id == entry }),
                state.staffLog[place].outcome == nil
            else { return }
            state.staffLog[place].outcome = outcome
        }
    }

    func list(
        _ filter: StaffLogFilter, before entry: ID<StaffLogEntry>?, limit: Int
    ) async throws(StorageError) -> [StaffLogEntry] {
        memory.read { state in
            var found: [StaffLogEntry] = []
            for candidate in state.staffLog.reversed() {
                guard found.count < limit else { break }
                let isOlder = entry.map { candidate.id < $0 } ?? true
                if isOlder, filter.accepts(candidate) { found.append(candidate) }
            }
            return found
        }
    }
}
