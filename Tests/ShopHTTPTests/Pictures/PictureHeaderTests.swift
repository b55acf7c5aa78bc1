import Testing

@testable import ShopHTTP

@Suite("The header of a picture")
struct PictureHeaderTests {
    @Test("tells kind and size of PNG, JPEG and the three kinds of WebP")
    func sizes() {
        let app1: [UInt8] = [0xFF, 0xE1, 0, 4, 0xFF, 0xC0]
        let extended: [UInt8] = [0, 0, 0, 0, 0x1F, 0x03, 0, 0x57, 0x02, 0]
        let lossless: [UInt8] = [0x2F, 0x1F, 0xC3, 0x95, 0x00]
        let lossy: [UInt8] = [0, 0, 0, 0x9D, 0x01, 0x2A, 0x20, 0x03, 0x58, 0x02]
        let files: [([UInt8], PictureKind)] = [
            (TestPicture.png(800, 600), .png), (TestPicture.jpeg(800, 600), .jpeg),
            (TestPicture.jpeg(800, 600, before: app1), .jpeg),
            (TestPicture.webp("VP8X", extended), .webp),
            (TestPicture.webp("VP8L", lossless), .webp),
            (TestPicture.webp("VP8 ", lossy), .webp),
        ]
        for (file, kind) in files {
            let header = PictureHeader(file)
            #expect(header?.kind == kind)
            #expect(header?.width == 800, "\(kind)")
            #expect(header?.height == 600, "\(kind)")
        }
    }

    @Test("of anything else is none, and neither is one that was cut")
    func others() {
        let files = [
            "", "<html><script>alert(1)</script>", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "GIF89a\u{1}\u{1}", "%PDF-1.7", "RIFF\0\0\0\0WAVEfmt ", "MM\0*", "#!/bin/sh",
        ]
        for file in files { #expect(PictureHeader(Array(file.utf8)) == nil, "\(file)") }
        // Up to the last byte of its size.
        for (whole, size) in [(TestPicture.png(8, 6), 24), (TestPicture.jpeg(8, 6), 12)] {
            for count in 0..<size {
                #expect(PictureHeader(Array(whole.prefix(count))) == nil, "\(count)")
            }
            #expect(PictureHeader(Array(whole.prefix(size))) != nil)
        }
        #expect(PictureHeader(TestPicture.png(0, 6)) == nil)
        #expect(PictureHeader(TestPicture.jpeg(8, 0)) == nil)
        #expect(PictureHeader([0xFF, 0xD8, 0xFF, 0xDA, 0, 2]) == nil)
        #expect(PictureHeader([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0]) == nil)
    }

    @Test("decides whether a picture may be unpacked, however large the numbers in it")
    func limits() throws {
        let allows = { (width: UInt32, height: UInt32) in
            PictureLimits.allow(try #require(PictureHeader(TestPicture.png(width, height))))
        }
        #expect(try allows(8000, 6000))
        #expect(try allows(12_000, 4000))
        #expect(try !allows(12_001, 1))
        #expect(try !allows(10_000, 5001))
        #expect(try !allows(30_000, 30_000))
        #expect(try !allows(.max, .max))
    }

    @Test("is read without trouble from whatever bytes there are")
    func noise() {
        var generator = SystemRandomNumberGenerator()
        let starts = [
            TestPicture.png(1, 1), TestPicture.jpeg(1, 1), TestPicture.webp("VP8X", []),
            TestPicture.webp("VP8L", [0x2F]), TestPicture.webp("VP8 ", []), [0xFF, 0xD8, 0xFF],
        ]
        for _ in 0..<2000 {
            var file = starts.randomElement(using: &generator) ?? []
            file = Array(file.prefix(Int.random(in: 0...30, using: &generator)))
            file += (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                [0xFF, 0, UInt8.random(in: 0...255, using: &generator)].randomElement() ?? 0
            }
            if let header = PictureHeader(file) { #expect(header.width > 0 && header.height > 0) }
        }
    }
}
