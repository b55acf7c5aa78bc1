import ArgumentParser
import FoundationEssentials
import ShopDomain
import ShopStorage

/// `shop-server import FILE`
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take over a catalogue from a CSV or JSON file: all of it or nothing.")

    @Argument(help: "The file; its name ends in .csv or .json. Docs/Import.md tells the format.")
    var file: String

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let catalogue = try CatalogueFile.read(path: file, at: .now())
        let storage = try OpenStorage(required: database)
        try await storage.closing {
            try await storage.migrate()
            try await storage.storage.takeOver(catalogue, of: file, at: .now())
        }
        print(
            "\(catalogue.categories.count) categories and \(catalogue.products.count) products "
                + "are in \(storage.name).")
    }
}

extension ShopStorage {
    /// Takes a catalogue over and writes that down in the staff's log.
    /// - Throws: what whoever runs the command reads.
    func takeOver(_ catalogue: CatalogueImport, of file: String, at now: Timestamp) async throws {
        let fields = [
            StaffLogEntry.Field("file", file),
            StaffLogEntry.Field("categories", "\(catalogue.categories.count)"),
            StaffLogEntry.Field("products", "\(catalogue.products.count)"),
        ]
        try await staffLog.around("shop-server import", fields, at: now) {
            do throws(StorageError) {
                try await self.catalogue.importCatalogue(catalogue)
            } catch {
                throw ValidationError("nothing was imported: \(reason(error))")
            }
        }
    }

    private func reason(_ error: StorageError) -> String {
        switch ImportFailure(error) {
        case nil, .broken: "\(error)"
        case .some(let failure): failure.reason(.english)
        }
    }
}
