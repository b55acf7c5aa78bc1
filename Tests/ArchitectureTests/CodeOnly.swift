/// Removes comments and the contents of string literals and keeps every line break, so that a rule
/// that looks for a construct is not misled by prose.
///
/// Knows line and nested block comments, string literals of one and of several lines, raw strings
/// and interpolations. Does not know regex literals.
func codeOnly(_ text: String) -> String {
    var scanner = CodeScanner(characters: Array(text))
    return scanner.scan()
}

private struct CodeScanner {
    private enum Context {
        case code
        /// Inside `\( … )`, with the number of parentheses still open.
        case interpolation(open: Int)
        case string(quotes: Int, hashes: Int)
        case lineComment
        case blockComment(depth: Int)
    }

    let characters: [Character]
    private var position = 0
    private var contexts: [Context] = [.code]
    private var output = ""

    init(characters: [Character]) {
        self.characters = characters
    }

    mutating func scan() -> String {
        while position < characters.count {
            switch contexts.last ?? .code {
            case .code: scanCode(open: nil)
            case .interpolation(let open): scanCode(open: open)
            case .string(let quotes, let hashes): scanString(quotes: quotes, hashes: hashes)
            case .lineComment: scanLineComment()
            case .blockComment(let depth): scanBlockComment(depth: depth)
            }
        }
        return output
    }

    private mutating func scanCode(open: Int?) {
        if starts(with: "//") {
            contexts.append(.lineComment)
        } else if starts(with: "/*") {
            contexts.append(.blockComment(depth: 1))
            position += 2
        } else if let (quotes, hashes) = openingQuote() {
            contexts.append(.string(quotes: quotes, hashes: hashes))
            output.append("\"")
            position += quotes + hashes
        } else {
            if let open { countParentheses(open: open) }
            take()
        }
    }

    private mutating func countParentheses(open: Int) {
        switch characters[position] {
        case "(": replaceContext(.interpolation(open: open + 1))
        case ")" where open == 1: contexts.removeLast()
        case ")": replaceContext(.interpolation(open: open - 1))
        default: break
        }
    }

    private mutating func scanString(quotes: Int, hashes: Int) {
        let escape = "\\" + String(repeating: "#", count: hashes)
        let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
        if starts(with: escape + "(") {
            output.append("(")
            position += escape.count + 1
            contexts.append(.interpolation(open: 1))
        } else if starts(with: escape) {
            position += escape.count + 1
        } else if starts(with: end) {
            output.append("\"")
            position += end.count
            contexts.removeLast()
        } else {
            skip()
        }
    }

    private mutating func scanLineComment() {
        if characters[position].isNewline {
            contexts.removeLast()
        } else {
            position += 1
        }
    }

    private mutating func scanBlockComment(depth: Int) {
        if starts(with: "/*") {
            replaceContext(.blockComment(depth: depth + 1))
            position += 2
        } else if starts(with: "*/") {
            contexts.removeLast()
            if depth > 1 { contexts.append(.blockComment(depth: depth - 1)) }
            position += 2
        } else {
            skip()
        }
    }

    private func openingQuote() -> (quotes: Int, hashes: Int)? {
        var end = position
        while end < characters.count, characters[end] == "#" { end += 1 }
        let hashes = end - position
        while end < characters.count, characters[end] == "\"" { end += 1 }
        switch end - position - hashes {
        case 0: return nil
        case 3...: return (3, hashes)
        default: return (1, hashes)
        }
    }

    private func starts(with prefix: String) -> Bool {
        characters[position...].starts(with: prefix)
    }

    private mutating func replaceContext(_ context: Context) {
        contexts[contexts.count - 1] = context
    }

    private mutating func take() {
        output.append(characters[position])
        position += 1
    }

    private mutating func skip() {
        if characters[position].isNewline { output.append("\n") }
        position += 1
    }
}
