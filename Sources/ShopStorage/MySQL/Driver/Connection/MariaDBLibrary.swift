import CMariaDB

/// The client library as a whole: set up once per process and once per thread.
enum MariaDBLibrary {
    // The result does not matter: without memory for it there is none for a connection either, and
    // opening one reports that.
    private static let initialised = mysql_server_init(0, nil, nil)

    /// Runs `body` with the library set up for this thread.
    static func withThread<Result>(_ body: () throws -> Result) rethrows -> Result {
        _ = initialised
        mysql_thread_init()
        defer { mysql_thread_end() }
        return try body()
    }
}
