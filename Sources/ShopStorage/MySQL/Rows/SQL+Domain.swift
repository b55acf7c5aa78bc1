import ShopDomain
import ShopStorage

// How the domain's values stand in the database.

extension ID: SQLEncodable {
    var sqlValue: SQLValue { .bytes(bytes) }
}

extension Timestamp: SQLEncodable {
    var sqlValue: SQLValue { .int64(milliseconds) }
}

extension SKU: SQLEncodable {
    var sqlValue: SQLValue { .text(text) }
}

extension Slug: SQLEncodable {
    var sqlValue: SQLValue { .text(text) }
}

extension VoucherCode: SQLEncodable {
    var sqlValue: SQLValue { .text(text) }
}

extension EmailAddress: SQLEncodable {
    var sqlValue: SQLValue { .text(text) }
}

extension Digest: SQLEncodable {
    var sqlValue: SQLValue { .bytes(bytes) }
}

extension OrderNumber: SQLEncodable {
    var sqlValue: SQLValue { .text(text) }
}

/// Amounts stand in minor units; the shop has one currency.
extension Money: SQLEncodable {
    var sqlValue: SQLValue { .int64(minorUnits) }
}

extension Owner: SQLEncodable {
    var sqlValue: SQLValue { .bytes(bytes) }

    /// Tells users from guests in the column beside the identifier.
    var kind: String {
        switch self {
        case .user: "user"
        case .guest: "guest"
        }
    }
}

/// The database's clock in milliseconds: one clock for all servers, so that none misses a change
/// because its own is wrong.
let databaseClock = "CAST(UNIX_TIMESTAMP(SYSDATE(3)) * 1000 AS SIGNED)"
