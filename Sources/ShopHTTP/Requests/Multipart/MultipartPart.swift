/// A field or a file of a form.
struct MultipartPart: Hashable, Sendable {
    /// The field's name.
    let name: String
    /// Whether it is a file, however it is called.
    let isFile: Bool
    /// What the file is called where it comes from; it means nothing to the shop but is shown to people.
    let fileName: String
    var content: [UInt8] = []

    init(name: String, isFile: Bool, fileName: String = "", content: [UInt8] = []) {
        self.name = name
        self.isFile = isFile
        self.fileName = fileName
        self.content = content
    }

    /// Reads the lines of a part's header, without the empty one behind them.
    init(header: some Collection<UInt8>) throws(MultipartError) {
        guard let text = String(validating: header, as: UTF8.self) else { throw .malformed }
        var disposition: ContentDisposition?
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else {
                throw .malformed
            }
            guard line[..<colon].lowercased() == "content-disposition" else { continue }
            guard disposition == nil,
                let read = ContentDisposition(line[colon...].dropFirst())
            else { throw .malformed }
            disposition = read
        }
        guard let disposition else { throw .malformed }
        name = disposition.name
        isFile = disposition.isFile
        fileName = disposition.fileName
    }
}

/// `form-data; name="picture"; filename="mug.jpg"`, as browsers write it: they escape quotes and
/// ends of lines in names as `%22`, `%0D` and `%0A` (WHATWG HTML, section 4.10.21.8).
private struct ContentDisposition {
    let name: String
    let isFile: Bool
    let fileName: String

    init?(_ value: Substring) {
        var rest = value.drop { $0 == " " }
        guard rest.prefix(9).lowercased() == "form-data" else { return nil }
        rest = rest.dropFirst(9)
        var parameters: [String: String] = [:]
        while !rest.isEmpty {
            guard let (name, value) = Self.parameter(&rest), parameters[name] == nil else {
                return nil
            }
            parameters[name] = value
        }
        guard let name = parameters["name"] else { return nil }
        self.name = name
        fileName = parameters["filename"] ?? ""
        isFile = parameters["filename"] != nil || parameters["filename*"] != nil
    }

    /// Takes `; name="value"` or `; name=value` from the beginning of `rest`.
    private static func parameter(_ rest: inout Substring) -> (name: String, value: String)? {
        guard rest.first == ";" else { return nil }
        rest = rest.dropFirst().drop { $0 == " " }
        guard let equals = rest.firstIndex(of: "=") else { return nil }
        let name = rest[..<equals].lowercased()
        rest = rest[equals...].dropFirst()
        let value: Substring
        if rest.first == "\"" {
            rest = rest.dropFirst()
            guard let quote = rest.firstIndex(of: "\"") else { return nil }
            value = rest[..<quote]
            rest = rest[quote...].dropFirst()
        } else {
            value = rest.prefix { $0 != ";" && $0 != " " }
            rest = rest.dropFirst(value.count)
        }
        return (name, String(value))
    }
}

/// What divides the parts of a body: 1 to 70 characters of those RFC 2046 allows.
struct MultipartBoundary: Hashable, Sendable {
    let text: String

    /// Takes a boundary; `nil` where it cannot be one.
    init?(_ text: String) {
        let marks = Set("'()+_,-./:=? ".utf8)
        let isAllowed = { (byte: UInt8) in
            marks.contains(byte) || Character(Unicode.Scalar(byte)).isASCIILetterOrDigit
        }
        guard (1...70).contains(text.utf8.count), text.utf8.allSatisfy(isAllowed),
            text.utf8.last != UInt8(ascii: " ")
        else { return nil }
        self.text = text
    }

    /// Reads a `Content-Type` header; `nil` where it is not `multipart/form-data` with a boundary.
    init?(contentType header: String) {
        guard MediaTypeName(header) == .multipart else { return nil }
        for part in header.split(separator: ";").dropFirst() {
            let parameter = part.drop { $0 == " " }
            guard parameter.prefix(9).lowercased() == "boundary=" else { continue }
            let value = parameter.dropFirst(9)
            let isQuoted = value.count >= 2 && value.first == "\"" && value.last == "\""
            self.init(String(isQuoted ? value.dropFirst().dropLast() : value))
            return
        }
        return nil
    }
}

extension Character {
    fileprivate var isASCIILetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
