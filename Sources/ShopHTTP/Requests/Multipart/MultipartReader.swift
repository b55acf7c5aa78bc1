/// Reads `multipart/form-data` (RFC 7578) as it arrives, whatever the pieces.
///
/// Strict: what browsers do not send is refused. Bounded: it keeps what the parts hold and, of what it
/// has not understood yet, no more than a part's header.
struct MultipartReader {
    private enum Place {
        /// Before the first delimiter, which begins the body.
        case start
        /// Behind a delimiter: a part follows, or the end.
        case afterDelimiter
        case header
        case content
        case end
    }

    private let limits: MultipartLimits
    /// `\r\n--boundary`
    private let delimiter: [UInt8]
    private var place = Place.start
    /// What has arrived and is not understood yet.
    private var pending: [UInt8] = []
    private var parts: [MultipartPart] = []

    init(boundary: MultipartBoundary, limits: MultipartLimits = MultipartLimits()) {
        self.limits = limits
        delimiter = Array("\r\n--\(boundary.text)".utf8)
        // As if the line before the first delimiter had just ended.
        pending = [0x0D, 0x0A]
    }

    /// Takes the next piece of the body.
    mutating func read(_ bytes: some Collection<UInt8>) throws(MultipartError) {
        pending += bytes
        while try step() {}
    }

    /// The parts, when the body has ended.
    func finish() throws(MultipartError) -> [MultipartPart] {
        guard case .end = place else { throw .malformed }
        return parts
    }

    /// Understands a little more.
    /// - Returns: whether there may be more to understand without further bytes.
    private mutating func step() throws(MultipartError) -> Bool {
        switch place {
        case .start:
            guard let isThere = pending.begins(with: delimiter) else { return false }
            guard isThere else { throw .malformed }
            return move(to: .afterDelimiter, dropping: delimiter.count)
        case .afterDelimiter: return try stepAfterDelimiter()
        case .header: return try stepInHeader()
        case .content: return try stepInContent()
        case .end:
            // Some end the last line, too.
            guard pending.isEmpty || pending == [0x0D] || pending == [0x0D, 0x0A] else {
                throw .malformed
            }
            return false
        }
    }

    private mutating func stepAfterDelimiter() throws(MultipartError) -> Bool {
        guard pending.count >= 2 else { return false }
        switch (pending[0], pending[1]) {
        case (UInt8(ascii: "-"), UInt8(ascii: "-")): return move(to: .end, dropping: 2)
        case (0x0D, 0x0A): return move(to: .header, dropping: 2)
        default: throw .malformed
        }
    }

    private mutating func stepInHeader() throws(MultipartError) -> Bool {
        let end = Array("\r\n\r\n".utf8)
        guard let start = pending.firstIndex(of: end, from: 0) else {
            guard pending.count <= limits.header else { throw .tooLarge }
            return false
        }
        guard start <= limits.header, parts.count < limits.parts else { throw .tooLarge }
        parts.append(try MultipartPart(header: pending[..<start]))
        return move(to: .content, dropping: start + end.count)
    }

    private mutating func stepInContent() throws(MultipartError) -> Bool {
        guard let start = pending.firstIndex(of: delimiter, from: 0) else {
            // Its last bytes may be the beginning of a delimiter.
            try take(max(0, pending.count - delimiter.count + 1))
            return false
        }
        try take(start)
        return move(to: .afterDelimiter, dropping: delimiter.count)
    }

    private mutating func take(_ count: Int) throws(MultipartError) {
        guard count > 0 else { return }
        let last = parts.count - 1
        let limit = parts[last].isFile ? limits.file : limits.field
        guard parts[last].content.count + count <= limit else { throw .tooLarge }
        parts[last].content += pending[..<count]
        pending.removeFirst(count)
    }

    private mutating func move(to place: Place, dropping count: Int) -> Bool {
        pending.removeFirst(count)
        self.place = place
        return true
    }
}

/// How much of everything there may be.
struct MultipartLimits: Sendable {
    var parts = 16
    /// Bytes of a part's header.
    var header = 4096
    /// Bytes of a part that is no file.
    var field = 16 * 1024
    /// Bytes of a file.
    var file = PictureLimits.mostBytes
}

/// Why a body is not taken for `multipart/form-data`.
enum MultipartError: Error, Hashable {
    case malformed
    case tooLarge
}

extension [UInt8] {
    /// Whether these bytes begin with those; `nil` while there are too few to tell.
    fileprivate func begins(with expected: [UInt8]) -> Bool? {
        if count >= expected.count { return starts(with: expected) }
        return expected.starts(with: self) ? nil : false
    }

    /// Where `expected`, which begins with a carriage return, stands first.
    fileprivate func firstIndex(of expected: [UInt8], from start: Int) -> Int? {
        withUnsafeBufferPointer { bytes in
            var place = start
            while place + expected.count <= bytes.count {
                guard let found = bytes[place...].firstIndex(of: 0x0D),
                    found + expected.count <= bytes.count
                else { return nil }
                if bytes[found...].starts(with: expected) { return found }
                place = found + 1
            }
            return nil
        }
    }
}
