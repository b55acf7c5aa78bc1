import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import ShopHTTP

@Suite("Style sheet, script, icon and pictures")
struct AssetTests {
    private func get(
        _ path: String, headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        try await TestShop.make().application.test(.router) { client in
            try await client.execute(uri: path, method: .get, headers: headers)
        }
    }

    @Test("Assets may be kept forever")
    func immutable() async throws {
        for asset in Asset.all.values {
            let response = try await get(asset.path)
            #expect(response.status == .ok)
            #expect(response.body == asset.body)
            #expect(response.headers[.contentType] == asset.mediaType)
            #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
        }
    }

    @Test("The name of an asset tells its content", arguments: Asset.all.values.map(\.name))
    func names(name: String) throws {
        let asset = try #require(Asset.all[name])
        let parts = name.split(separator: ".")
        #expect(parts.count == 3)
        #expect(contentHash(asset.body).hasPrefix(parts[1]))
    }

    @Test(
        "Names of other versions and of other files are unknown",
        arguments: [
            "shop.0123456789abcdef.css", "shop.css", "shop.js", "openapi.json",
            "..%2Fshop.css", "",
        ])
    func otherNames(name: String) async throws {
        #expect(try await get("/assets/\(name)").status == .notFound)
    }

    @Test("Style sheet and script are small")
    func sizes() {
        #expect(Asset.style.body.readableBytes <= 20_000)
        #expect(Asset.style.body.readableBytes > 10_000)
        #expect(!String(buffer: Asset.style.body).contains("*/"))
        #expect(Asset.script.body.readableBytes <= 10_000)
        #expect(Asset.script.body.readableBytes > 4000)
    }

    @Test("Notes for authors are not sent")
    func minified() {
        let style =
            "/* all */\na { color: red; }\n  b, i > c { top: 0;\n    margin: 0 1px } /* end */"
        #expect(
            String(decoding: Minifier.style(Array(style.utf8)), as: UTF8.self)
                == "a{color:red;}\nb,i > c{top:0;\nmargin:0 1px} ")
        let script = "// one\nlet a = \"//x\"; /* two\n three */\n\n  // four\n  b(a);"
        #expect(
            String(decoding: Minifier.script(Array(script.utf8)), as: UTF8.self)
                == "let a = \"//x\"; \nb(a);")
    }

    @Test("A picture is drawn for every product and kept for a day")
    func pictures() async throws {
        let response = try await get("/pictures/mug.svg")
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "image/svg+xml")
        #expect(response.headers[.cacheControl] == "public, max-age=3600")
        let tag = try #require(response.headers[.eTag])
        let again = try await get("/pictures/mug.svg", headers: [.ifNoneMatch: tag])
        #expect(again.status == .notModified)
    }
}
