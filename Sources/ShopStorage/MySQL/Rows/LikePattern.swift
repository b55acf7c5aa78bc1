/// What stands on both sides of LIKE where case does not matter, whatever signs are in the text.
enum LikePattern {
    /// A text in lower case as the domain has it; MariaDB would keep ẞ, and take the dot from İ.
    static func lower(_ text: String) -> String {
        "LOWER(REPLACE(REPLACE(\(text), '\u{1E9E}', 'ß'), '\u{130}', 'i\u{307}'))"
    }

    static func beginning(with text: String) -> String { escaped(text) + "%" }

    static func containing(_ text: String) -> String { "%" + escaped(text) + "%" }

    private static func escaped(_ text: String) -> String {
        var pattern = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar == "%" || scalar == "_" || scalar == "\\" { pattern.append("\\") }
            pattern.append(scalar)
        }
        return String(pattern)
    }
}
