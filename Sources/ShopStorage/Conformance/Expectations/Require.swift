import ShopStorage

func require(
    _ isTrue: Bool, _ claim: @autoclosure () -> String, file: StaticString = #fileID,
    line: UInt = #line
) throws(ConformanceFailure) {
    guard isTrue else { throw ConformanceFailure("not so: \(claim())", file, line) }
}

func requireEqual<Value: Equatable>(
    _ actual: Value, _ expected: Value, _ subject: @autoclosure () -> String,
    file: StaticString = #fileID, line: UInt = #line
) throws(ConformanceFailure) {
    guard actual == expected else {
        let problem = "\(subject()) should be \(expected) and is \(actual)"
        throw ConformanceFailure(problem, file, line)
    }
}

func requireValue<Value>(
    _ value: Value?, _ subject: @autoclosure () -> String, file: StaticString = #fileID,
    line: UInt = #line
) throws(ConformanceFailure) -> Value {
    guard let value else { throw ConformanceFailure("\(subject()) is missing", file, line) }
    return value
}

/// An operation that must fail with exactly this error.
func requireError<Value>(
    _ expected: StorageError, _ subject: @autoclosure () -> String, file: StaticString = #fileID,
    line: UInt = #line, _ operation: () async throws(StorageError) -> Value
) async throws(ConformanceFailure) {
    let outcome: String
    do throws(StorageError) {
        outcome = "was done: \(try await operation())"
    } catch {
        if error == expected { return }
        outcome = "failed with \(error)"
    }
    throw ConformanceFailure("\(subject()) should fail with \(expected) but \(outcome)", file, line)
}
