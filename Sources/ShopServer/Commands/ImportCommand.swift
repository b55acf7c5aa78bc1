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
        switch error {
        case .duplicate(.sku): "a SKU belongs to another product of the shop already"
        case .notFound: "a product names a category that is neither in the file nor in the shop"
        case .conflict: "a stock figure is lower than what customers have ordered already"
        default: "\(error)"
        }
    }
}
