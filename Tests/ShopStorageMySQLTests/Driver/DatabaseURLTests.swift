import Testing

@testable import ShopStorageMySQL

@Suite("Database URL")
struct DatabaseURLTests {
    @Test("The simplest form has one host and the default port, and is not encrypted")
    func simplestForm() throws {
        let url = try DatabaseURL("mysql://shop:secret@db/shop")
        #expect(url.endpoints == [.init(host: "db", port: 3306)])
        #expect(url.user == "shop")
        #expect(url.password == "secret")
        #expect(url.database == "shop")
        #expect(url.tls == .off)
    }

    @Test("Several hosts keep their order, names, addresses and ports")
    func severalHosts() throws {
        let url = try DatabaseURL("mysql://u:p@db-1,10.0.0.2:3307,[fe80::1]:3308,[::1]/shop")
        #expect(
            url.endpoints == [
                .init(host: "db-1", port: 3306), .init(host: "10.0.0.2", port: 3307),
                .init(host: "fe80::1", port: 3308), .init(host: "::1", port: 3306),
            ])
        #expect(url.endpoints.map(\.description).last == "[::1]:3306")
    }

    @Test("User, password, database and path are percent-decoded")
    func percentDecoding() throws {
        let url = try DatabaseURL(
            "mysql://sh%6Fp:p%40ss%3Aw%2F%C3%A4%25@db/sh%20op?tls=required&ca=%2Fetc%2Fca%20file")
        #expect(url.user == "shop")
        #expect(url.password == "p@ss:w/ä%")
        #expect(url.database == "sh op")
        #expect(url.tls == .required(ca: "/etc/ca file"))
    }

    @Test("A password may be empty or hold colons and a stray @")
    func oddPasswords() throws {
        #expect(try DatabaseURL("mysql://shop:@db/shop").password == "")
        #expect(try DatabaseURL("mysql://shop:a:b@c@db/shop").password == "a:b@c")
    }

    @Test("Encryption is off, or required with or without an authority of one's own")
    func encryption() throws {
        #expect(try DatabaseURL("mysql://u:p@db/shop?tls=off").tls == .off)
        #expect(try DatabaseURL("mysql://u:p@db/shop?tls=required").tls == .required(ca: nil))
        #expect(
            try DatabaseURL("mysql://u:p@db/shop?ca=/ca.pem&tls=required").tls
                == .required(ca: "/ca.pem"))
    }

    @Test(
        "A wrong URL is refused with the part that is wrong",
        arguments: [
            ("postgres://u:p@db/shop", DatabaseURLError.scheme),
            ("", .scheme),
            ("mysql://db/shop", .credentials),
            ("mysql://shop@db/shop", .credentials),
            ("mysql://:p@db/shop", .credentials),
            ("mysql://u:p@/shop", .host),
            ("mysql://u:p@a,,b/shop", .host),
            ("mysql://u:p@a b/shop", .host),
            ("mysql://u:p@[::1/shop", .host),
            ("mysql://u:p@[::1]x/shop", .host),
            ("mysql://u:p@db:0/shop", .port),
            ("mysql://u:p@db:65536/shop", .port),
            ("mysql://u:p@db:/shop", .port),
            ("mysql://u:p@db", .database),
            ("mysql://u:p@db/", .database),
            ("mysql://u:p@db/a/b", .database),
            ("mysql://u:p%4@db/shop", .percentEncoding),
            ("mysql://u:p%zz@db/shop", .percentEncoding),
            ("mysql://u:p%ff@db/shop", .percentEncoding),
            ("mysql://u:p%00@db/shop", .percentEncoding),
            ("mysql://u:p@db/shop?ssl=1", .option),
            ("mysql://u:p@db/shop?tls", .option),
            ("mysql://u:p@db/shop?tls=off&tls=off", .option),
            ("mysql://u:p@db/shop?tls=maybe", .tls),
            ("mysql://u:p@db/shop?ca=/ca.pem", .tls),
            ("mysql://u:p@db/shop?tls=off&ca=/ca.pem", .tls),
            ("mysql://u:p@db/shop?tls=required&ca=", .tls),
        ])
    func wrongURL(text: String, error: DatabaseURLError) {
        #expect(throws: error) { try DatabaseURL(text) }
    }

    @Test("No way to print a URL shows the password")
    func passwordIsNotPrinted() throws {
        let url = try DatabaseURL("mysql://shop:s3cret@db-1,db-2:3307/shop?tls=required")
        #expect("\(url)" == "mysql://db-1:3306,db-2:3307/shop")
        var dumped = ""
        dump(url, to: &dumped)
        for text in ["\(url)", String(reflecting: url), "\(Optional(url) as Any)", dumped] {
            #expect(!text.contains("s3cret"))
        }
    }

    @Test("Every error has a description of its own", arguments: DatabaseURLError.allCases)
    func descriptions(error: DatabaseURLError) {
        let same = DatabaseURLError.allCases.filter { $0.description == error.description }
        #expect(same == [error])
    }
}
