import ShopStorage

/// Runs as many tasks as it can at once.
/// - Parameter contender: gets its number, from 0.
/// - Returns: what they returned, by number.
func race<Value: Sendable>(
    _ count: Int, _ contender: @escaping @Sendable (Int) async throws -> Value
) async throws -> [Value] {
    try await withThrowingTaskGroup(of: (Int, Value).self) { group in
        for number in 0..<count {
            group.addTask { (number, try await contender(number)) }
        }
        var values: [Int: Value] = [:]
        for try await (number, value) in group { values[number] = value }
        return (0..<count).compactMap { values[$0] }
    }
}

/// Asks again, up to twenty times, where a store has too much to do: so it says that nothing happened.
func patiently<Value: Sendable>(
    _ ask: () async throws(StorageError) -> Value
) async throws(StorageError) -> Value {
    for _ in 1..<20 {
        do {
            return try await ask()
        } catch .unavailable {
            continue
        }
    }
    return try await ask()
}
