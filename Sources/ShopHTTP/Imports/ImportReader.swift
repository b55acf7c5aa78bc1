/// Reads and compares catalogues on a thread of its own: a large one takes seconds, and event loops and
/// other requests must not wait for it.
final class ImportReader: Sendable {
    private let threads = BoundedThreadPool(threads: 1, waiting: 4)

    /// - Throws: ``Problem/overloaded`` where there is too much to read already.
    func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws -> Value {
        do throws(ThreadPoolError) {
            return try await threads.run(patience: .seconds(20), work)
        } catch {
            throw Problem.overloaded
        }
    }
}
