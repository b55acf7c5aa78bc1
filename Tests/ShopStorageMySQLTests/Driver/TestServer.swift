import Foundation
import Testing

@testable import ShopStorageMySQL

/// A MariaDB of a single test's own, which it may kill.
struct TestServer: Sendable {
    private let directory: URL
    private let port: Int
    let url: DatabaseURL

    /// Hands `body` a new server, and ends it afterwards.
    ///
    /// `{port}` in an option stands for a free port.
    static func with<Result>(
        _ options: String..., body: (TestServer) async throws -> Result
    ) async throws -> Result {
        let server = try await start(options, attempts: 3)
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await body(server)) } catch { result = .failure(error) }
        await end(server.directory)
        return try result.get()
    }

    /// Several attempts, for somebody else may take the port after it was found to be free.
    private static func start(_ options: [String], attempts: Int) async throws -> TestServer {
        let directory = FileManager.default.temporaryDirectory
            .appending(path: "shop-test-\(UUID().uuidString)")
        let port = try await freePort()
        let spare = String(try await freePort())
        do {
            let options = options.map { $0.replacingOccurrences(of: "{port}", with: spare) }
            let url = try await start(directory, port, options)
            return TestServer(directory: directory, port: port, url: url)
        } catch {
            await end(directory)
            guard attempts > 1 else { throw error }
            return try await start(options, attempts: attempts - 1)
        }
    }

    var endpoint: DatabaseURL.Endpoint { url.endpoints[0] }

    var process: pid_t {
        get throws {
            let text = try String(contentsOf: directory.appending(path: "pid"), encoding: .utf8)
            return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        }
    }

    /// Ends it as a power failure would.
    func kill() async throws {
        _ = try await Self.script("mariadb", "kill", directory.path)
    }

    /// Starts it again with its data, after ``kill()``.
    func restart(_ options: String...) async throws {
        _ = try await Self.start(directory, port, options)
    }

    private static func start(
        _ directory: URL, _ port: Int, _ options: [String]
    ) async throws -> DatabaseURL {
        let output = try await script(
            "mariadb", ["start", directory.path, String(port)] + options)
        return try DatabaseURL(output)
    }

    private static func end(_ directory: URL) async {
        // It may have been killed by the test.
        _ = try? await script("mariadb", "kill", directory.path)
        let data = try? FileManager.default.destinationOfSymbolicLink(
            atPath: directory.appending(path: "data").path)
        for path in [data, directory.path].compactMap({ $0 }) {
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    private static func freePort() async throws -> Int {
        try #require(Int(await script("free-port")))
    }

    private static func script(_ name: String, _ arguments: String...) async throws -> String {
        try await script(name, arguments)
    }

    private static func script(_ name: String, _ arguments: [String]) async throws -> String {
        try await TestDatabase.onThread {
            let root = URL(filePath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            return try run(root.appending(path: "ops/test/\(name)"), arguments)
        }
    }

    struct ProcessFailure: Error {
        let command: String
        let status: Int32
        let message: String
    }

    /// Runs a program to its end and returns its output, without the last line break.
    static func run(_ program: URL, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        let messages = Pipe()
        process.standardError = messages
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        // Short, so that the pipe holds it until the program ends.
        let message = messages.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw ProcessFailure(
                command: "\(program.lastPathComponent) \(arguments)",
                status: process.terminationStatus,
                message: String(decoding: message, as: UTF8.self))
        }
        return String(decoding: data, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
