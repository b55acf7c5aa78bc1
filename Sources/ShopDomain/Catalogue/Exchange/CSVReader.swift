/// One row of a CSV file.
struct CSVRecord: Hashable {
    /// The line it begins on, from 1.
    let line: Int
    /// Its fields, without their quotes.
    let fields: [String]
}

/// Why a text is not CSV.
struct CSVError: Error, Hashable {
    /// The line, from 1.
    let line: Int
    /// What is wrong, in words.
    let reason: LocalizedText
}

/// Reads RFC 4180 row by row, strictly: what it does not allow is reported by line, not guessed at.
///
/// Fields may be quoted and then hold commas, line breaks and doubled quotes. Lines end in CRLF or LF;
/// a byte order mark and empty lines are skipped. The text is UTF-8.
struct CSVReader {
    private let bytes: [UInt8]
    private var index: Int
    private var line = 1

    /// A row of more is no catalogue; the bound keeps memory in proportion.
    private static let mostFields = 100

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next row; `nil` after the last.
    mutating func next() throws(CSVError) -> CSVRecord? {
        while takeLineBreak() {}
        guard index < bytes.count else { return nil }
        let start = line
        var fields = [try field()]
        while take(.comma) {
            guard fields.count < Self.mostFields else {
                throw failure(CatalogueReason.tooManyFields)
            }
            fields.append(try field())
        }
        guard index == bytes.count || takeLineBreak() else {
            throw failure(CatalogueReason.carriageReturn)
        }
        return CSVRecord(line: start, fields: fields)
    }

    private mutating func field() throws(CSVError) -> String {
        take(.quote) ? try quotedField() : try plainField()
    }

    private mutating func plainField() throws(CSVError) -> String {
        let start = index
        while let byte = current, byte != .comma, byte != .lineFeed, byte != .carriageReturn {
            guard byte != .quote else {
                throw failure(CatalogueReason.quoteInside)
            }
            index += 1
        }
        return try text(bytes[start..<index], from: line)
    }

    private mutating func quotedField() throws(CSVError) -> String {
        let start = line
        var content: [UInt8] = []
        while let byte = current {
            index += 1
            if byte == .quote, !take(.quote) {
                guard isAtEndOfField else {
                    throw failure(CatalogueReason.afterQuote)
                }
                return try text(content[...], from: start)
            }
            if byte == .lineFeed { line += 1 }
            content.append(byte)
        }
        throw CSVError(line: start, reason: CatalogueReason.neverClosed)
    }

    private func text(_ bytes: ArraySlice<UInt8>, from line: Int) throws(CSVError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CSVError(line: line, reason: CatalogueReason.notUTF8)
        }
        return text
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private var isAtEndOfField: Bool {
        switch current {
        case nil, UInt8.comma, UInt8.lineFeed, UInt8.carriageReturn: true
        default: false
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        index += 1
        return true
    }

    private mutating func takeLineBreak() -> Bool {
        let next = index + 1
        if current == .carriageReturn, next < bytes.count, bytes[next] == .lineFeed { index = next }
        guard take(.lineFeed) else { return false }
        line += 1
        return true
    }

    private func failure(_ reason: LocalizedText) -> CSVError {
        CSVError(line: line, reason: reason)
    }
}

extension UInt8 {
    fileprivate static let comma = UInt8(ascii: ",")
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let lineFeed = UInt8(ascii: "\n")
    fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
