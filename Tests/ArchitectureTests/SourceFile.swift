/// One Swift file, with the text as written and the code without comments and string contents.
struct SourceFile: Sendable {
    /// Where the file lies, relative to the root of the repository.
    let path: String
    /// The lines as written.
    let lines: [Substring]
    /// The same lines with comments and the contents of string literals removed; code in
    /// interpolations stays.
    let code: [Substring]

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        code = codeOnly(text).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// Complains about the line with the given index.
    func violation(line: Int, _ reason: String) -> Violation {
        Violation(place: "\(path):\(line + 1)", reason: reason)
    }
}

/// A broken rule and where.
struct Violation: Equatable, Sendable, CustomStringConvertible {
    let place: String
    let reason: String

    var description: String { "\(place): \(reason)" }
}

/// A rule looks at one file and knows nothing of the disk, so that it can be tested on text.
typealias Rule = @Sendable (SourceFile) -> [Violation]
