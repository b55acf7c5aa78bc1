// The compiler knows some of the system's types from mysql.h, which includes the same headers.
import CMariaDB
import Glibc

/// Threads of the operating system, for calls that block.
enum Thread {
    private final class Start {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    /// Runs `body` on a thread of its own.
    ///
    /// False where the system has none left.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        let start = Unmanaged.passRetained(Start(body))
        var thread = pthread_t()
        guard pthread_create(&thread, nil, run, start.toOpaque()) == 0 else {
            start.release()
            return false
        }
        pthread_detach(thread)
        return true
    }

    private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
        { argument in
            guard let argument else { return nil }
            ignoreBrokenPipes()
            Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body()
            return nil
        }

    /// A write to a connection that the server has closed shall be an error, not the program's end.
    private static func ignoreBrokenPipes() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}
