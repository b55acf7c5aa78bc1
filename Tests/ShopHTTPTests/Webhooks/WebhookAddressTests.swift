import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Where webhooks may go")
struct WebhookAddressTests {
    @Test(
        "Private, local and special addresses are refused",
        arguments: [
            "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1",
            "172.31.255.255", "192.0.0.8", "192.168.1.1", "198.18.0.1", "224.0.0.1",
            "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "fe80::1",
            "fc00::1", "fd12::1", "ff02::1", "64:ff9b::a00:1", "2001:db8::1", "2002:a00:1::1",
            "2001:0:1::1", "fe80::1%eth0", "erp.example", "",
        ])
    func refused(address: String) {
        #expect(!WebhookAddresses(allowsLoopback: false).allows(address))
    }

    @Test(
        "Public ones are not",
        arguments: ["1.1.1.1", "172.15.0.1", "172.32.0.1", "192.169.0.1", "2a00:1450::1"])
    func allowed(address: String) {
        #expect(WebhookAddresses(allowsLoopback: false).allows(address))
    }

    @Test("A shop on a developer's machine may talk to that machine, and to nothing else private")
    func loopback() {
        let addresses = WebhookAddresses(allowsLoopback: true)
        for address in ["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"] {
            #expect(addresses.allows(address))
        }
        for address in ["10.0.0.1", "169.254.169.254", "0.0.0.0", "fe80::1"] {
            #expect(!addresses.allows(address))
        }
    }

    @Test("Without TLS they go to this machine at most")
    func encryption() throws {
        let (strict, local) = (
            WebhookAddresses(allowsLoopback: false), WebhookAddresses(allowsLoopback: true)
        )
        for text in ["http://127.0.0.1:9/x", "http://localhost/", "http://[::1]/"] {
            let url = try WebhookURL(text)
            try local.check(url)
            #expect(throws: Problem.self) { try strict.check(url) }
        }
        for text in ["http://erp.example/", "https://10.0.0.1/", "https://[fe80::1]/"] {
            let url = try WebhookURL(text)
            #expect(throws: Problem.self) { try local.check(url) }
            #expect(throws: Problem.self) { try strict.check(url) }
        }
        try strict.check(try WebhookURL("https://erp.example/"))
    }
}
