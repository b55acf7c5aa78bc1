import Glibc

/// Gives a program its input and takes its output at the same time, until it ends or is ended.
struct ProgramConversation {
    private let child: ChildProcess
    private let mostOutput: Int
    private let deadline: ContinuousClock.Instant
    private var unsent: ArraySlice<UInt8>
    private var output: [UInt8] = []
    private var complaint: [UInt8] = []

    /// The most bytes of standard error that are kept.
    private static let longestComplaint = 4096

    init(
        child: ChildProcess, input: [UInt8], mostOutput: Int, deadline: ContinuousClock.Instant
    ) {
        self.child = child
        self.mostOutput = mostOutput
        self.deadline = deadline
        unsent = input[...]
    }

    mutating func finish(isCancelled: () -> Bool) throws(ProgramError) -> ProgramResult {
        do throws(ProgramError) {
            if unsent.isEmpty { child.input.close() }
            while child.output.isOpen || child.errors.isOpen {
                try checkTime(isCancelled)
                try exchange()
            }
            return ProgramResult(
                end: try end(isCancelled), output: output,
                complaint: String(decoding: complaint, as: UTF8.self))
        } catch {
            child.kill()
            throw error
        }
    }

    /// One step: waits a moment for a stream that is ready, and uses those that are.
    private mutating func exchange() throws(ProgramError) {
        var streams = [
            pollfd(fd: child.input.number, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: child.output.number, events: Int16(POLLIN), revents: 0),
            pollfd(fd: child.errors.number, events: Int16(POLLIN), revents: 0),
        ]
        poll(&streams, nfds_t(streams.count), moment(atMost: 100))
        if streams[0].revents != 0 { child.input.write(&unsent) }
        if streams[1].revents != 0 {
            let room = mostOutput - output.count
            let count = child.output.read(into: &output, keeping: mostOutput)
            guard count <= room else { throw .tooMuchOutput }
        }
        if streams[2].revents != 0 {
            _ = child.errors.read(into: &complaint, keeping: Self.longestComplaint)
        }
    }

    /// A program that has closed its streams mostly ends at once.
    private func end(_ isCancelled: () -> Bool) throws(ProgramError) -> ProgramEnd {
        var pause: Int32 = 1
        while true {
            if let end = child.end() { return end }
            try checkTime(isCancelled)
            poll(nil, 0, moment(atMost: pause))
            pause = min(pause * 2, 100)
        }
    }

    private func checkTime(_ isCancelled: () -> Bool) throws(ProgramError) {
        if isCancelled() { throw .cancelled }
        if ContinuousClock.now >= deadline { throw .late }
    }

    /// So many milliseconds, or less where the deadline is nearer.
    private func moment(atMost milliseconds: Int32) -> Int32 {
        let left = (deadline - .now) / .milliseconds(1)
        return Int32(max(1, min(Double(milliseconds), left)))
    }
}
