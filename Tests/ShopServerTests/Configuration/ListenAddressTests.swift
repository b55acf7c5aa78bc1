import ArgumentParser
import Testing

@testable import ShopServer

@Suite("An address to listen on")
struct ListenAddressTests {
    @Test(
        "is a host and a port",
        arguments: [
            ("127.0.0.1:8080", "127.0.0.1", 8080), ("[::1]:80", "::1", 80),
            ("localhost:0", "localhost", 0),
        ])
    func valid(_ text: String, _ host: String, _ port: Int) throws {
        let address = try ListenAddress(text)
        #expect(address.host == host)
        #expect(address.port == port)
        #expect(address.description == text)
    }

    @Test(
        "is refused otherwise",
        arguments: ["", "8080", ":8080", "host", "host:", "host:70000", "host:-1", "::1:80"])
    func invalid(_ text: String) {
        #expect(throws: ValidationError.self) { try ListenAddress(text) }
    }
}
