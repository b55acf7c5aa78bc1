/// No force unwrap, forced cast or try, or implicitly unwrapped type: all of them end in a `!` that
/// follows a value or a type without a space, as no other use of `!` does but `a!=b`.
@Sendable func noForcing(_ file: SourceFile) -> [Violation] {
    file.code.enumerated().compactMap { index, line in
        let characters = Array(line)
        let forced = characters.indices.dropFirst().contains { position in
            characters[position] == "!" && canEndValue(characters[position - 1])
                && characters[(position + 1)...].first != "="
        }
        return forced ? file.violation(line: index, "forces with !") : nil
    }
}

/// A promise that the compiler cannot check needs its reason beside or above it.
@Sendable func uncheckedHasReason(_ file: SourceFile) -> [Violation] {
    file.code.indices.compactMap { index in
        let line = file.code[index]
        guard line.contains("@unchecked Sendable") || line.contains("nonisolated(unsafe)")
        else { return nil }
        let nearby = [index - 1, index].filter(file.lines.indices.contains)
        let explained = nearby.contains { file.lines[$0].contains("//") }
        return explained ? nil : file.violation(line: index, "gives no reason for being unchecked")
    }
}

/// A file holds one concept; this many lines are more than one.
func noLonger(than limit: Int) -> Rule {
    { file in
        let count = file.lines.count - (file.lines.last == "" ? 1 : 0)
        return count > limit
            ? [file.violation(line: limit, "has \(count) lines, \(limit) are enough")] : []
    }
}

private func canEndValue(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_)]}>?\"`".contains(character)
}
