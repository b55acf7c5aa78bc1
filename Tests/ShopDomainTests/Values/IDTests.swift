import Testing

@testable import ShopDomain

@Suite("Identities")
struct IDTests {
    @Test("They are written and read back, as text and as bytes", arguments: 0..<50)
    func roundTrip(seed: Int) throws {
        let id: ID<Product> = Sample.id(seed)
        #expect(ID(id.description) == id)
        #expect(ID(id.description.uppercased()) == id)
        #expect(ID(bytes: id.bytes) == id)
        #expect(id.bytes.count == 16)
        #expect(id.description.count == 36)
    }

    @Test("Version and variant are those of RFC 9562", arguments: 0..<50)
    func version(seed: Int) {
        let id: ID<Product> = Sample.id(seed)
        #expect(id.bytes[6] >> 4 == 7)
        #expect(id.bytes[8] >> 6 == 0b10)
        let characters = Array(id.description)
        #expect(characters[14] == "7")
        #expect("89ab".contains(characters[19]))
    }

    @Test("The first 48 bits are the time")
    func time() {
        let id: ID<Product> = Sample.id()
        let milliseconds = id.bytes.prefix(6).reduce(Int64(0)) { $0 << 8 | Int64($1) }
        #expect(milliseconds == Sample.now.milliseconds)
    }

    @Test("Earlier ones sort first, as values, bytes and text", arguments: 0..<50)
    func order(seed: Int) {
        var random = SeededRandom(seed: seed)
        let start = Timestamp(milliseconds: Int64(random.number(0...1_900_000_000_000)))
        let later = start.advanced(by: .milliseconds(random.number(1...1_000_000)))
        let first = ID<Order>(at: start, using: &random)
        let second = ID<Order>(at: later, using: &random)
        #expect(first < second)
        #expect(first.description < second.description)
        #expect(first.bytes.lexicographicallyPrecedes(second.bytes))
    }

    @Test("Two drawn in one millisecond differ")
    func distinct() {
        let ids = (0..<1000).map { _ in ID<Order>(at: Sample.now) }
        #expect(Set(ids).count == 1000)
    }

    @Test("A time before 1970 is taken for its beginning")
    func beforeEpoch() {
        let id = ID<Order>(at: Timestamp(milliseconds: -1))
        #expect(id.bytes.prefix(6).allSatisfy { $0 == 0 })
    }

    @Test(
        "What is no identity is refused",
        arguments: [
            "", "0190", "01900000-0000-7000-8000-00000000000",
            "01900000-0000-7000-8000-0000000000000",
            "0190000000007000800000000000000a", "g1900000-0000-7000-8000-000000000000",
            "+1900000-0000-7000-8000-000000000000", "01900000-+000-7000-8000-000000000000",
            "01900000-0000-7000-8000-00000000000 ", "{1900000-0000-7000-8000-00000000000}",
            "01900000-0000-7000-8000-0000000000-0", "0190000é-0000-7000-8000-000000000000",
        ])
    func refused(text: String) {
        #expect(ID<Product>(text) == nil)
    }

    @Test("Only sixteen bytes are an identity", arguments: [0, 15, 17])
    func bytes(count: Int) {
        #expect(ID<Product>(bytes: [UInt8](repeating: 1, count: count)) == nil)
    }
}
