import ShopDomain
import ShopStorage

/// What must happen exactly once to vouchers.
extension FaultOperation {
    static let placingWithVoucher = FaultOperation(name: "Using a voucher") { storage in
        let product = try await storage.newProduct(onHand: [5])
        let voucher = try await storage.newVoucher { $0.limit = 1 }
        let placement = try await storage.newPlacement(of: product, with: voucher)
        return FaultScene { storage in
            let outcome = try await storage.orders.place(placement)
            try requireEqual(outcome.order, placement.order, "the order answered")
        } verify: { storage in
            try requireEqual(
                await storage.orders.find(placement.order.number), placement.order, "the order")
            try await storage.requireUses(of: voucher, 1)
            try await storage.requireBalance(of: product, [placement.order])
        }
    }

    static let returningVoucher = FaultOperation(name: "Giving a voucher back") { storage in
        let product = try await storage.newProduct(onHand: [5])
        let voucher = try await storage.newVoucher()
        for _ in 0..<2 {
            _ = try await storage.orders.place(
                try await storage.newPlacement(of: product, with: voucher))
        }
        let placement = try await storage.newPlacement(of: product, with: voucher)
        _ = try await storage.orders.place(placement)
        let change = try requireValue(
            placement.order.applying(.cancel, by: .system, at: Unique.moment()), "a change")
        return FaultScene { storage in
            do throws(StorageError) {
                try await storage.orders.update(change)
            } catch .conflict {
                // An earlier request came through: who reads again finds it done.
                let found = try await storage.carry(out: [.cancel], on: placement.order)
                try requireEqual(found, change.after, "the order")
            }
        } verify: { storage in
            try await storage.requireUses(of: voucher, 2)
            let account = try await storage.orderAccount(change.after)
            try requireEqual(account.order, change.after, "the order")
            try requireEqual(account.findings().map(\.description), [], "the findings")
        }
    }

    static let insertingVoucher = FaultOperation(name: "Adding a voucher") { storage in
        let voucher = Voucher(code: try Unique.voucherCode(), benefit: .freeShipping)
        return FaultScene { storage in
            do throws(StorageError) {
                try await storage.vouchers.insert(voucher)
            } catch .duplicate {
                // An earlier request of this client came through.
            }
        } verify: { storage in
            try requireEqual(await storage.vouchers.find(voucher.code), voucher, "the voucher")
        }
    }

    static let changingVoucher = FaultOperation(name: "Changing a voucher") { storage in
        let voucher = try await storage.newVoucher()
        var change = voucher
        change.limit = 3
        let wanted = change
        return FaultScene { storage in
            var updated: Voucher?
            do throws(StorageError) {
                updated = try await storage.vouchers.update(wanted)
            } catch .conflict {
                // An earlier request came through: who reads again finds it done.
                updated = try await storage.vouchers.find(voucher.code)
            }
            try requireEqual(updated?.version, 2, "the version")
        } verify: { storage in
            try requireEqual(
                await storage.vouchers.find(voucher.code), wanted.with(used: 0, version: 2),
                "the voucher")
        }
    }
}
