import HTTPTypes
import Logging
import NIOCore
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

/// Catalogue files for the small catalogue.
enum CatalogueText {
    static let header =
        "category,slug,name_de,name_en,description_de,description_en,sku,price,vat_rate,stock,published"
    /// The mug as it is.
    static let mug = "home,mug,mug deutsch,mug english,Schön.,Fine.,MUG-1,12.99,19,10,yes"
    /// The mug at another price, and with more pieces.
    static let dearMug = "home,mug,mug deutsch,mug english,Schön.,Fine.,MUG-1,14.50,19,12,yes"
    static let vase = "home,vase,Vase,Vase,Hoch.,High.,VASE-1,20,19,4,yes"

    static func file(_ rows: String...) -> String {
        ([header] + rows).joined(separator: "\r\n") + "\r\n"
    }
}

extension TestShop {
    /// One of the servers' runners; pauses are over at once.
    var runner: ImportRunner { runner(of: shop) }

    func runner(of shop: Shop) -> ImportRunner {
        ImportRunner(
            shop: shop, logger: Logger(label: "test"), pause: { _ in await Task.yield() })
    }

    /// Keeps a file and starts its import, as somebody who looked at the preview.
    func startImport(_ rows: String...) async throws -> ImportJob {
        let text = ([CatalogueText.header] + rows).joined(separator: "\n")
        let job = try await Imports(shop).keep(Array(text.utf8), named: "goods.csv")
        try await Imports(shop).start(job.id, showing: job.preview.fingerprint)
        return job
    }

    func job(_ job: ImportJob) async throws -> ImportJob {
        try #require(try await storage.imports.find(job.id))
    }

    /// What a product costs now, in cents.
    func price(_ slug: String) async throws -> Int64? {
        try await storage.catalogue.product(try Slug(slug))?.variants.first?.price.minorUnits
    }

    func stock(_ sku: String) async throws -> Int? {
        try await storage.catalogue.stock([try SKU(sku)]).first?.onHand
    }

    /// Changes the mug behind the back of an import.
    func changeMug(_ cents: Int64) async throws {
        var mug = try #require(try await storage.catalogue.product(try Slug("mug")))
        mug.variants[0].price = Money(minorUnits: cents)
        try await storage.catalogue.update(mug)
    }

    /// The same shop with another store of the catalogue.
    func with(_ catalogue: any CatalogueStore) -> Shop {
        var storage = storage
        storage.catalogue = catalogue
        return Shop(
            storage: storage, catalogue: shop.catalogue, passwords: shop.passwords,
            settings: shop.settings, lifecycle: shop.lifecycle, now: shop.now)
    }
}

/// A form with a catalogue, as a browser sends it.
struct CatalogueUpload {
    let boundary = "----ShopFormBoundary7MA4YWxk"
    let body: ByteBuffer

    init(_ text: String, named name: String = "goods.csv") {
        body = ByteBuffer(
            string: """
                --\(boundary)\r\nContent-Disposition: form-data; name="file"; filename="\(name)"\r\n\
                Content-Type: text/csv\r\n\r\n\(text)\r\n--\(boundary)--\r\n
                """)
    }

    var headers: HTTPFields { [.contentType: "multipart/form-data; boundary=\(boundary)"] }
}

extension PageClient {
    func upload(_ text: String, language: String = "de") async throws -> Page {
        let upload = CatalogueUpload(text)
        return try await post(
            "/\(language)/staff/import", upload.body, headers: upload.headers)
    }
}
