import Glibc

/// A file of this process that is closed at the latest when nobody holds it any more.
final class OpenFile {
    /// What the system calls it; -1 once it is closed.
    private(set) var number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    deinit {
        close()
    }

    var isOpen: Bool { number >= 0 }

    func close() {
        guard isOpen else { return }
        _ = Glibc.close(number)
        number = -1
    }

    /// From now on reading and writing do at once what can be done at once.
    func neverBlock() {
        _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    }

    /// Adds what there is to read, and closes the file at its end.
    /// - Parameter maximum: how many bytes of it are kept; the rest is read and counted only.
    /// - Returns: how many bytes there were.
    func read(into bytes: inout [UInt8], keeping maximum: Int) -> Int {
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        let count = Glibc.read(number, &chunk, chunk.count)
        guard count > 0 else {
            if count == 0 || !isPassing { close() }
            return 0
        }
        bytes += chunk.prefix(min(count, max(0, maximum - bytes.count)))
        return count
    }

    /// Writes as much as the other side takes now, and closes the file when all is written or nobody
    /// reads any more.
    func write(_ bytes: inout ArraySlice<UInt8>) {
        let count = bytes.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
        if count >= 0 {
            bytes = bytes.dropFirst(count)
            if bytes.isEmpty { close() }
        } else if !isPassing {
            close()
        }
    }

    private var isPassing: Bool { errno == EAGAIN || errno == EINTR }
}

/// A pipe that programs started later do not inherit.
func makePipe() throws(ProgramError) -> (reading: OpenFile, writing: OpenFile) {
    var numbers: [Int32] = [-1, -1]
    guard pipe(&numbers) == 0 else { throw .notStarted(errno) }
    for number in numbers { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
    return (OpenFile(numbers[0]), OpenFile(numbers[1]))
}
