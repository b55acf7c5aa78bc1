@testable import ShopDomain

/// The moment of every import here.
let importTime = Timestamp(milliseconds: 1_795_000_000_000)

/// A CSV catalogue of one good row; tests change or add what they are about.
struct CSVBuilder {
    var columns: [(name: String, value: String)] = [
        ("category", "mugs"), ("slug", "mug-ida"), ("name_de", "Becher"), ("name_en", "Mug"),
        ("description_de", ""), ("description_en", ""), ("attributes", ""), ("sku", "MUG-1"),
        ("options", ""), ("price", "12.95"), ("vat_rate", "19"), ("stock", "5"),
        ("published", "yes"),
    ]
    private(set) var rows: [[String]] = []

    init() {}

    /// Adds a good row in which `changes` replace values.
    func row(_ changes: [String: String] = [:]) -> CSVBuilder {
        var builder = self
        builder.rows.append(columns.map { changes[$0.name] ?? $0.value })
        return builder
    }

    func column(_ name: String, _ value: String = "") -> CSVBuilder {
        var builder = self
        builder.columns.append((name, value))
        return builder
    }

    func without(_ name: String) -> CSVBuilder {
        var builder = self
        builder.columns.removeAll { $0.name == name }
        return builder
    }

    var text: String {
        ([columns.map(\.name)] + rows).map { fields in
            fields.map {
                "\""
                    + $0.split(separator: "\"", omittingEmptySubsequences: false)
                    .joined(separator: "\"\"") + "\""
            }.joined(separator: ",")
        }.joined(separator: "\r\n") + "\r\n"
    }

    func parse() throws(CatalogueFileError) -> CatalogueImport {
        try parseCSV(text)
    }
}

func parseCSV(_ text: String) throws(CatalogueFileError) -> CatalogueImport {
    try CatalogueFile.parse(Array(text.utf8), as: .csv, at: importTime)
}

func parseJSON(_ text: String) throws(CatalogueFileError) -> CatalogueImport {
    try CatalogueFile.parse(Array(text.utf8), as: .json, at: importTime)
}

/// What is wrong with a file, one line each; empty where nothing is.
func problems(_ parse: () throws(CatalogueFileError) -> CatalogueImport) -> [String] {
    do {
        _ = try parse()
        return []
    } catch {
        return error.description.split(separator: "\n").map(String.init)
    }
}
