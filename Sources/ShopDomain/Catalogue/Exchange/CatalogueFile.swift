/// Reads a catalogue file: all of it, or everything that is wrong with it.
///
/// `Docs/Import.md` describes the two formats.
package enum CatalogueFile {
    /// The form a file is written in.
    package enum Format: String, CaseIterable {
        /// Comma-separated values as in RFC 4180, one row per variant.
        case csv
        /// One object with categories and products.
        case json
    }

    /// The most bytes of a file.
    package static let mostBytes = 256 << 20
    /// The most rows of a CSV file, and variants of a JSON file.
    static let mostRows = 200_000
    /// The most pieces of one SKU a file may put in stock.
    static let mostStock = 1_000_000

    /// Reads the bytes of a file.
    /// - Parameter now: when products that are new came into being.
    package static func parse(
        _ bytes: [UInt8], as format: Format, at now: Timestamp
    ) throws(CatalogueFileError) -> CatalogueImport {
        guard bytes.count <= mostBytes else { throw .tooLarge(mostBytes >> 20) }
        var contents = CatalogueContents()
        switch format {
        case .csv: contents.readCSV(bytes)
        case .json: contents.readJSON(bytes)
        }
        return try contents.catalogue(at: now)
    }
}
