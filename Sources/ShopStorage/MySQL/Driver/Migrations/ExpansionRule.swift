/// Tells the statements that programs of the version before survive from all others.
///
/// Known to be harmless are new tables, new columns that need no value, new indices that forbid
/// nothing, and rows written or changed to fill what is new.
enum ExpansionRule {
    static func allows(_ statement: String) -> Bool {
        let words = statement.uppercased().split(whereSeparator: \.isWhitespace)
            .joined(separator: " ").replacing("IF NOT EXISTS ", with: "").split(separator: " ")
        switch words.prefix(2).joined(separator: " ") {
        case "CREATE TABLE", "CREATE INDEX": return true
        case "ALTER TABLE": return changes(of: words.dropFirst(3)).allSatisfy(isAddition)
        default: return words.first == "INSERT" || words.first == "UPDATE"
        }
    }

    /// The changes of one ALTER TABLE, each as its words; commas within brackets separate nothing.
    private static func changes(of words: some Sequence<Substring>) -> [[Substring]] {
        var changes: [String] = [""]
        var depth = 0
        for character in words.joined(separator: " ") {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == ",", depth == 0 {
                changes.append("")
            } else {
                changes[changes.count - 1].append(character)
            }
        }
        return changes.map { $0.split(separator: " ") }
    }

    private static func isAddition(_ change: [Substring]) -> Bool {
        switch change.prefix(2).joined(separator: " ") {
        case "ADD INDEX", "ADD KEY": return true
        case "ADD COLUMN":
            let words = Set(change)
            let needsValue = words.contains("NOT") && !words.contains("DEFAULT")
            return !needsValue && words.isDisjoint(with: ["UNIQUE", "CHECK", "REFERENCES"])
        default: return false
        }
    }
}
