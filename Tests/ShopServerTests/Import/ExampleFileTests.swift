import Foundation
import Testing

@testable import ShopDomain
@testable import ShopServer

@Suite("The example files")
struct ExampleFileTests {
    private let importTime = Timestamp(milliseconds: 1_795_000_000_000)

    private var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Docs/Examples")
    }

    private func read(_ name: String) throws -> CatalogueImport {
        try CatalogueFile.read(path: folder.appending(path: name).path, at: importTime)
    }

    /// A product without its identity, which is drawn anew at each import.
    private func withoutIdentity(_ product: Product) -> Product {
        var generator = SeededGenerator(seed: 0)
        return Product(
            id: ID(at: importTime, using: &generator), slug: product.slug, name: product.name,
            description: product.description, category: product.category,
            attributes: product.attributes, variants: product.variants,
            isPublished: product.isPublished, createdAt: product.createdAt)
    }

    @Test("Both say the same")
    func same() throws {
        let csv = try read("catalogue.csv")
        let json = try read("catalogue.json")
        #expect(csv.categories.map(\.slug) == json.categories.map(\.slug))
        #expect(csv.categories.map(\.name) == json.categories.map(\.name))
        #expect(csv.categories.map(\.parent) == json.categories.map(\.parent))
        #expect(csv.onHand == json.onHand)
        #expect(csv.products.map(withoutIdentity) == json.products.map(withoutIdentity))
    }

    @Test("Every column of the documentation is one, and every column is documented")
    func documented() throws {
        let text = try String(
            contentsOf: folder.deletingLastPathComponent().appending(path: "Import.md"),
            encoding: .utf8)
        for column in CatalogueColumn.allCases {
            #expect(text.contains("`\(column.rawValue)`"), "\(column.rawValue)")
        }
    }

    @Test(
        "What cannot be read is told in words",
        arguments: [
            ("nowhere.csv", "cannot be read"), ("catalogue.xlsx", "must end in .csv or .json"),
            ("catalogue", "must end in .csv or .json"),
        ])
    func unreadable(name: String, reason: String) {
        let error = #expect(throws: CatalogueFileError.self) { try read(name) }
        #expect(error?.description.hasSuffix(reason) == true)
    }

    @Test("A folder is no file")
    func folderIsNoFile() throws {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "\(UUID().uuidString).csv").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let error = #expect(throws: CatalogueFileError.self) {
            try CatalogueFile.read(path: path, at: importTime)
        }
        #expect(error?.description == "\(path) is not a file")
    }

    @Test("A file beyond the limit is refused before it is read")
    func tooLarge() throws {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "\(UUID().uuidString).json").path
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        defer { try? FileManager.default.removeItem(atPath: path) }
        // A hole, not bytes: the file takes no room on the disk.
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.truncate(atOffset: UInt64(CatalogueFile.mostBytes) + 1)
        try handle.close()
        #expect(throws: CatalogueFileError.tooLarge(256)) {
            try CatalogueFile.read(path: path, at: importTime)
        }
    }
}
