import Foundation

/// The repository that this file is part of.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The Swift files below `folder`, which is relative to the root.
    static func sources(in folder: String) throws -> [SourceFile] {
        let names = try FileManager.default.subpathsOfDirectory(
            atPath: root.appending(path: folder).path)
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let path = "\(folder)/\(name)"
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            return SourceFile(path: path, text: text)
        }
    }

    /// What `rule` finds in `folder`; an empty folder is a violation, for it would prove nothing.
    static func check(_ folder: String, _ rule: Rule) throws -> [Violation] {
        let files = try sources(in: folder)
        guard !files.isEmpty else { return [Violation(place: folder, reason: "has no sources")] }
        return files.flatMap(rule)
    }
}
