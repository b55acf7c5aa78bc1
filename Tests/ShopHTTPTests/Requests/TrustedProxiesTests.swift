import Testing

@testable import ShopHTTP

@Suite("Balancers in front")
struct TrustedProxiesTests {
    private let proxies = TrustedProxies("10.0.0.0/8, 192.0.2.7,fd00::/12")

    @Test(
        "Networks hold the addresses that begin with their bits",
        arguments: [
            ("10.255.0.1", true), ("11.0.0.1", false), ("192.0.2.7", true), ("192.0.2.8", false),
            ("::ffff:10.1.2.3", true), ("fd0f::1", true), ("fd10::1", false), ("fe00::1", false),
        ])
    func networks(_ address: String, isTrusted: Bool) throws {
        #expect(try #require(proxies).contains(#require(IPAddress(address))) == isTrusted)
    }

    @Test("Nobody is trusted where nobody is named")
    func none() throws {
        #expect(TrustedProxies("") == TrustedProxies.none)
        #expect(try !TrustedProxies.none.contains(#require(IPAddress("127.0.0.1"))))
    }

    @Test(
        "What is no network is refused",
        arguments: [
            "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0/8", "shop.example", "10.0.0.1/8/8",
            "fd00::/129", "10.0.0.1, oops",
        ])
    func refused(_ text: String) {
        #expect(TrustedProxies(text) == nil)
    }

    @Test(
        "The sender is the last address that one of ours has seen",
        arguments: [
            (["203.0.113.5"], "203.0.113.5"),
            (["1.1.1.1, 203.0.113.5"], "203.0.113.5"),
            (["203.0.113.5", "192.0.2.7"], "203.0.113.5"),
            (["1.1.1.1", "203.0.113.5, 10.3.3.3"], "203.0.113.5"),
            (["2001:db8::1"], "2001:db8:0:0:0:0:0:1"),
            (["10.2.2.2"], "10.2.2.2"), (["nonsense"], "10.1.1.1"), ([], "10.1.1.1"),
        ])
    func sender(_ forwardedFor: [String], sender: String) throws {
        let peer = try #require(IPAddress("10.1.1.1"))
        let found = try #require(proxies).sender(peer: peer, forwardedFor: forwardedFor)
        #expect(found.description == sender)
    }

    @Test("Attempts are counted for all of an IPv6 customer's addresses at once")
    func network() throws {
        #expect(try #require(IPAddress("2001:db8:1:2:3:4:5:6")).network == "2001:db8:1:2::")
        #expect(try #require(IPAddress("203.0.113.5")).network == "203.0.113.5")
    }

    @Test("A stranger is not believed")
    func stranger() throws {
        let peer = try #require(IPAddress("203.0.113.9"))
        let found = try #require(proxies).sender(peer: peer, forwardedFor: ["1.1.1.1"])
        #expect(found == peer)
    }
}
