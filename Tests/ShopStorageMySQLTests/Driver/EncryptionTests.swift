import Foundation
import Testing

@testable import ShopStorageMySQL

@Suite("Encrypted connections", .needsDatabase, .serialized)
struct EncryptionTests {
    /// A server whose certificate is for the name `localhost`, and two authorities, of which the
    /// first one signed it.
    private func withServer(
        _ body: (TestServer, _ authority: String, _ stranger: String) async throws -> Void
    ) async throws {
        let directory = URL(filePath: "/tmp/shop-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let path = { (name: String) in directory.appending(path: name).path }
        for name in ["ca", "stranger"] {
            try await openssl(
                "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=\(name) "
                    + "-keyout \(path(name)).key -out \(path(name)).pem")
        }
        try await openssl(
            "req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout \(path("key")) "
                + "-out \(path("request"))")
        try await openssl(
            "x509 -req -days 2 -in \(path("request")) -CA \(path("ca")).pem -CAkey \(path("ca")).key "
                + "-CAcreateserial -out \(path("certificate"))")
        // The server reads it as another user; the key is worth nothing after the test.
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: path("key"))
        try await TestServer.with(
            "--ssl-cert=\(path("certificate"))", "--ssl-key=\(path("key"))",
            "--ssl-ca=\(path("ca")).pem"
        ) { try await body($0, path("ca") + ".pem", path("stranger") + ".pem") }
    }

    private func openssl(_ arguments: String) async throws {
        try await TestDatabase.onThread {
            _ = try TestServer.run(
                URL(filePath: "/usr/bin/env"),
                ["openssl"] + arguments.split(separator: " ").map(String.init))
        }
    }

    private func cipher(_ url: DatabaseURL) async throws -> String? {
        try await TestDatabase.onThread {
            try TestDatabase.connect(url).queryOne(
                "SELECT VARIABLE_VALUE FROM information_schema.SESSION_STATUS "
                    + "WHERE VARIABLE_NAME = 'SSL_CIPHER'")?.text(0)
        }
    }

    @Test("A connection is encrypted where the server's authority and name are the expected ones")
    func verified() async throws {
        try await withServer { server, authority, stranger async throws in
            let url = server.url.with(tls: .required(ca: authority))
            let named = url.with(
                endpoints: [.init(host: "localhost", port: server.endpoint.port)])
            #expect(try await cipher(named)?.isEmpty == false)
            #expect(try await cipher(server.url) == "")

            let others = [
                url,
                named.with(tls: .required(ca: stranger)),
                named.with(tls: .required(ca: nil)),
                named.with(tls: .required(ca: "/does/not/exist.pem")),
            ]
            for other in others {
                await #expect(throws: DatabaseError.self) { try await cipher(other) }
            }
        }
    }

    @Test("A server that cannot encrypt is refused where encryption is required")
    func unencrypted() async throws {
        let url = try TestDatabase.url().with(tls: .required(ca: nil))
        await #expect(throws: DatabaseError.unavailable(.connectionLost(2026))) {
            try await cipher(url)
        }
    }
}
