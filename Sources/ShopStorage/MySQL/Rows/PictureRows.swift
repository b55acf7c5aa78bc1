import Foundation
import ShopDomain
import ShopStorage

/// The pictures of a product as JSON: `[{"de":"…","en":"…","files":[{"name":"3b1f…","width":320,…`.
enum PictureText {
    static func encode(_ pictures: [ProductPicture]) throws -> String {
        if pictures.isEmpty { return "[]" }
        let rows = pictures.map { picture in
            Row(
                de: picture.alternative.german, en: picture.alternative.english,
                files: picture.renditions.map {
                    File(name: $0.digest.text, width: $0.width, height: $0.height)
                })
        }
        return String(decoding: try JSONEncoder().encode(rows), as: UTF8.self)
    }

    static func decode(_ text: String) throws(DatabaseError) -> [ProductPicture] {
        if text == "[]" { return [] }
        guard let rows = try? JSONDecoder().decode([Row].self, from: Data(text.utf8)) else {
            throw .corrupt("pictures are not readable")
        }
        let pictures = rows.compactMap(\.picture)
        guard pictures.count == rows.count else { throw .corrupt("pictures without files") }
        return pictures
    }

    private struct Row: Codable {
        let de: String
        let en: String
        let files: [File]

        var picture: ProductPicture? {
            let renditions = files.compactMap(\.rendition)
            guard renditions.count == files.count else { return nil }
            return ProductPicture(
                renditions: renditions, alternative: LocalizedText(german: de, english: en))
        }
    }

    private struct File: Codable {
        let name: String
        let width: Int
        let height: Int

        var rendition: ProductPicture.Rendition? {
            PictureDigest(name).map {
                ProductPicture.Rendition(digest: $0, width: width, height: height)
            }
        }
    }
}

extension ProductRows {
    /// Writes down which files the pictures of a product are made of.
    func noteUse(by product: Product, wasThere: Bool) throws {
        if wasThere {
            try connection.execute("DELETE FROM picture_use WHERE product = ?", product.id)
        }
        let digests = Set(product.pictures.flatMap(\.renditions).map(\.digest))
        guard !digests.isEmpty else { return }
        let values = digests.sorted { $0.text < $1.text }
            .flatMap { [product.id, $0] as [any SQLEncodable] }
        try connection.execute(
            """
            INSERT INTO picture_use (product, digest)
            VALUES \(placeholders(rows: digests.count, columns: 2))
            """, with: values)
    }
}

extension PictureDigest: SQLEncodable {
    var sqlValue: SQLValue { .bytes(bytes) }
}
