import Testing

@testable import ShopDomain

@Suite("RFC 4180")
struct CSVReaderTests {
    private func records(_ text: String) throws -> [CSVRecord] {
        var reader = CSVReader(Array(text.utf8))
        var records: [CSVRecord] = []
        while let record = try reader.next() { records.append(record) }
        return records
    }

    private func fields(_ text: String) throws -> [[String]] { try records(text).map(\.fields) }

    @Test(
        "Rows and fields are divided as the standard says",
        arguments: [
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
            ("a,,\n", [["a", "", ""]]),
            (",", [["", ""]]),
            ("\"a,b\",c", [["a,b", "c"]]),
            ("\"say \"\"hi\"\"\"", [["say \"hi\""]]),
            ("\"\",\"\"\"\"", [["", "\""]]),
            ("\"one\r\ntwo\",x\r\n", [["one\r\ntwo", "x"]]),
            ("\u{FEFF}a,b", [["a", "b"]]),
            ("\n\r\na\n\n\nb\n\n", [["a"], ["b"]]),
            (" a , b ", [[" a ", " b "]]),
            ("ä,\u{1F375},e\u{301}", [["ä", "\u{1F375}", "e\u{301}"]]),
            ("", []),
            ("\u{FEFF}", []),
        ])
    func divides(text: String, expected: [[String]]) throws {
        #expect(try fields(text) == expected)
    }

    @Test("A row is known by the line on which it begins, line breaks in quotes counted")
    func lines() throws {
        let text = "a\r\n\"b\nb\r\nb\",x\r\n\r\nc\n"
        #expect(try records(text).map(\.line) == [1, 2, 6])
    }

    @Test(
        "What the standard does not allow is refused, with the line",
        arguments: [
            ("a\nb\"c\n", 2, "a quote stands inside a field that does not begin with one"),
            ("a\n\"b\"c\n", 2, "a quoted field goes on after its closing quote"),
            ("a\n\n\"b\nc", 3, "a quote is opened and never closed"),
            ("a\rb\n", 1, "a carriage return stands alone; lines end in CRLF or LF"),
            ("a\n\"b\"\rc", 2, "a carriage return stands alone; lines end in CRLF or LF"),
        ])
    func refuses(text: String, line: Int, reason: String) {
        let error = #expect(throws: CSVError.self) { try records(text) }
        #expect(error?.line == line)
        #expect(error?.reason.english == reason)
    }

    @Test("Bytes that are not UTF-8 are refused, in quotes and out of them")
    func notUTF8() {
        for bytes in [[0x61, 0x0A, 0xC3, 0x28], [0x61, 0x0A, 0x22, 0xFF, 0x22]] as [[UInt8]] {
            var reader = CSVReader(bytes)
            #expect(throws: CSVError(line: 2, reason: CatalogueReason.notUTF8)) {
                while try reader.next() != nil {}
            }
        }
    }

    @Test("A row has at most a hundred fields")
    func manyFields() throws {
        #expect(try fields(String(repeating: ",", count: 99)).map(\.count) == [100])
        #expect(throws: CSVError(line: 1, reason: CatalogueReason.tooManyFields)) {
            try fields(String(repeating: ",", count: 100))
        }
    }

    @Test("Whatever is written in quotes is read back", arguments: 0..<40)
    func roundTrip(seed: Int) throws {
        var generator = SeededRandom(seed: seed)
        let pieces = ["a", ",", "\"", "\n", "\r\n", "ü", " ", "\r", ";", "\u{1F375}"]
        let rows = (0..<5).map { _ in
            (0..<4).map { _ in
                (0..<generator.number(0...6)).map { _ in generator.one(of: pieces) }.joined()
            }
        }
        let text = rows.map { row in
            row.map {
                "\""
                    + $0.split(separator: "\"", omittingEmptySubsequences: false)
                    .joined(separator: "\"\"") + "\""
            }.joined(separator: ",")
        }.joined(separator: "\n")
        #expect(try fields(text) == rows)
    }
}
