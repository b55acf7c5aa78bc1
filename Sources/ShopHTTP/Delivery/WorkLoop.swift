import Logging
import ServiceLifecycle

/// Work that is done piece after piece, at the pace it allows, until the server is to stop.
struct WorkLoop: Sendable {
    /// What is said where there is trouble, such as "no mail can be sent".
    let complaint: String
    let logger: Logger
    let pause: @Sendable (Duration) async throws -> Void

    /// Does one piece after the other; the one at hand when the server is to stop ends first.
    func run(_ next: () async -> DeliveryPace.Outcome) async {
        var pace = DeliveryPace()
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            let outcome = await next()
            let wait = pace.pause(after: outcome)
            if case .trouble(let reason) = outcome {
                logger.warning("\(complaint): \(reason); trying again in \(wait)")
            }
            guard wait > .zero else { continue }
            await cancelWhenGracefulShutdown { try? await pause(wait) }
        }
    }
}
