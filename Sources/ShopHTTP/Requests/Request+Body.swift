import Hummingbird
import NIOCore
import ShopDomain

/// The largest JSON body or form the shop reads, in bytes.
let largestBody = 64 * 1024

extension Request {
    /// The body, once it is all there.
    ///
    /// Whoever sends it byte by byte is not waited for: a request that has begun takes the place of
    /// another one.
    /// - Throws: ``Problem`` where it takes too long, and as Hummingbird where it is too large.
    func wholeBody(upTo maximum: Int, within limit: Duration = .seconds(10)) async throws
        -> ByteBuffer
    {
        try await withThrowingTaskGroup(of: ByteBuffer?.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await body.collect(upTo: maximum) }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            guard let buffer = try await group.next() ?? nil else { throw Problem.tooSlow }
            return buffer
        }
    }
}

extension Problem {
    /// The body did not arrive in time.
    static let tooSlow = Problem(
        status: .requestTimeout, code: "too_slow",
        title: LocalizedText(german: "Zu langsam", english: "Too slow"),
        detail: LocalizedText(
            german:
                "Die Anfrage kam nicht rechtzeitig ganz an. Bitte versuchen Sie es noch einmal.",
            english: "The request did not arrive in full in time. Please try again."))
}
