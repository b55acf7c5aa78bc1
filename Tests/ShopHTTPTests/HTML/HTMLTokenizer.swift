/// What a browser reads in the subset of HTML that the shop writes; anything outside of it is an error.
///
/// Follows the tokenization of the HTML standard (section 13.2.5), without its tolerance.
struct HTMLTokenizer {
    enum Token: Equatable {
        case doctype
        case start(String, [Attribute])
        case end(String)
        case text(Scalars)
    }

    struct Attribute: Equatable {
        let name: String
        let value: Scalars
    }

    struct Malformed: Error {
        let position: Int
        let reason: String
    }

    private let input: [Unicode.Scalar]
    private var position = 0

    /// The tokens of a page. Line ends are made one first, as browsers do.
    static func tokens(_ page: [UInt8]) throws -> [Token] {
        guard let text = String(validating: page, as: UTF8.self) else {
            throw Malformed(position: 0, reason: "not UTF-8")
        }
        var tokenizer = HTMLTokenizer(input: Scalars(text).normalisingLineEnds.scalars)
        var tokens: [Token] = []
        while let token = try tokenizer.next() { tokens.append(token) }
        return tokens
    }

    private mutating func next() throws -> Token? {
        guard let scalar = peek else { return nil }
        guard scalar == "<" else { return .text(try text(until: ["<"])) }
        if skip("<!doctype html>") { return .doctype }
        if skip("</") {
            let name = try name()
            try expect(">")
            return .end(name)
        }
        try expect("<")
        return try startTag()
    }

    private mutating func startTag() throws -> Token {
        let name = try name()
        var attributes: [Attribute] = []
        while !skip(">") {
            try expect(" ")
            let attribute = try self.name()
            var value = Scalars("")
            if skip("=\"") {
                value = try text(until: ["\""])
                try expect("\"")
            }
            attributes.append(Attribute(name: attribute, value: value))
        }
        guard Set(attributes.map(\.name)).count == attributes.count else {
            throw malformed("an attribute stands twice")
        }
        return .start(name, attributes)
    }

    private mutating func name() throws -> String {
        var name = ""
        while let scalar = peek,
            scalar.properties.isAlphabetic || "-0123456789".unicodeScalars.contains(scalar)
        {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw malformed("a name was expected")
        }
        return name
    }

    private mutating func text(until ends: Set<Unicode.Scalar>) throws -> Scalars {
        var scalars: [Unicode.Scalar] = []
        while let scalar = peek, !ends.contains(scalar) {
            guard ![">", "\"", "'"].contains(scalar) else { throw malformed("a lone \(scalar)") }
            scalars.append(scalar == "&" ? try reference() : scalar)
            if scalar != "&" { position += 1 }
        }
        return Scalars(scalars: scalars)
    }

    private mutating func reference() throws -> Unicode.Scalar {
        let known: [(String, Unicode.Scalar)] = [
            ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
        ]
        for (text, scalar) in known where skip(text) { return scalar }
        throw malformed("a lone &")
    }

    private var peek: Unicode.Scalar? { position < input.count ? input[position] : nil }

    private mutating func skip(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard input[position...].starts(with: wanted) else { return false }
        position += wanted.count
        return true
    }

    private mutating func expect(_ text: String) throws {
        guard skip(text) else { throw malformed("\(text) was expected") }
    }

    private func malformed(_ reason: String) -> Malformed {
        Malformed(position: position, reason: reason)
    }
}
