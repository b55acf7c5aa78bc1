import ShopDomain
import ShopStorage

/// What staff do with catalogues to be taken over; pages, API and ``ImportRunner`` share it.
struct Imports: Sendable {
    private let shop: Shop
    private var store: any ImportJobStore { shop.storage.imports }

    /// The most imports that are kept, those that have ended included.
    static let mostKept = 30

    init(_ shop: Shop) {
        self.shop = shop
    }

    /// The latest ones.
    func list() async throws -> [ImportJob] { try await store.list(limit: Self.mostKept) }

    func find(_ id: ID<ImportJob>?) async throws -> ImportJob {
        guard let id, let job = try await store.find(id) else { throw Problem.notFound }
        return job
    }

    /// Reads a file, finds out what it would change, and keeps both.
    /// - Throws: ``CatalogueFileError`` where there is anything wrong with it.
    func keep(_ file: [UInt8], named name: String) async throws -> ImportJob {
        guard file.count <= mostImportBytes else {
            throw CatalogueFileError.tooLarge(mostImportBytes >> 20)
        }
        let now = shop.now()
        let preview = try await difference(of: try await read(file))
        let visible = name.trimmingSpaces.unicodeScalars.filter {
            $0.value >= 0x20 && $0.value != 0x7F
        }
        let fileName = String(String.UnicodeScalarView(visible.prefix(ImportJob.longestName)))
        let job = ImportJob(id: ID(at: now), fileName: fileName, createdAt: now, preview: preview)
        guard try await store.insert(job, file: file, most: Self.mostKept) else {
            throw Problem.importsFull
        }
        return job
    }

    /// Lets an import be carried out, unless it would change something else by now than what was shown.
    /// One that was started before stays as it is.
    /// - Throws: ``Problem/importOutdated``; then the import shows what it would change now.
    func start(_ id: ID<ImportJob>?, showing fingerprint: String) async throws {
        let job = try await find(id)
        guard job.state == .previewed else { return }
        guard job.preview.fingerprint == fingerprint else { throw Problem.importOutdated }
        guard let file = try await store.file(of: job.id) else { throw Problem.notFound }
        let fresh = try await difference(of: try await read(file))
        guard fresh == job.preview else {
            try await store.renew(job.id, showing: fresh)
            throw Problem.importOutdated
        }
        guard fresh.obstacles.isEmpty else { throw Problem.importImpossible }
        do {
            try await store.start(job.id, showing: fingerprint, at: shop.now())
        } catch .conflict {
            throw Problem.importOutdated
        }
    }

    /// Reads a file on a thread of its own.
    /// - Throws: ``CatalogueFileError``, ``Problem/overloaded``.
    func read(_ file: [UInt8]) async throws -> CatalogueImport {
        let now = shop.now()
        return try await shop.importReader.run {
            Result { () throws(CatalogueFileError) in
                try CatalogueFile.parse(file, as: .csv, at: now)
            }
        }.get()
    }

    /// What an import would change right now.
    func difference(of catalogue: CatalogueImport) async throws -> CatalogueDifference {
        let present = try await present(for: catalogue)
        return try await shop.importReader.run { catalogue.difference(from: present) }
    }

    private func present(for catalogue: CatalogueImport) async throws -> PresentCatalogue {
        var products: [Slug: Product] = [:]
        var (slugs, skus): ([Slug], [SKU]) = ([], [])
        let skusAtOnce = mostProductNames - 1
        for product in catalogue.products {
            if slugs.count + skus.count + product.variants.count > skusAtOnce {
                try await find(named: slugs, selling: skus, &products)
                (slugs, skus) = ([], [])
            }
            slugs.append(product.slug)
            skus += product.variants.map(\.sku)
        }
        try await find(named: slugs, selling: skus, &products)
        return PresentCatalogue(
            categories: try await Categories(shop).list(), products: Array(products.values),
            stock: try await stock(of: catalogue.products.flatMap(\.variants).map(\.sku)))
    }

    private func find(
        named slugs: [Slug], selling skus: [SKU], _ products: inout [Slug: Product]
    ) async throws {
        for product in try await shop.storage.catalogue.listProducts(named: slugs, selling: skus) {
            products[product.slug] = product
        }
    }

    private func stock(of skus: [SKU]) async throws -> [StockLevel] {
        var levels: [StockLevel] = []
        for start in stride(from: 0, to: skus.count, by: mostProductNames) {
            let part = Array(skus[start..<min(start + mostProductNames, skus.count)])
            levels += try await shop.storage.catalogue.stock(part)
        }
        return levels
    }
}
