import Glibc
import Testing

@testable import ShopServer

@Suite("Programs of the system")
struct ProgramRunnerTests {
    private let runner = ProgramRunner(atOnce: 2, waiting: 64, patience: .seconds(60))

    private func text(_ name: String, _ arguments: String...) async throws -> String {
        let result = try await runner.run(Program(name: name, arguments: arguments))
        return String(decoding: result.output, as: UTF8.self)
    }

    @Test("get their input and give their output, more of both than a pipe holds")
    func large() async throws {
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let result = try await runner.run(
            Program(name: "cat", arguments: [], mostOutput: bytes.count), input: bytes)
        #expect(result.output == bytes)
        #expect(result.isSuccess)
    }

    @Test("may stop reading before all is written")
    func deaf() async throws {
        let input = [UInt8](repeating: 7, count: 1_000_000)
        let result = try await runner.run(
            Program(name: "head", arguments: ["-c", "2"]), input: input)
        #expect(result.output == [7, 7])
        #expect(result.isSuccess)
    }

    @Test("are killed when their time is up")
    func late() async throws {
        let program = Program(name: "sleep", arguments: ["1000"], duration: .milliseconds(20))
        await #expect(throws: ProgramError.late) { try await runner.run(program) }
    }

    @Test("are killed when their time is up, though they have closed their streams")
    func lateInSilence() async throws {
        let program = Program(
            name: "sh", arguments: ["-c", "exec sleep 1000 >&- 2>&-"],
            duration: .milliseconds(50))
        await #expect(throws: ProgramError.late) { try await runner.run(program) }
    }

    @Test("are killed when they say too much")
    func verbose() async throws {
        let program = Program(
            name: "yes", arguments: [], duration: .seconds(60), mostOutput: 100_000)
        await #expect(throws: ProgramError.tooMuchOutput) { try await runner.run(program) }
    }

    @Test("may say just as much as they may")
    func limit() async throws {
        let program = Program(
            name: "head", arguments: ["-c", "100000", "/dev/zero"], mostOutput: 100_000)
        #expect(try await runner.run(program).output.count == 100_000)
    }

    @Test("are killed when nobody waits for them any more")
    func cancelled() async throws {
        let task = Task { [runner] in
            try await runner.run(
                Program(name: "sleep", arguments: ["1000"], duration: .seconds(900)))
        }
        task.cancel()
        await #expect(throws: ProgramError.cancelled) { try await task.value }
    }

    @Test(
        "are missing where PATH does not have them", arguments: ["no-such-program", "", "../cat"])
    func missing(name: String) async throws {
        let program = Program(name: name, arguments: [])
        await #expect(throws: ProgramError.missing) { try await runner.run(program) }
        #expect(!runner.isInstalled(name))
        #expect(runner.isInstalled("cat"))
    }

    @Test("tell how they ended and what they complained of")
    func ends() async throws {
        let failed = try await runner.run(
            Program(name: "sh", arguments: ["-c", "echo oh no >&2; exit 3"]))
        #expect(failed.end == .exited(3))
        #expect(failed.complaint == "oh no\n")
        let killed = try await runner.run(Program(name: "sh", arguments: ["-c", "kill -9 $$"]))
        #expect(killed.end == .killed(signal: 9))
        #expect(!killed.isSuccess)
    }

    @Test("see arguments as they are, and of the environment only what they are given")
    func surroundings() async throws {
        #expect(try await text("echo", "$(id)", "a  b;*") == "$(id) a  b;*\n")
        let result = try await runner.run(
            Program(name: "env", arguments: [], environment: ["SIZE": "3"]))
        let names = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
            .map { $0.prefix { $0 != "=" } }
        #expect(Set(names) == ["PATH", "LANG", "SIZE"])
    }

    @Test("have no file of ours open")
    func files() async throws {
        // The last one is the folder that is listed.
        #expect(try await text("ls", "/proc/self/fd") == "0\n1\n2\n3\n")
    }

    @Test("hear signals that this process ignores")
    func signals() async throws {
        let line = try await text("grep", "SigIgn", "/proc/self/status")
        let ignored = try #require(UInt64(line.dropFirst(8).dropLast(), radix: 16))
        for signal in [SIGPIPE, SIGTERM, SIGINT] {
            #expect(ignored >> UInt64(signal - 1) & 1 == 0)
        }
    }

    @Test("get as much memory as they are told")
    func memory() async throws {
        let program = Program(
            name: "sh", arguments: ["-c", "ulimit -v"], memory: 512 * 1024 * 1024)
        let result = try await runner.run(program)
        #expect(String(decoding: result.output, as: UTF8.self) == "524288\n")
    }

    @Test("run in great number without getting in each other's way")
    func many() async throws {
        let runner = ProgramRunner(atOnce: 8, waiting: 100, patience: .seconds(60))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<100 {
                group.addTask {
                    let input = [UInt8](repeating: UInt8(number), count: 100_000)
                    let result = try await runner.run(
                        Program(name: "cat", arguments: [], duration: .seconds(60)), input: input)
                    #expect(result.output == input)
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("are refused at once where too many wait")
    func busy() async throws {
        let runner = ProgramRunner(atOnce: 1, waiting: 0, patience: .seconds(60))
        let results = await withTaskGroup(of: Result<ProgramResult, ProgramError>.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do throws(ProgramError) {
                        return .success(
                            try await runner.run(Program(name: "sleep", arguments: ["0.1"])))
                    } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.contains { $0 == .failure(.busy) })
        #expect(results.contains { (try? $0.get())?.isSuccess == true })
    }
}
