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
        try await storage.migrate()
        do {
            try await storage.storage.catalogue.importCatalogue(catalogue)
        } catch {
            throw ValidationError("nothing was imported: \(reason(error))")
        }
        await storage.close()
        print(
            "\(catalogue.categories.count) categories and \(catalogue.products.count) products "
                + "are in \(storage.name).")
    }

    private func reason(_ error: StorageError) -> String {
        switch ImportFailure(error) {
        case nil, .broken: "\(error)"
        case .some(let failure): failure.reason(.english)
        }
    }
}
