/// The kinds of pictures the shop takes, told by their first bytes and by nothing else.
package enum PictureKind: String, Sendable, CaseIterable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case webp = "image/webp"
}

/// What the beginning of a picture's file says of it, read without unpacking anything.
package struct PictureHeader: Hashable, Sendable {
    /// What kind of file it is.
    package let kind: PictureKind
    /// In pixels, as they stand in the file; it may want to be turned.
    package let width: Int
    /// In pixels.
    package let height: Int

    /// Reads the header; `nil` for any other kind of file and for one that says no size.
    package init?(_ file: [UInt8]) {
        let size: (width: Int, height: Int)?
        let bytes = HeaderBytes(file)
        if bytes.begins(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            (kind, size) = (.png, bytes.sizeOfPNG)
        } else if bytes.begins(with: [0xFF, 0xD8, 0xFF]) {
            (kind, size) = (.jpeg, bytes.sizeOfJPEG)
        } else if bytes.begins(with: Array("RIFF".utf8)),
            bytes.has(Array("WEBP".utf8), at: 8)
        {
            (kind, size) = (.webp, bytes.sizeOfWebP)
        } else {
            return nil
        }
        guard let size, size.width > 0, size.height > 0 else { return nil }
        (width, height) = size
    }
}

/// Reads numbers from the beginning of a file; what lies behind its end is `nil`.
struct HeaderBytes {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    subscript(index: Int) -> Int? {
        bytes.indices.contains(index) ? Int(bytes[index]) : nil
    }

    func has(_ expected: [UInt8], at start: Int) -> Bool {
        bytes.count >= start + expected.count && bytes[start...].starts(with: expected)
    }

    func begins(with expected: [UInt8]) -> Bool { has(expected, at: 0) }

    /// A number of `count` bytes, the most significant first.
    func bigEndian(_ count: Int, at start: Int) -> Int? {
        guard bytes.count >= start + count else { return nil }
        return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number of `count` bytes, the least significant first.
    func littleEndian(_ count: Int, at start: Int) -> Int? {
        guard bytes.count >= start + count else { return nil }
        return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
