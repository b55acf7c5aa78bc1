import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Pages of products with pictures")
struct PicturedPageTests {
    /// The shop of the tests, where the mug has two pictures, the first of them 1280, 640 and 320 wide.
    private func pictured(
        _ story:
            @escaping @Sendable (TestShop, any TestClientProtocol, [ProductPicture])
            async throws -> Void
    ) async throws {
        let shop = try await TestShop.make(pictures: StubWorkshop())
        let slug = try Slug("mug")
        var product: Product?
        for height in [UInt32(6), 7] {
            product = try await shop.shop.productPictures.add(
                TestPicture.png(8, height),
                showing: LocalizedText(german: "Bild \(height) <&>", english: "Picture \(height)"),
                to: slug)
        }
        try await shop.refresh()
        let pictures = try #require(product?.pictures)
        try await shop.application.test(.router) { try await story(shop, $0, pictures) }
    }

    private func page(_ path: String, _ client: any TestClientProtocol) async throws -> Page {
        try await Page(client.execute(uri: path, method: .get))
    }

    @Test(
        "A file is served for ever under its name, from the database once, and is nothing but WebP")
    func file() async throws {
        try await pictured { shop, client, pictures in
            for rendition in pictures[0].renditions {
                let answer = try await client.execute(uri: rendition.path, method: .get)
                #expect(answer.status == .ok)
                #expect(answer.headers[.contentType] == "image/webp")
                #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
                #expect(answer.headers[.setCookie] == nil)
                let stored = try await shop.storage.pictures.find(rendition.digest)
                #expect(Array(answer.body.readableBytesView) == stored)
                let tag = try #require(answer.headers[.eTag])
                let again = try await client.execute(
                    uri: rendition.path, method: .get, headers: [.ifNoneMatch: tag])
                #expect(again.status == .notModified)
            }
            let unknown = String(repeating: "0", count: 64)
            for name in [unknown, "mug", unknown + "0", String(unknown.dropLast()) + "G"] {
                let path = "/pictures/\(name).webp"
                #expect(try await client.execute(uri: path, method: .get).status == .notFound)
            }
        }
    }

    @Test("The page of a product shows all of them, the first one first")
    func product() async throws {
        try await pictured { _, client, pictures in
            let page = try await page("/de/p/mug", client)
            let images = page.tokens.filter { $0.isStart(of: ["img"]) }
            let large = images.filter { $0.attribute("itemprop") == "image" }
            #expect(large.map { $0.attribute("src") } == pictures.map(\.largest.path))
            #expect(large.map { $0.attribute("alt") } == ["Bild 6 <&>", "Bild 7 <&>"])
            #expect(large.map { $0.attribute("loading") } == [nil, "lazy"])
            #expect(large.map { $0.attribute("fetchpriority") } == ["high", nil])
            #expect(large.map { $0.attribute("width") } == ["1280", "1280"])
            #expect(large.map { $0.attribute("height") } == ["640", "640"])
            let sources = pictures[0].renditions.map { "\($0.path) \($0.width)w" }
            #expect(large[0].attribute("srcset") == sources.joined(separator: ", "))
            #expect(page.values(of: "href").contains("#picture-2"))
            #expect(page.values(of: "id").contains("picture-2"))
            let properties = page.tokens.filter { $0.attribute("property") == "og:image" }
            #expect(
                properties.map { $0.attribute("content") }
                    == ["http://localhost\(pictures[0].largest.path)"])
            #expect(
                try await self.page("/en/p/mug", client).values(of: "alt").contains("Picture 6"))
        }
    }

    @Test("Lists show the first, small", arguments: ["/de", "/de/c/home", "/en/search?q=mug"])
    func lists(path: String) async throws {
        try await pictured { _, client, pictures in
            let page = try await page(path, client)
            let images = page.tokens.filter { $0.isStart(of: ["img"]) }
            let mugs = images.filter { $0.attribute("src") == pictures[0].renditions[0].path }
            #expect(!mugs.isEmpty)
            for image in mugs {
                let sources = pictures[0].renditions.prefix(2).map { "\($0.path) \($0.width)w" }
                #expect(image.attribute("srcset") == sources.joined(separator: ", "))
                #expect(image.attribute("alt") == "")
                #expect(image.attribute("width") == "320")
            }
            #expect(!images.contains { $0.attribute("src") == "/pictures/mug.svg" })
            #expect(!page.values(of: "src").contains(pictures[1].renditions[0].path))
        }
    }

    @Test("Who asks for the drawing of a product with a picture is sent to that")
    func drawing() async throws {
        try await pictured { _, client, pictures in
            let mug = try await client.execute(uri: "/pictures/mug.svg", method: .get)
            #expect(mug.status == .found)
            #expect(mug.headers[.location] == pictures[0].renditions[0].path)
            let lamp = try await client.execute(uri: "/pictures/lamp.svg", method: .get)
            #expect(lamp.headers[.contentType] == "image/svg+xml")
        }
    }

    @Test("A product without one looks as ever")
    func without() async throws {
        try await pictured { _, client, _ in
            let page = try await client.execute(uri: "/de/p/lamp", method: .get)
            #expect(
                String(buffer: page.body).contains(
                    """
                    <div class="picture"><img src="/pictures/lamp.svg" alt="" width="480" \
                    height="480" itemprop="image"></div>
                    """))
            #expect(!String(buffer: page.body).contains("og:image"))
        }
    }
}

@Suite("Pictures in a server's memory")
struct PictureFilesTests {
    private func digest(_ number: Int) throws -> PictureDigest {
        try #require(
            PictureDigest(bytes: (0..<32).map { UInt8(truncatingIfNeeded: number >> ($0 % 8)) }))
    }

    @Test("are asked for once, survive the database, and do not fill the memory")
    func memory() async throws {
        let shop = try await TestShop.make()
        let store = shop.storage.pictures
        let files = PictureFiles()
        let file = [UInt8](repeating: 7, count: mostPictureBytes)
        for number in 0..<20 {
            try await store.insert(file, as: try digest(number), at: shop.clock.now)
            #expect(try await files.find(try digest(number), in: store) != nil)
            #expect(files.size <= PictureFiles.capacity)
        }
        let away = UnreachablePictureStore()
        #expect(try await files.find(try digest(19), in: away)?.body.readableBytes == file.count)
        await #expect(throws: StorageError.unavailable) {
            try await files.find(try digest(99), in: away)
        }
    }
}

/// A database that is away.
private struct UnreachablePictureStore: PictureStore {
    func insert(
        _ bytes: [UInt8], as digest: PictureDigest, at now: Timestamp
    ) async throws(StorageError) { throw .unavailable }

    func find(_ digest: PictureDigest) async throws(StorageError) -> [UInt8]? {
        throw .unavailable
    }

    func purge(unusedSince time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        throw .unavailable
    }
}
