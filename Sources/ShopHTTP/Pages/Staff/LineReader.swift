import ShopDomain

/// Reads a list from the lines of a text area, and names lines as people count them where something
/// is wrong.
struct LineReader {
    /// The lines that could not be read.
    private(set) var problems: [FieldProblem] = []

    private let field: String
    private let lines: [(number: Int, fields: [String])]
    /// The number of the line that each entry was read from.
    private var numbers: [Int] = []

    /// - Parameters:
    ///   - field: the name of the text area.
    ///   - text: what stands in it; fields are divided by `|`, empty lines do not matter.
    init(_ field: String, _ text: String) {
        self.field = field
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        self.lines = lines.enumerated().compactMap { index, line in
            guard !line.allSatisfy(\.isWhitespace) else { return nil }
            let fields = line.split(separator: "|", omittingEmptySubsequences: false)
            return (index + 1, fields.map { String($0).trimmingSpaces })
        }
    }

    /// The entries, without those that `entry` cannot read.
    mutating func read<Entry>(_ entry: ([String]) -> Entry?) -> [Entry] {
        var entries: [Entry] = []
        for line in lines {
            if let entry = entry(line.fields) {
                entries.append(entry)
                numbers.append(line.number)
            } else {
                let message = FieldProblem(field, .malformed).message
                problems.append(problem(inLine: line.number, message))
            }
        }
        return entries
    }

    /// A problem with one entry, such as `variants[2].sku`, as one of the text area; any other as it is.
    func placed(_ problem: FieldProblem) -> FieldProblem {
        guard problem.field.hasPrefix("\(field)[") else { return problem }
        let index = Int(problem.field.dropFirst(field.count + 1).prefix { $0 != "]" })
        guard let index, numbers.indices.contains(index) else { return problem }
        return self.problem(inLine: numbers[index], problem.message)
    }

    private func problem(inLine number: Int, _ message: LocalizedText) -> FieldProblem {
        FieldProblem(
            field: field,
            message: LocalizedText(
                german: "\(StaffTexts.german.line) \(number): \(message.german)",
                english: "\(StaffTexts.english.line) \(number): \(message.english)"))
    }
}
