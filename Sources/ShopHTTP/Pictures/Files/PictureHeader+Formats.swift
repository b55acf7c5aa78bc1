// Where the sizes stand.

extension HeaderBytes {
    typealias Size = (width: Int, height: Int)

    /// The first chunk must be IHDR (PNG specification, section 11.2.1).
    var sizeOfPNG: Size? {
        guard bigEndian(4, at: 8) == 13, has(Array("IHDR".utf8), at: 12),
            let width = bigEndian(4, at: 16), let height = bigEndian(4, at: 20)
        else { return nil }
        return (width, height)
    }

    /// In the frame's header, which stands before the scan (ITU-T T.81, annex B.2).
    var sizeOfJPEG: Size? {
        var place = 2
        while self[place] == 0xFF, let marker = self[place + 1] {
            switch marker {
            case 0xFF:
                // A fill byte.
                place += 1
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                guard let height = bigEndian(2, at: place + 5),
                    let width = bigEndian(2, at: place + 7)
                else { return nil }
                return (width, height)
            case 0xD8...0xDA, 0x00, 0x01, 0xD0...0xD7:
                // The scan, the end, or nothing that belongs before a frame.
                return nil
            default:
                guard let length = bigEndian(2, at: place + 2), length >= 2 else { return nil }
                place += 2 + length
            }
        }
        return nil
    }

    /// In the first chunk, of which there are three kinds (RFC 9649, section 2).
    var sizeOfWebP: Size? {
        let (first, data) = (12, 20)
        if has(Array("VP8X".utf8), at: first) {
            guard let width = littleEndian(3, at: data + 4),
                let height = littleEndian(3, at: data + 7)
            else { return nil }
            return (width + 1, height + 1)
        }
        if has(Array("VP8L".utf8), at: first), self[data] == 0x2F {
            guard let bits = littleEndian(4, at: data + 1) else { return nil }
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        }
        if has(Array("VP8 ".utf8), at: first), has([0x9D, 0x01, 0x2A], at: data + 3) {
            guard let width = littleEndian(2, at: data + 6),
                let height = littleEndian(2, at: data + 8)
            else { return nil }
            return (width & 0x3FFF, height & 0x3FFF)
        }
        return nil
    }
}
