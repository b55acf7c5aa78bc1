/// What stands behind LIKE, for a column in lower case, whatever signs are in the text.
enum LikePattern {
    static func beginning(with text: String) -> String { escaped(text) + "%" }

    static func containing(_ text: String) -> String { "%" + escaped(text) + "%" }

    private static func escaped(_ text: String) -> String {
        var pattern = ""
        for character in text.lowercased() {
            if character == "%" || character == "_" || character == "\\" { pattern += "\\" }
            pattern.append(character)
        }
        return pattern
    }
}
