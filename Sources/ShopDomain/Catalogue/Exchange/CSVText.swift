/// Writes RFC 4180: what ``CSVReader`` reads.
package enum CSVText {
    /// One row with its line end; fields are quoted where they have to be.
    package static func row(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: ",") + "\r\n"
    }

    /// A text that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe
    /// before it. So does one that begins with apostrophes and goes on like a formula: then
    /// ``original(_:)`` can take one off again, whatever the text was.
    package static func harmless(_ text: String) -> String {
        goesOnLikeFormula(text) ? "'\(text)" : text
    }

    /// What ``harmless(_:)`` made this of.
    static func original(_ text: String) -> String {
        guard text.unicodeScalars.first == "'", goesOnLikeFormula(text) else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    /// Whether it begins like a formula, apart from apostrophes.
    private static func goesOnLikeFormula(_ text: String) -> Bool {
        guard let sign = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        return beginnings.contains(sign)
    }

    private static let beginnings: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]

    private static func quoted(_ field: String) -> String {
        let needsQuotes = field.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: ";")
        }
        guard needsQuotes else { return field }
        var quoted = String.UnicodeScalarView()
        quoted.append("\"")
        for scalar in field.unicodeScalars {
            if scalar == "\"" { quoted.append("\"") }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}
