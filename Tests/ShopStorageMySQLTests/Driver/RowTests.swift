import Testing

@testable import ShopStorageMySQL

@Suite("Reading a row")
struct RowTests {
    private let row = Row(values: [
        .int64(-1), .uint64(.max), .text("ä"), .bytes([0, 255]), .null, .int64(1), .int64(2),
    ])

    @Test("Values are read as what they are")
    func values() throws {
        #expect(try row.int64(0) == -1)
        #expect(try row.int(0) == -1)
        #expect(try row.uint64(1) == .max)
        #expect(try row.text(2) == "ä")
        #expect(try row.bytes(3) == [0, 255])
        #expect(try row.isNull(4))
        #expect(try row.bool(5))
    }

    @Test("NULL is read by the optional variants only")
    func null() throws {
        #expect(try row.optionalInt64(4) == nil)
        #expect(try row.optionalInt(4) == nil)
        #expect(try row.optionalUInt64(4) == nil)
        #expect(try row.optionalText(4) == nil)
        #expect(try row.optionalBytes(4) == nil)
        #expect(try row.optionalText(2) == "ä")
        expectCorrupt { try row.int64(4) }
        expectCorrupt { try row.text(4) }
        expectCorrupt { try row.bytes(4) }
    }

    @Test("A value of another type, range or column is corrupt")
    func mismatches() {
        expectCorrupt { try row.int64(2) }
        expectCorrupt { try row.text(3) }
        expectCorrupt { try row.bytes(2) }
        expectCorrupt { try row.int64(1) }
        expectCorrupt { try row.uint64(0) }
        expectCorrupt { try row.bool(6) }
        expectCorrupt { try row.int64(7) }
        expectCorrupt { try row.isNull(-1) }
    }

    private func expectCorrupt(
        _ read: () throws -> some Any, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(sourceLocation: sourceLocation) {
            _ = try read()
        } throws: { error in
            if case DatabaseError.corrupt = error { true } else { false }
        }
    }
}
