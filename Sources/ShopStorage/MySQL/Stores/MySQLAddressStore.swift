import ShopDomain
import ShopStorage

/// Saved addresses.
struct MySQLAddressStore: AddressStore {
    let database: Database

    func list(of user: ID<User>) async throws(StorageError) -> [SavedAddress] {
        try await database.read(seeingAll: true) { connection in
            try connection.query(
                """
                SELECT id, name, street, postcode, city, country FROM account_address
                WHERE account = ? ORDER BY saved_at DESC, id DESC
                """, user
            ).map { row in
                var reader = RowReader(row)
                return SavedAddress(id: try reader.id(), address: try reader.address())
            }
        }
    }

    func save(
        _ saved: SavedAddress, of user: ID<User>, at now: Timestamp
    ) async throws(StorageError) -> Bool {
        try await database.repeatable { connection in
            let address = saved.address
            let known = try connection.execute(
                """
                UPDATE account_address SET saved_at = ? WHERE account = ? AND name = ?
                    AND street = ? AND postcode = ? AND city = ? AND country = ?
                """,
                now, user, address.name, address.street, address.postcode, address.city,
                address.country.rawValue)
            if known == 1 { return true }
            let count = try connection.queryOne(
                "SELECT COUNT(*) FROM account_address WHERE account = ?", user)
            guard try count?.int(0) ?? 0 < SavedAddress.mostPerAccount else { return false }
            try connection.execute(
                """
                INSERT INTO account_address
                    (id, account, name, street, postcode, city, country, saved_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE saved_at = VALUES(saved_at)
                """,
                saved.id, user, address.name, address.street, address.postcode, address.city,
                address.country.rawValue, now)
            return true
        }
    }

    func remove(_ id: ID<SavedAddress>, of user: ID<User>) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute(
                "DELETE FROM account_address WHERE account = ? AND id = ?", user, id)
        }
    }

    func removeAll(of user: ID<User>) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute("DELETE FROM account_address WHERE account = ?", user)
        }
    }
}
