import Glibc
import ShopHTTP
import Synchronization

/// Runs programs of the system as processes of their own, a few at once.
///
/// Talking to a process blocks, so it is done on threads of its own: neither tasks nor event loops
/// wait for it.
final class ProgramRunner: Sendable {
    private let pool: BoundedThreadPool
    private let patience: Duration

    /// - Parameters:
    ///   - atOnce: how many programs run at the same time.
    ///   - waiting: how many more may wait.
    ///   - patience: how long one may wait.
    init(atOnce: Int, waiting: Int = 16, patience: Duration = .seconds(10)) {
        pool = BoundedThreadPool(threads: atOnce, waiting: waiting)
        self.patience = patience
    }

    /// Whether there is a program of this name.
    func isInstalled(_ name: String) -> Bool { programPath(name) != nil }

    /// Runs a program to its end; a task that is cancelled kills it.
    /// - Parameter input: what it reads from standard input.
    func run(
        _ program: Program, input: [UInt8] = []
    ) async throws(ProgramError) -> ProgramResult {
        let isCancelled = Flag()
        let result = await withTaskCancellationHandler {
            await run(program, input, isCancelled)
        } onCancel: {
            isCancelled.raise()
        }
        return try result.get()
    }

    private func run(
        _ program: Program, _ input: [UInt8], _ isCancelled: Flag
    ) async -> Result<ProgramResult, ProgramError> {
        do throws(ThreadPoolError) {
            return try await pool.run(patience: patience) {
                Result { () throws(ProgramError) in
                    try program.run(input, isCancelled: { isCancelled.isRaised })
                }
            }
        } catch {
            return .failure(ProgramError(error))
        }
    }
}

/// Goes up once, for another thread to see.
private final class Flag: Sendable {
    private let value = Atomic(false)

    var isRaised: Bool { value.load(ordering: .relaxed) }

    func raise() { value.store(true, ordering: .relaxed) }
}

extension ProgramError {
    fileprivate init(_ error: ThreadPoolError) {
        self =
            switch error {
            case .busy, .late: .busy
            case .cancelled, .stopped: .cancelled
            }
    }
}

extension Program {
    /// Runs it on this thread.
    fileprivate func run(
        _ input: [UInt8], isCancelled: () -> Bool
    ) throws(ProgramError) -> ProgramResult {
        // Who writes to a program that no longer reads gets an error; the signal would end the server.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        var conversation = ProgramConversation(
            child: try start(), input: input, mostOutput: mostOutput,
            deadline: .now + duration)
        return try conversation.finish(isCancelled: isCancelled)
    }

    private func start() throws(ProgramError) -> ChildProcess {
        guard let path = programPath(name) else { throw .missing }
        let everything = ["PATH": searchPath, "LANG": "C.UTF-8"]
            .merging(environment) { _, new in new }
        let settings = everything.map { "\($0)=\($1)" }.sorted()
        guard let memory else {
            return try ChildProcess(path, [name] + arguments, environment: settings)
        }
        guard let limiter = programPath("prlimit") else { throw .missing }
        return try ChildProcess(
            limiter, ["prlimit", "--as=\(memory)", "--core=0", path] + arguments,
            environment: settings)
    }
}

private var searchPath: String {
    getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
}

/// The first file of this name in the folders of `PATH` that may be run.
private func programPath(_ name: String) -> String? {
    guard !name.isEmpty, !name.contains("/") else { return nil }
    let paths = searchPath.split(separator: ":").lazy.filter { $0.hasPrefix("/") }
        .map { "\($0)/\(name)" }
    return paths.first { access($0, X_OK) == 0 }
}
