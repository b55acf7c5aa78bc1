import Foundation
import ShopDomain

/// Fields of the staff log as JSON: `[["number","00000-00000"],…]`.
enum LogFieldText {
    static func encode(_ fields: [StaffLogEntry.Field]) throws -> String {
        let rows = fields.map { [$0.name, $0.value] }
        return String(decoding: try JSONEncoder().encode(rows), as: UTF8.self)
    }

    static func decode(_ text: String) throws(DatabaseError) -> [StaffLogEntry.Field] {
        if text == "[]" { return [] }
        guard let rows = try? JSONDecoder().decode([[String]].self, from: Data(text.utf8)),
            rows.allSatisfy({ $0.count == 2 })
        else { throw .corrupt("fields of the staff log are not readable") }
        return rows.map { StaffLogEntry.Field($0[0], $0[1]) }
    }
}
