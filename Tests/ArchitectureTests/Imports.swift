/// The module that an import line names: `@testable import struct A.B` names `A`.
func importedModule(_ line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let keyword = words.firstIndex(of: "import"),
        words[..<keyword].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) })
    else { return nil }
    let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
    let path = words[(keyword + 1)...].first { !kinds.contains($0) }
    return path?.split(separator: ".").first.map(String.init)
}

/// Only the named modules may be imported.
func importsOnly(_ allowed: Set<String>) -> Rule {
    { file in
        imports(of: file) { module in
            allowed.contains(module) ? nil : "imports \(module)"
        }
    }
}

/// No module whose name begins with one of the prefixes may be imported.
func importsNone(startingWith prefixes: [String]) -> Rule {
    { file in
        imports(of: file) { module in
            prefixes.contains { module.hasPrefix($0) } ? "imports \(module)" : nil
        }
    }
}

/// None of the names may occur in the code, be it in an import or elsewhere.
func mentionsNone(of names: Set<String>) -> Rule {
    { file in
        file.code.enumerated().flatMap { index, line in
            words(of: line).filter(names.contains).map {
                file.violation(line: index, "names \($0)")
            }
        }
    }
}

/// The types that a file declares at its top level for integrators to use.
func publicTypes(_ file: SourceFile) -> Set<String> {
    let kinds: Set<String> = ["struct", "class", "actor", "enum"]
    let names = file.code.compactMap { line -> String? in
        let words = words(of: line)
        guard line.hasPrefix("public") || line.hasPrefix("@"), words.contains("public"),
            let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count
        else { return nil }
        return words[kind + 1]
    }
    return Set(names)
}

private let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
]

private func imports(
    of file: SourceFile, complaint: (String) -> String?
) -> [Violation] {
    file.code.enumerated().compactMap { index, line in
        importedModule(line).flatMap(complaint).map { file.violation(line: index, $0) }
    }
}

private func words(of line: Substring) -> [String] {
    line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
}
