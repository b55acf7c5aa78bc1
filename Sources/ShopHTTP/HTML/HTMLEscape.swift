/// Which bytes of a text cannot be copied into HTML as they are.
enum HTMLEscape {
    /// Begins the UTF-8 of U+0080 to U+00BF, the first half of which are control characters.
    static let leadOfC1: UInt8 = 0xC2

    /// Whether `byte` has to be escaped, left out, or looked at together with the next one.
    @inline(__always)
    static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 64 ? specialBelow64 >> UInt64(byte) & 1 == 1 : byte == 0x7F || byte == leadOfC1
    }

    /// One bit per byte value: `"`, `&`, `'`, `<`, `>` and the control characters but tab, line feed,
    /// form feed and carriage return.
    private static let specialBelow64: UInt64 =
        1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E | 0xFFFF_C9FF

    /// Whether any of eight bytes is special.
    @inline(__always)
    static func hasSpecial(_ block: UInt64) -> Bool {
        // A byte of `block` is below 0x20 where subtracting that borrows and the byte is ASCII; two
        // marks that differ in one bit are looked for together.
        let control = (block &- each(0x20)) & ~block
        let found =
            control | zeros(block ^ each(0x22)) | zeros((block | each(0x01)) ^ each(0x27))
            | zeros((block | each(0x02)) ^ each(0x3E)) | zeros(block ^ each(0x7F))
            | zeros(block ^ each(leadOfC1))
        return found & each(0x80) != 0
    }

    /// Sets the highest bit of the bytes that are zero, and perhaps of others above them.
    @inline(__always)
    private static func zeros(_ block: UInt64) -> UInt64 {
        (block &- each(0x01)) & ~block
    }

    /// `byte` eight times.
    @inline(__always)
    private static func each(_ byte: UInt8) -> UInt64 {
        0x0101_0101_0101_0101 &* UInt64(byte)
    }
}
