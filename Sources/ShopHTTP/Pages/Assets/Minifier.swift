/// Takes out of our own style sheet and script what is for their authors only.
///
/// It knows no grammar and needs none: no text in ours contains `/*`, no line of the script that goes
/// on with a text begins with `//`, and no text in the style sheet has a blank beside punctuation.
enum Minifier {
    /// The script without comments and indentation.
    static func script(_ source: [UInt8]) -> [UInt8] {
        Array(lines(of: source).filter { !$0.hasPrefix("//") }.joined(separator: "\n").utf8)
    }

    /// The style sheet without comments, indentation and the blanks around punctuation.
    static func style(_ source: [UInt8]) -> [UInt8] {
        var text = lines(of: source).joined(separator: "\n")
        for mark in [":", ";", ",", "{"] { text = text.replacing("\(mark) ", with: mark) }
        return Array(text.replacing(" {", with: "{").replacing(" }", with: "}").utf8)
    }

    private static func lines(of source: [UInt8]) -> [Substring] {
        withoutComments(String(decoding: source, as: UTF8.self)).split(separator: "\n")
            .map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    }

    private static func withoutComments(_ source: String) -> String {
        var text = Substring(source)
        var kept = ""
        while let start = text.firstRange(of: "/*") {
            kept += text[..<start.lowerBound]
            text = text[start.upperBound...]
            text = text.firstRange(of: "*/").map { text[$0.upperBound...] } ?? ""
        }
        return kept + text
    }
}
