/// A WebP file with nothing in it but a still picture (RFC 9649, section 2).
///
/// libvips 8.14 is told to leave notes away and writes those of the camera all the same, the place where
/// it stood included; so they are taken out here.
struct WebPFile: Hashable {
    let bytes: [UInt8]

    /// What makes up the picture: its pixels, which of them are transparent, and what of it there is.
    private static let kept: Set = ["VP8 ", "VP8L", "ALPH", "VP8X"]
    /// In the first byte of VP8X: whether anything is transparent. Other bits announce what is left away.
    private static let transparency: UInt8 = 0x10

    /// Takes everything else out of `file`.
    /// - Returns: `nil` where it is no such file, or not a whole one.
    init?(withoutNotes file: [UInt8]) {
        guard file.count >= 12, file.starts(with: Array("RIFF".utf8)),
            file[8..<12].elementsEqual(Array("WEBP".utf8)),
            number(in: file, at: 4) == file.count - 8
        else { return nil }
        var content = Array("WEBP".utf8)
        var place = 12
        while place < file.count {
            guard place + 8 <= file.count else { return nil }
            let size = number(in: file, at: place + 4)
            let end = place + 8 + size + size % 2
            guard end <= file.count else { return nil }
            let name = String(decoding: file[place..<place + 4], as: UTF8.self)
            if Self.kept.contains(name) {
                let start = content.count
                content += file[place..<end]
                if name == "VP8X", size > 0 { content[start + 8] &= Self.transparency }
            }
            place = end
        }
        bytes = Array("RIFF".utf8) + littleEndian(content.count) + content
    }
}

private func number(in bytes: [UInt8], at start: Int) -> Int {
    bytes[start..<start + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
}

private func littleEndian(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
