import HTTPTypes
import Hummingbird
import NIOCore
import ShopDomain

/// The fields of a form a browser sent, by name; a name may be there more than once.
struct Form: Sendable {
    private let fields: [String: [String]]

    /// Reads `application/x-www-form-urlencoded` bytes (WHATWG URL Standard, section 5.1).
    /// - Returns: `nil` where the bytes are not UTF-8 or an escape is broken.
    init?(urlEncoded bytes: some Collection<UInt8>) {
        var fields: [String: [String]] = [:]
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let halves = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decodedFormText(halves[0]),
                let value = halves.count == 2 ? decodedFormText(halves[1]) : ""
            else { return nil }
            fields[name, default: []].append(value)
        }
        self.fields = fields
    }

    /// The field as it was typed, of repeated ones the last; `nil` where the form does not have it.
    func find(_ name: String) -> String? { fields[name]?.last }

    /// The field as it was typed; empty where the form does not have it.
    subscript(name: String) -> String { find(name) ?? "" }

    /// The names of the fields, sorted.
    var names: [String] { fields.keys.sorted() }

    /// All fields of this name, in their order.
    func all(_ name: String) -> [String] { fields[name] ?? [] }

    /// The values of all fields whose names start like this, by the rest of their names.
    func values(startingWith prefix: String) -> [String: Set<String>] {
        var values: [String: Set<String>] = [:]
        for (name, all) in fields where name.hasPrefix(prefix) {
            values[String(name.dropFirst(prefix.count))] = Set(all)
        }
        return values
    }
}

extension Request {
    /// Reads a form a browser sent.
    /// - Throws: ``Problem`` for another media type, a body too large or one that is not a form.
    func form(upTo maximum: Int = largestBody) async throws -> Form {
        guard headers[.contentType].map(MediaTypeName.init) == .form else {
            throw Problem.unsupportedMediaType
        }
        let buffer = try await wholeBody(upTo: maximum)
        guard let form = Form(urlEncoded: buffer.readableBytesView) else {
            throw Problem.malformed(
                LocalizedText(
                    german: "Das Formular ist nicht lesbar.",
                    english: "The form cannot be read."))
        }
        return form
    }
}

private func decodedFormText(_ bytes: some Collection<UInt8>) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "+"):
            decoded.append(UInt8(ascii: " "))
        case UInt8(ascii: "%"):
            guard let high = rest.popFirst().flatMap(hexValue),
                let low = rest.popFirst().flatMap(hexValue)
            else { return nil }
            decoded.append(high << 4 | low)
        default:
            decoded.append(byte)
        }
    }
    return String(validating: decoded, as: UTF8.self)
}

private func hexValue(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.flatMap { UInt8(exactly: $0) }
}
