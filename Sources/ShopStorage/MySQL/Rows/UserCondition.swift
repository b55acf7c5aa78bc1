import ShopDomain
import ShopStorage

/// A ``UserSearch`` as the database reads it, each from a key of its own.
struct UserCondition {
    /// What stands behind WHERE.
    let sql: String
    /// What stands behind ORDER BY.
    let order: String
    /// The values of its placeholders.
    let values: [any SQLEncodable]

    /// - Parameter last: the account to go on from: identity, address, …, and the key of its name.
    init(_ search: UserSearch, after last: Row?) throws(DatabaseError) {
        var conditions: [(sql: String, values: [any SQLEncodable])] = []
        switch search {
        case .everybody:
            order = "id DESC"
            if let last { conditions.append(("id < ?", [try last.bytes(0)])) }
        case .email(let prefix):
            order = "email"
            conditions.append(("email LIKE ?", [LikePattern.beginning(with: prefix)]))
            if let last { conditions.append(("email > ?", [try last.text(1)])) }
        case .name(let prefix):
            order = "lower_name, id"
            conditions.append(("lower_name LIKE ?", [LikePattern.beginning(with: prefix)]))
            if let last {
                let (key, id) = (try last.text(5), try last.bytes(0))
                conditions.append(
                    ("lower_name >= ? AND (lower_name > ? OR id > ?)", [key, key, id]))
            }
        case .staff:
            order = "email"
            conditions.append(
                ("role IN (?, ?)", [Role.staff.rawValue, Role.admin.rawValue]))
            if let last { conditions.append(("email > ?", [try last.text(1)])) }
        }
        sql = conditions.isEmpty ? "TRUE" : conditions.map(\.sql).joined(separator: " AND ")
        values = conditions.flatMap(\.values)
    }
}
