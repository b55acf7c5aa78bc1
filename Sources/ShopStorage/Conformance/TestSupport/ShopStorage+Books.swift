import ShopDomain
import ShopStorage

/// What checks end with.
extension ShopStorage {
    /// The stock levels of the variants, in their order.
    func levels(of product: Product) async throws -> [StockLevel] {
        let levels = try await catalogue.stock(product.variants.map(\.sku))
        return try product.variants.map { variant in
            try requireValue(levels.first { $0.sku == variant.sku }, "the level of \(variant.sku)")
        }
    }

    /// On hand and reserved of the variants, in their order.
    func requireStock(
        of product: Product, onHand: [Int], reserved: [Int], file: StaticString = #fileID,
        line: UInt = #line
    ) async throws {
        let levels = try await levels(of: product)
        try requireEqual(levels.map(\.onHand), onHand, "pieces on hand", file: file, line: line)
        try requireEqual(levels.map(\.reserved), reserved, "reserved", file: file, line: line)
    }

    func stockAccounts(of product: Product) async throws -> [StockAccount] {
        var accounts: [StockAccount] = []
        for variant in product.variants {
            // What sorts just before: the number without its last character.
            let before = try SKU(String(variant.sku.text.dropLast()))
            let next = try await audit.listStockAccounts(after: before, limit: 20)
            let account = next.first { $0.level.sku == variant.sku }
            accounts.append(try requireValue(account, "the account of \(variant.sku)"))
        }
        return accounts
    }

    func orderAccount(_ order: Order) async throws -> OrderAccount {
        let next = try await audit.listOrderAccounts(after: order.id.predecessor, limit: 1)
        return try requireValue(
            next.first { $0.order.id == order.id }, "the account of \(order.number)")
    }

    /// Replays every ledger of these goods and orders.
    func requireBalance(
        of product: Product, _ orders: [Order], file: StaticString = #fileID, line: UInt = #line
    ) async throws {
        var findings = try await stockAccounts(of: product).flatMap { $0.findings() }
        for order in orders { findings += try await orderAccount(order).findings() }
        guard findings.isEmpty else {
            let problem = "the books are wrong: \(findings.map(\.description))"
            throw ConformanceFailure(problem, file, line)
        }
    }
}

extension ID {
    /// The identifier right before this one.
    var predecessor: ID { neighbour(adding: .max, carryingAt: 0) }

    /// The identifier right after this one.
    var successor: ID { neighbour(adding: 1, carryingAt: .max) }

    private func neighbour(adding step: UInt8, carryingAt limit: UInt8) -> ID {
        var bytes = bytes
        for index in bytes.indices.reversed() {
            let old = bytes[index]
            bytes[index] = old &+ step
            if old != limit { break }
        }
        return ID(bytes: bytes) ?? self
    }
}
