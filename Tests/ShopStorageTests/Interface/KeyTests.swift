import ShopDomain
import ShopStorage
import Testing

@Suite("Keys")
struct KeyTests {
    @Test(
        "An operation's name has 1 to 64 letters, digits, hyphens and underscores",
        arguments: ["a", "Az09-_", String(repeating: "x", count: 64)])
    func operationID(_ text: String) throws {
        #expect(try OperationID(text).text == text)
    }

    @Test(
        "Anything else is no operation's name",
        arguments: [
            ("", ValidationError.empty), (String(repeating: "x", count: 65), .tooLong(maximum: 64)),
            ("a b", .malformed), ("ä", .malformed), ("a/b", .malformed), ("a\n", .malformed),
        ])
    func wrongOperationID(_ text: String, _ error: ValidationError) {
        #expect(throws: error) { try OperationID(text) }
    }

    @Test(
        "A purchase's name has 1 to 128 visible ASCII characters",
        arguments: ["!", "~", "a/b+c=", String(repeating: "x", count: 128)])
    func idempotencyKey(_ text: String) throws {
        #expect(try IdempotencyKey(text).text == text)
    }

    @Test(
        "Anything else is no purchase's name",
        arguments: [
            ("", ValidationError.empty),
            (String(repeating: "x", count: 129), .tooLong(maximum: 128)), ("a b", .malformed),
            ("\u{7F}", .malformed), ("é", .malformed), ("a\u{0}", .malformed),
        ])
    func wrongIdempotencyKey(_ text: String, _ error: ValidationError) {
        #expect(throws: error) { try IdempotencyKey(text) }
    }

    @Test("A digest has 32 bytes", arguments: [0, 31, 32, 33])
    func digest(_ count: Int) {
        let bytes = (0..<count).map { UInt8($0) }
        #expect(Digest(bytes: bytes)?.bytes == (count == 32 ? bytes : nil))
    }

    @Test("A password hash is not shown")
    func passwordHash() {
        let hash = PasswordHash(phc: "$scrypt$secret")
        #expect(!"\(hash)".contains("secret"))
        #expect(!String(describing: hash).contains("secret"))
    }
}
