import ShopDomain
import ShopStorage

extension FaultOperation {
    static let receivingReturn = FaultOperation(name: "Taking a return in") { storage in
        let product = try await storage.newProduct(onHand: [5, 5])
        let delivered = try await storage.newDelivery([2, 1], of: product)
        let request = ReturnRequest(id: ID(at: Unique.moment()))
        let order = try await storage.withdraw(request, from: delivered)
        return FaultScene { storage in
            try await insistingOnAfterSale { () async throws(AfterSaleFailure) in
                _ = try await storage.orders.takeBack(
                    request.id, of: order.number, by: .system, at: order.placedAt)
            }
        } verify: { storage in
            let found = try requireValue(await storage.orders.find(order.number), "the order")
            try requireEqual(found.status.fulfilment, .returned, "the fulfilment")
            try requireEqual(found.version, order.version + 1, "the version")
            try await storage.requireStock(of: product, onHand: [5, 5], reserved: [0, 0])
            try await storage.requireBalance(of: product, [found])
        }
    }

    static let refundingPart = FaultOperation(name: "Giving some of the money back") { storage in
        let product = try await storage.newProduct(onHand: [5])
        let order = try await storage.newDelivery([2], of: product)
        let request = RefundRequest(id: ID(at: Unique.moment()), amount: Money(minorUnits: 300))
        return FaultScene { storage in
            try await insistingOnAfterSale { () async throws(AfterSaleFailure) in
                _ = try await storage.orders.refund(
                    request, of: order.number, by: .system, at: order.placedAt)
            }
        } verify: { storage in
            let found = try requireValue(await storage.orders.find(order.number), "the order")
            try requireEqual(found.refunds.map(\.amount), [request.amount], "the refunds")
            try requireEqual(found.version, order.version + 1, "the version")
            try await storage.requireBalance(of: product, [found])
        }
    }

    /// In the words in which scenes ask again.
    private static func insistingOnAfterSale(
        _ request: () async throws(AfterSaleFailure) -> Void
    ) async throws {
        do {
            try await request()
        } catch {
            guard case .storage(let error) = error else { throw error }
            throw error
        }
    }
}
