/// How a connection is made.
///
/// The library counts time-outs in whole seconds.
struct ConnectionOptions: Sendable {
    /// For TCP, TLS and log-in together.
    var connectTimeoutSeconds: UInt32 = 2
    /// The longest that a statement may keep the server busy.
    ///
    /// Longer than a cluster takes to get over a dead node (3.2 s measured), for a COMMIT that
    /// waits for it succeeds after that.
    var readTimeoutSeconds: UInt32 = 5
    var writeTimeoutSeconds: UInt32 = 5
    /// The server holds one for each of them and connection, so not without limit.
    var cachedStatements = 128
    /// For tests only: what shall go wrong, and when.
    var faults: FaultPlan?
}
