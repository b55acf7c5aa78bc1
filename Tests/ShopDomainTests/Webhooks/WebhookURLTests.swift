import ShopDomain
import Testing

@Suite("Addresses of webhooks")
struct WebhookURLTests {
    @Test(
        "What a program can listen at is taken, with its host in lower case",
        arguments: [
            ("https://erp.example/hook", "https://erp.example/hook", "erp.example"),
            (
                " HTTPS://ERP.Example:8443/Hook?a=B&c=%20 ",
                "https://erp.example:8443/Hook?a=B&c=%20",
                "erp.example"
            ),
            ("https://erp.example", "https://erp.example/", "erp.example"),
            ("https://erp.example?a=1", "https://erp.example/?a=1", "erp.example"),
            ("http://192.0.2.7:80/", "http://192.0.2.7:80/", "192.0.2.7"),
            ("https://[2001:DB8::1]:444/x", "https://[2001:db8::1]:444/x", "2001:db8::1"),
            (
                "https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/",
                "xn--bcher-kva.example"
            ),
        ])
    func taken(typed: String, text: String, host: String) throws {
        let url = try WebhookURL(typed)
        #expect(url.text == text)
        #expect(url.host == host)
        #expect(url.isEncrypted == text.hasPrefix("https"))
        #expect(try WebhookURL(url.text) == url)
    }

    @Test(
        "Anything else is refused",
        arguments: [
            "erp.example", "ftp://erp.example/", "https:erp.example", "https:/erp.example",
            "https://", "https:///x", "https://a@erp.example/", "https://a:b@erp.example/",
            "https://erp.example/#x", "https://erp.example:0/", "https://erp.example:99999/",
            "https://erp.example:/", "https://erp.example:8o/", "https://erp..example/",
            "https://.example/", "https://erp.example./", "https://bücher.example/",
            "https://a b.example/", "https://erp.example/a b", "https://erp%2eexample/",
            "https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0x7f.1/",
            "https://0177.0.0.1/", "https://1.2.3.256/", "https://1.2.3.4.5/",
            "https://[::1/", "https://[]/", "https://[fe80::1%25eth0]/", "https://[::1]x/",
            "https://erp.example\\@other.example/", "https://erp.example/\r\nX-Evil: 1",
            "https://erp_x.example/",
        ])
    func refused(typed: String) {
        #expect(throws: ValidationError.malformed) { try WebhookURL(typed) }
    }

    @Test("It is neither empty nor endless")
    func length() {
        #expect(throws: ValidationError.empty) { try WebhookURL("  ") }
        let long = "https://erp.example/" + String(repeating: "x", count: WebhookURL.longest)
        #expect(throws: ValidationError.tooLong(maximum: WebhookURL.longest)) {
            try WebhookURL(long)
        }
    }
}
