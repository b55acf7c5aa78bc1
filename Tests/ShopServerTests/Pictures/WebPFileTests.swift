import Testing

@testable import ShopServer

@Suite("A WebP file")
struct WebPFileTests {
    private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        Array(name.utf8) + [UInt8(data.count), 0, 0, 0] + data
            + (data.count.isMultiple(of: 2) ? [] : [0])
    }

    private func file(_ chunks: [UInt8]...) -> [UInt8] {
        let content = Array("WEBP".utf8) + chunks.flatMap(\.self)
        return Array("RIFF".utf8) + [UInt8(content.count), 0, 0, 0] + content
    }

    @Test("loses its notes and keeps its picture")
    func notes() {
        let size: [UInt8] = [0, 0, 0, 7, 0, 0, 5, 0, 0]
        let (alpha, pixels) = (chunk("ALPH", [1, 2, 3]), chunk("VP8 ", [4, 5, 6, 7, 8]))
        let original = file(
            chunk("VP8X", [0x3C] + size), chunk("ICCP", [9, 9, 9]), alpha, pixels,
            chunk("EXIF", Array("52° north".utf8)), chunk("XMP ", [1]), chunk("odd!", [2]))
        let expected = file(chunk("VP8X", [0x10] + size), alpha, pixels)
        #expect(WebPFile(withoutNotes: original)?.bytes == expected)
        #expect(WebPFile(withoutNotes: expected)?.bytes == expected)
        let simple = file(chunk("VP8L", [1, 2]))
        #expect(WebPFile(withoutNotes: simple)?.bytes == simple)
    }

    @Test("is whole or none")
    func broken() {
        let whole = file(chunk("VP8 ", [4, 5, 6]), chunk("EXIF", [1, 2]))
        for count in 0..<whole.count {
            #expect(WebPFile(withoutNotes: Array(whole.prefix(count))) == nil, "\(count)")
        }
        #expect(WebPFile(withoutNotes: whole + [0]) == nil)
        var endless = whole
        endless[19] = 0xFF
        #expect(WebPFile(withoutNotes: endless) == nil)
    }
}
