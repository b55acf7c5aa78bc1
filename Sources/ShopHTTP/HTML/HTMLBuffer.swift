/// The bytes of a page while it is written.
///
/// What goes in is either a literal of this program's source, escaped text, or ``TrustedHTML``.
struct HTMLBuffer: ~Copyable {
    /// Own memory rather than an array: a page is thousands of writes of a few bytes, and an array
    /// asks at each of them whether it is shared.
    private var memory: UnsafeMutableRawPointer
    private var capacity: Int
    private var count = 0

    /// - Parameter capacity: how many bytes can be written before memory has to be moved.
    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        memory = .allocate(byteCount: self.capacity, alignment: 16)
    }

    deinit {
        memory.deallocate()
    }

    /// What has been written, in UTF-8.
    var bytes: [UInt8] {
        Array(UnsafeRawBufferPointer(start: memory, count: count))
    }

    /// Writes markup that stands in the source code.
    @inline(__always)
    mutating func append(_ markup: StaticString) {
        append(UnsafeRawBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Writes markup that somebody vouches for.
    mutating func append(_ markup: TrustedHTML) {
        markup.bytes.withUnsafeBytes { append($0) }
    }

    /// Writes text so that it is read as text, in an element as well as in a quoted attribute.
    ///
    /// Works on bytes: to a browser `"` ends an attribute even where a combining mark follows and
    /// Swift sees one `Character` with it. Control characters that HTML forbids are left out.
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { appendEscaped(UnsafeRawBufferPointer($0)) }
    }

    private mutating func appendEscaped(_ text: UnsafeRawBufferPointer) {
        var position = 0
        while position < text.count {
            position += appendPlain(UnsafeRawBufferPointer(rebasing: text[position...]))
            if position < text.count { position += appendSpecial(text, at: position) }
        }
    }

    /// Copies the bytes of `text` up to the first that needs a look, eight at a time while it can.
    /// - Returns: how many they are.
    private mutating func appendPlain(_ text: UnsafeRawBufferPointer) -> Int {
        reserve(text.count)
        let target = UnsafeMutableRawBufferPointer(start: memory + count, count: text.count)
        var length = 0
        while length < text.count, text.count >= 8 {
            // The last eight may be some that were copied before.
            let start = min(length, text.count - 8)
            let block = text.loadUnaligned(fromByteOffset: start, as: UInt64.self)
            guard !HTMLEscape.hasSpecial(block) else { break }
            target.storeBytes(of: block, toByteOffset: start, as: UInt64.self)
            length = start + 8
        }
        while length < text.count, !HTMLEscape.isSpecial(text[length]) {
            target[length] = text[length]
            length += 1
        }
        count += length
        return length
    }

    /// Writes what stands for the byte at `position`.
    /// - Returns: how many bytes of `text` are done with.
    private mutating func appendSpecial(_ text: UnsafeRawBufferPointer, at position: Int) -> Int {
        switch text[position] {
        case UInt8(ascii: "&"): append("&amp;")
        case UInt8(ascii: "<"): append("&lt;")
        case UInt8(ascii: ">"): append("&gt;")
        case UInt8(ascii: "\""): append("&quot;")
        case UInt8(ascii: "'"): append("&#39;")
        case HTMLEscape.leadOfC1:
            let next = position + 1
            if next < text.count, text[next] >= 0xA0 {
                append(UnsafeRawBufferPointer(rebasing: text[position...next]))
            }
            return 2
        default: break
        }
        return 1
    }

    @inline(__always)
    private mutating func append(_ source: UnsafeRawBufferPointer) {
        guard let start = source.baseAddress else { return }
        reserve(source.count)
        (memory + count).copyMemory(from: start, byteCount: source.count)
        count += source.count
    }

    @inline(__always)
    private mutating func reserve(_ size: Int) {
        if capacity - count < size { grow(by: size) }
    }

    @inline(never)
    private mutating func grow(by size: Int) {
        capacity = max(capacity * 2, count + size)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        larger.copyMemory(from: memory, byteCount: count)
        memory.deallocate()
        memory = larger
    }
}
