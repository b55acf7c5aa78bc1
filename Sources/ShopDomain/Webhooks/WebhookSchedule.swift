/// When a webhook that did not arrive is sent again.
public enum WebhookSchedule {
    /// How long after an event it is worth telling of it.
    public static let lifetime: Duration = .seconds(3 * 24 * 3600)

    private static let pauses: [Duration] = [
        .seconds(10), .seconds(60), .seconds(300), .seconds(900), .seconds(3600),
        .seconds(3 * 3600), .seconds(6 * 3600),
    ]

    /// When to try again after so many attempts, the last of them now.
    /// - Returns: `nil` where that would be too late to be of use.
    public static func next(
        after attempts: Int, now: Timestamp, happened: Timestamp
    ) -> Timestamp? {
        let pause = pauses[min(max(attempts, 1), pauses.count) - 1]
        let next = now.advanced(by: pause)
        return isTooLate(at: next, happened: happened) ? nil : next
    }

    /// Whether what happened then is too old to be told of.
    public static func isTooLate(at now: Timestamp, happened: Timestamp) -> Bool {
        now.since(happened) > lifetime
    }
}
