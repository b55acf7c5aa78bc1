import Glibc
import Synchronization

/// A program that runs, and our ends of its standard streams.
///
/// It leads a process group of its own, so that what it starts itself ends with it.
struct ChildProcess {
    private let id: pid_t
    let input: OpenFile
    let output: OpenFile
    let errors: OpenFile

    /// - Parameters:
    ///   - arguments: the first is the name it sees itself called by.
    ///   - environment: each as `NAME=value`.
    init(
        _ path: String, _ arguments: [String], environment: [String]
    ) throws(ProgramError) {
        // Files are made and marked as ours in two steps: a program started in between would keep
        // them open, and a pipe that somebody holds open does not end.
        self = try starting.withLock { _ throws(ProgramError) in
            try ChildProcess(spawning: path, arguments, environment)
        }
    }

    private init(
        spawning path: String, _ arguments: [String], _ environment: [String]
    ) throws(ProgramError) {
        let (theirInput, input) = try makePipe()
        let (output, theirOutput) = try makePipe()
        let (errors, theirErrors) = try makePipe()
        id = try withSpawnActions { (actions, attributes) throws(ProgramError) in
            for (number, file) in [theirInput, theirOutput, theirErrors].enumerated() {
                posix_spawn_file_actions_adddup2(&actions, file.number, Int32(number))
            }
            // Whatever a library has left open is nothing to programs.
            for file in openFiles() where file > 2 {
                posix_spawn_file_actions_addclose(&actions, file)
            }
            let words = arguments.map { strdup($0) } + [nil]
            let settings = environment.map { strdup($0) } + [nil]
            defer { for word in words + settings { free(word) } }
            var id: pid_t = 0
            let failure = posix_spawn(&id, path, &actions, &attributes, words, settings)
            guard failure == 0 else { throw .notStarted(failure) }
            return id
        }
        for file in [input, output, errors] { file.neverBlock() }
        self.input = input
        self.output = output
        self.errors = errors
    }

    /// How it ended; `nil` while it runs.
    func end() -> ProgramEnd? {
        var status: Int32 = 0
        return waitpid(id, &status, WNOHANG) == id ? ProgramEnd(status: status) : nil
    }

    /// Ends it and what it started, without asking.
    func kill() {
        Glibc.kill(-id, SIGKILL)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
    }
}

private let starting = Mutex(())

/// Programs begin with all signals as the system has them: ours are partly ignored or blocked.
private func withSpawnActions<Value>(
    _ body: (
        inout posix_spawn_file_actions_t, inout posix_spawnattr_t
    ) throws(ProgramError) -> Value
) throws(ProgramError) -> Value {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return try body(&actions, &attributes)
}

/// The numbers of the files this process has open.
private func openFiles() -> [Int32] {
    guard let folder = opendir("/proc/self/fd") else { return [] }
    defer { closedir(folder) }
    var numbers: [Int32] = []
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
            name.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
        }
        if let number = Int32(name), number != dirfd(folder) { numbers.append(number) }
    }
    return numbers
}
