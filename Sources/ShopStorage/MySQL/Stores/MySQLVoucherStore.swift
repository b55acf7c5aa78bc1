import ShopDomain
import ShopStorage

/// Vouchers.
struct MySQLVoucherStore: VoucherStore {
    let database: Database

    func find(_ code: VoucherCode) async throws(StorageError) -> Voucher? {
        try await database.read(seeingAll: true) { connection in
            try VoucherRows(connection).find(code)
        }
    }

    func list(after code: VoucherCode?, limit: Int) async throws(StorageError) -> [Voucher] {
        try await database.read(seeingAll: true) { connection in
            try VoucherRows(connection).list(after: code, limit: limit)
        }
    }

    func insert(_ voucher: Voucher) async throws(StorageError) {
        try await database.write { connection in
            do {
                try VoucherRows(connection).insert(voucher)
            } catch DatabaseError.duplicate {
                throw StorageError.duplicate(.voucher)
            }
            return .commit(())
        } ifUnknown: { connection in
            try Self.find(voucher, on: connection).map { _ in () }
        }
    }

    func update(_ voucher: Voucher) async throws(StorageError) -> Voucher {
        let updated = voucher.with(used: voucher.used, version: voucher.version + 1)
        return try await database.write { connection in
            let rows = VoucherRows(connection)
            guard try rows.update(voucher), let stored = try rows.find(voucher.code) else {
                throw StorageError.conflict
            }
            return .commit(stored)
        } ifUnknown: { connection in
            try Self.find(updated, on: connection)
        }
    }

    /// The stored voucher where it has these conditions in this version.
    private static func find(
        _ voucher: Voucher, on connection: Connection
    ) throws -> Voucher? {
        let stored = try VoucherRows(connection).find(voucher.code)
        return stored?.with(used: voucher.used, version: voucher.version) == voucher
            && stored?.version == voucher.version ? stored : nil
    }
}
