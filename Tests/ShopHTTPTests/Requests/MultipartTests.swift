import Testing

@testable import ShopHTTP

@Suite("A form with files")
struct MultipartTests {
    /// A body as browsers send it, with a file that is full of what looks like delimiters.
    private static let file = Array("\r\n--shop\r\n\r\n--sho\r\r\n-\u{0}\r\n--shop\u{1}-edg".utf8)
    private static let body =
        Array(
            """
            --shop-edge\r
            Content-Disposition: form-data; name="alt_de"\r
            \r
            Ein Becher: „blau“\r
            --shop-edge\r
            content-type: image/png\r
            content-disposition: form-data; name="picture"; filename="a%22;b.png"\r
            \r

            """.utf8) + file + Array("\r\n--shop-edge--\r\n".utf8)

    private func read(
        _ body: [UInt8], pieces: Int, limits: MultipartLimits = MultipartLimits()
    ) throws(MultipartError) -> [MultipartPart] {
        guard let boundary = MultipartBoundary("shop-edge") else { throw .malformed }
        var reader = MultipartReader(boundary: boundary, limits: limits)
        var rest = body[...]
        while !rest.isEmpty {
            try reader.read(rest.prefix(pieces))
            rest = rest.dropFirst(pieces)
        }
        return try reader.finish()
    }

    @Test("is read the same in whatever pieces it arrives")
    func pieces() throws {
        let expected = [
            MultipartPart(
                name: "alt_de", isFile: false, content: Array("Ein Becher: „blau“".utf8)),
            MultipartPart(
                name: "picture", isFile: true, fileName: "a%22;b.png", content: Self.file),
        ]
        for size in Array(1...60) + [10_000] {
            #expect(try read(Self.body, pieces: size) == expected, "\(size)")
        }
        let form = UploadForm(expected)
        #expect(form["alt_de"] == "Ein Becher: „blau“")
        #expect(form["picture"] == "")
        #expect(form.file("picture") == Self.file)
        #expect(form.file("alt_de") == [])
        #expect(form.fileName("picture") == "a%22;b.png")
        #expect(form.fileName("alt_de") == "")
    }

    @Test("is refused when it ends anywhere but at its end")
    func cut() {
        for count in 0..<Self.body.count - 2 {
            #expect(throws: MultipartError.malformed) {
                try read(Array(Self.body.prefix(count)), pieces: 7)
            }
        }
    }

    @Test(
        "is refused when it is not as browsers write it",
        arguments: [
            "", "x", "--shop", "--other\r\n", "\r\n--shop-edge--", "--shop-edge--more",
            "preamble\r\n--shop-edge--", "--shop-edge\n", "--shop-edge \r\n",
            "--shop-edge\r\n\r\nx\r\n--shop-edge--",
            "--shop-edge\r\nContent-Type: text/plain\r\n\r\nx\r\n--shop-edge--",
            "--shop-edge\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--shop-edge--",
            "--shop-edge\r\nContent-Disposition: form-data\r\n\r\nx\r\n--shop-edge--",
            "--shop-edge\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--shop-edge--",
            "--shop-edge\r\nContent-Disposition: form-data; name=\"a\"x\r\n\r\nx\r\n--shop-edge--",
            "--shop-edge\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\n\r\n--shop-edge--",
            "--shop-edge\r\nContent-Disposition: form-data; name=\"a\"\r\n"
                + "Content-Disposition: form-data; name=\"b\"\r\n\r\n\r\n--shop-edge--",
            "--shop-edge\r\nContent-Disposition form-data; name=\"a\"\r\n\r\n\r\n--shop-edge--",
            "--shop-edge\r\n: x\r\n\r\n\r\n--shop-edge--",
        ])
    func malformed(text: String) {
        for pieces in [1, 3, 1000] {
            #expect(throws: MultipartError.malformed) {
                try read(Array(text.utf8), pieces: pieces)
            }
        }
    }

    @Test("is refused where its header is not UTF-8")
    func encoding() {
        let body =
            Array("--shop-edge\r\nContent-Disposition: form-data; name=\"".utf8) + [0xFF]
            + Array("\"\r\n\r\n\r\n--shop-edge--".utf8)
        #expect(throws: MultipartError.malformed) { try read(body, pieces: 1000) }
    }

    @Test("may have just as much of everything as it may")
    func limits() throws {
        let exact = MultipartLimits(
            parts: 2, header: 110, field: 22, file: Self.file.count)
        #expect(try read(Self.body, pieces: 5, limits: exact).count == 2)
        let changes: [(inout MultipartLimits) -> Void] = [
            { $0.parts = 1 }, { $0.header = 40 }, { $0.field = 19 }, { $0.file -= 1 },
        ]
        for (index, change) in changes.enumerated() {
            var limits = exact
            change(&limits)
            for pieces in [1, 5, 10_000] {
                #expect(throws: MultipartError.tooLarge, "\(index)") {
                    try read(Self.body, pieces: pieces, limits: limits)
                }
            }
        }
    }

    @Test("without an end of its header is refused before it is all there")
    func endlessHeader() {
        let body =
            Array("--shop-edge\r\nX: ".utf8) + [UInt8](repeating: 0x61, count: 100_000)
        #expect(throws: MultipartError.tooLarge) { try read(body, pieces: 512) }
    }

    @Test("names what divides its parts")
    func boundaries() {
        let read = { (header: String) in MultipartBoundary(contentType: header)?.text }
        #expect(read("multipart/form-data; boundary=abc") == "abc")
        #expect(read("Multipart/Form-Data;charset=x; BOUNDARY=\"a b:c\"") == "a b:c")
        #expect(read("multipart/form-data") == nil)
        #expect(read("multipart/form-data; boundary=") == nil)
        #expect(read("multipart/form-data; boundary=a\u{0}") == nil)
        #expect(read("multipart/form-data; boundary=\"a \"") == nil)
        #expect(read("multipart/mixed; boundary=abc") == nil)
        #expect(
            read("multipart/form-data; boundary=" + String(repeating: "x", count: 71)) == nil)
    }
}
