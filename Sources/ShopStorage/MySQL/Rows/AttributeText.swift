import Foundation
import ShopDomain

/// Attributes and options as JSON: `[["Material","material","Eiche","oak"],…]`.
enum AttributeText {
    static func encode(_ attributes: [ProductAttribute]) throws -> String {
        let rows = attributes.map {
            [$0.name.german, $0.name.english, $0.value.german, $0.value.english]
        }
        return String(decoding: try JSONEncoder().encode(rows), as: UTF8.self)
    }

    static func decode(_ text: String) throws(DatabaseError) -> [ProductAttribute] {
        if text == "[]" { return [] }
        guard let rows = try? JSONDecoder().decode([[String]].self, from: Data(text.utf8)),
            rows.allSatisfy({ $0.count == 4 })
        else { throw .corrupt("attributes are not readable") }
        return rows.map { row in
            ProductAttribute(
                name: LocalizedText(german: row[0], english: row[1]),
                value: LocalizedText(german: row[2], english: row[3]))
        }
    }
}
