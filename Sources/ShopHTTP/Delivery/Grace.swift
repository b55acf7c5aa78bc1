import ServiceLifecycle

/// Does `work` until it ends by itself; when the server is to stop and `grace` is over, the work is
/// cancelled.
func withGrace(
    _ grace: Duration, pause: @escaping @Sendable (Duration) async throws -> Void,
    _ work: @escaping @Sendable () async -> Void
) async {
    await withTaskGroup(of: Void.self) { group in
        group.addTask { await work() }
        group.addTask {
            guard (try? await gracefulShutdown()) != nil else { return }
            try? await pause(grace)
        }
        await group.next()
        group.cancelAll()
    }
}
