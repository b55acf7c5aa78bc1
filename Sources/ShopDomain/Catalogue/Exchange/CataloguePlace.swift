/// A place in a catalogue file that a person can find.
package enum CataloguePlace: Hashable, Sendable {
    /// The file as a whole.
    case file
    /// A line of a CSV file, from 1; the first one of a row that goes over several.
    case line(Int)
    /// An object of a JSON file, by the line it begins on and its path: `products[17].variants[0]`.
    case object(line: Int, path: String)

    /// The number of the line; 0 for the file.
    package var line: Int {
        switch self {
        case .file: 0
        case .line(let number), .object(line: let number, _): number
        }
    }

    /// The place with the name of a field of it: `line 17, price`, `line 120, products[17].slug`.
    package func description(of field: String?, in language: Language = .english) -> String {
        let path =
            switch self {
            case .file, .line, .object(_, path: ""): field
            case .object(_, let path): field.map { "\(path).\($0)" } ?? path
            }
        let word = language == .german ? "Zeile" : "line"
        let parts = [line > 0 ? "\(word) \(line)" : nil, path]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    /// The name that a field of ``ShopDomain/ProductDraft`` has here.
    ///
    /// A JSON file has the fields of the draft; in a CSV file `name.de` is the column `name_de` and
    /// `options[1].value.de` a part of the column `options`.
    func name(of draftField: String) -> String {
        guard case .line = self else { return draftField }
        if let bracket = draftField.firstIndex(of: "[") { return String(draftField[..<bracket]) }
        return draftField.split(separator: ".").joined(separator: "_")
    }
}
