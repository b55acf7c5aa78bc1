/// `?, ?, ?` for a list of values in a statement.
func placeholders(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
}

/// `(?, ?), (?, ?)` for rows of values in a statement.
func placeholders(rows: Int, columns: Int) -> String {
    Array(repeating: "(\(placeholders(columns)))", count: rows).joined(separator: ", ")
}
