import FoundationEssentials
import ShopDomain

extension CatalogueFile {
    /// Reads the file at `path`; its name ends in `.csv` or `.json`.
    static func read(
        path: String, at now: Timestamp
    ) throws(CatalogueFileError) -> CatalogueImport {
        let ending = path.split(separator: ".").last.map { $0.lowercased() }
        guard let format = ending.flatMap(Format.init) else {
            throw CatalogueFileError(
                "the name of the file must end in .csv or .json")
        }
        return try parse(try contents(of: path), as: format, at: now)
    }

    private static func contents(of path: String) throws(CatalogueFileError) -> [UInt8] {
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else {
                throw CatalogueFileError("\(path) is not a file")
            }
            guard let size = attributes[.size] as? Int, size <= mostBytes else {
                throw CatalogueFileError.tooLarge(mostBytes >> 20)
            }
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch let error as CatalogueFileError {
            throw error
        } catch {
            throw CatalogueFileError("\(path) cannot be read")
        }
    }
}
