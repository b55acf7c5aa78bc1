/// A program of the system to run, and how far it may go.
///
/// No shell is in between: the arguments arrive as they are. Of our environment it gets `PATH` only,
/// so nothing secret.
struct Program: Sendable {
    /// Its file name; it is looked for in the folders of `PATH`.
    let name: String
    /// What follows the name.
    let arguments: [String]
    /// What it finds in its environment beside `PATH` and `LANG`.
    var environment: [String: String] = [:]
    /// How long it may take.
    var duration: Duration = .seconds(10)
    /// How many bytes it may write to standard output.
    var mostOutput = 1024 * 1024
    /// How many bytes of addresses it may use; no limit where `nil`.
    var memory: Int?
}

/// What a program left when it ended by itself.
struct ProgramResult: Sendable, Hashable {
    let end: ProgramEnd
    /// What it wrote to standard output.
    let output: [UInt8]
    /// The beginning of what it wrote to standard error; for the log, not for customers.
    let complaint: String

    /// Whether it says that all went well.
    var isSuccess: Bool { end == .exited(0) }
}

/// How a program ended.
enum ProgramEnd: Sendable, Hashable {
    case exited(Int32)
    case killed(signal: Int32)

    /// Reads what `waitpid` tells.
    init(status: Int32) {
        let signal = status & 0x7f
        self = signal == 0 ? .exited(status >> 8 & 0xff) : .killed(signal: signal)
    }
}

/// Why there is no ``ProgramResult``. A program that had begun has been killed.
enum ProgramError: Error, Hashable {
    /// There is no such program in the folders of `PATH`.
    case missing
    /// Too many run and wait already, or none ended in time.
    case busy
    /// The system could not start it; the number is its `errno`.
    case notStarted(Int32)
    /// It took longer than it may.
    case late
    /// It wrote more than it may.
    case tooMuchOutput
    /// The task that asked was cancelled.
    case cancelled
}
