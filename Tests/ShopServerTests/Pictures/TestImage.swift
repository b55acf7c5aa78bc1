/// Pictures made pixel by pixel, as PNG files that are whole and not compressed.
struct TestImage {
    let width: Int
    let height: Int
    /// Red, green and blue of each pixel, row by row.
    let pixels: [UInt8]

    /// Colours that change from place to place, so that a picture that was turned looks different.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        var pixels: [UInt8] = []
        pixels.reserveCapacity(3 * width * height)
        for row in 0..<height {
            for column in 0..<width {
                pixels.append(UInt8(255 * column / width))
                pixels.append(UInt8(255 * row / height))
                pixels.append(UInt8(truncatingIfNeeded: column ^ row))
            }
        }
        self.pixels = pixels
    }

    /// The file (PNG specification, section 5.2).
    var png: [UInt8] {
        var rows: [UInt8] = []
        for row in 0..<height {
            rows.append(0)
            rows += pixels[3 * width * row..<3 * width * (row + 1)]
        }
        let header = big(UInt32(width)) + big(UInt32(height)) + [8, 2, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", header) + chunk("IDAT", stored(rows)) + chunk("IEND", [])
    }

    private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + data
        return big(UInt32(data.count)) + content + big(checksum(content))
    }

    /// A zlib stream of blocks that are not compressed (RFC 1950 and 1951).
    private func stored(_ data: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: data.count, by: 65_535) {
            let block = data[start..<min(start + 65_535, data.count)]
            let length = UInt16(block.count)
            stream.append(start + block.count == data.count ? 1 : 0)
            stream += [UInt8(length & 255), UInt8(length >> 8)]
            stream += [UInt8(~length & 255), UInt8(~length >> 8)]
            stream += block
        }
        var (first, second): (UInt32, UInt32) = (1, 0)
        for byte in data {
            first = (first + UInt32(byte)) % 65_521
            second = (second + first) % 65_521
        }
        return stream + big(second << 16 | first)
    }

    private func checksum(_ bytes: [UInt8]) -> UInt32 {
        let all = bytes.reduce(UInt32.max) { checksum, byte in
            Self.table[Int((checksum ^ UInt32(byte)) & 255)] ^ checksum >> 8
        }
        return ~all
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ -> UInt32 in
            let half = value >> 1
            return value & 1 == 1 ? 0xEDB8_8320 ^ half : half
        }
    }
}

/// What a camera writes into a JPEG file: which side is up, and where it stood (Exif 2.3).
enum CameraNotes {
    /// An APP1 segment that says "turn by 90°", names a place and its maker.
    static var segment: [UInt8] {
        let header = Array("MM".utf8) + [0, 42, 0, 0, 0, 8]
        // Maker, orientation and the place of the GPS directory.
        let directory: [UInt8] =
            [0, 3]
            + entry(0x010F, type: 2, count: 12, value: 100)
            + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
            + entry(0x8825, type: 4, count: 1, value: 60) + [0, 0, 0, 0]
        // Latitude: 52 degrees north.
        let place: [UInt8] =
            [0, 2] + [0, 1, 0, 2, 0, 0, 0, 2] + Array("N".utf8) + [0, 0, 0]
            + entry(0x0002, type: 5, count: 3, value: 120) + [0, 0, 0, 0]
        var tiff = padded(header + directory, to: 60) + place
        tiff = padded(tiff, to: 100) + Array("SecretMaker".utf8) + [0]
        tiff = padded(tiff, to: 120) + [52, 31, 12].flatMap { big($0) + big(1) }
        let content = Array("Exif".utf8) + [0, 0] + tiff
        let length = UInt16(content.count + 2)
        return [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + content
    }

    /// A file with these notes, made of one without.
    static func added(to jpeg: [UInt8]) -> [UInt8] {
        Array(jpeg.prefix(2)) + segment + jpeg.dropFirst(2)
    }

    private static func entry(
        _ tag: UInt16, type: UInt8, count: UInt32, value: UInt32
    ) -> [UInt8] {
        [UInt8(tag >> 8), UInt8(tag & 255), 0, type] + big(count) + big(value)
    }

    private static func padded(_ bytes: [UInt8], to count: Int) -> [UInt8] {
        bytes + [UInt8](repeating: 0, count: max(0, count - bytes.count))
    }
}

private func big(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
}
