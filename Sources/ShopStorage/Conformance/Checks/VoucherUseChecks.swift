import ShopDomain
import ShopStorage

enum VoucherUseChecks {
    static let all = [
        counted, replayed, refused, otherConditions, shortage, withoutVoucher, lastUse, popular,
        givenBack, givenBackOnce, giveBackRace, listed,
    ]

    static let counted = ConformanceCheck(
        "An order with a voucher counts its use, and carries its code and what it took off"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let voucher = try await storage.newVoucher()
        let placement = try await storage.newPlacement(of: product, with: voucher)
        let order = placement.order
        try requireEqual(await storage.orders.place(placement), .placed(order), "the outcome")
        let found = try requireValue(await servers.last.orders.find(order.number), "the order")
        try requireEqual(found, order, "the order")
        try requireEqual(found.terms.voucher, voucher.code, "the code")
        try requireEqual(found.terms.discount, Money(minorUnits: 100), "what was taken off")
        try await storage.requireUses(of: voucher, 1)
        try await storage.requireBalance(of: product, [order])
    }

    static let replayed = ConformanceCheck(
        "The same purchase, asked for 20 times at once, uses its voucher once"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let voucher = try await storage.newVoucher { $0.limit = 1 }
        let placement = try await storage.newPlacement(of: product, with: voucher)
        let outcomes = try await race(20) { try await servers[$0].orders.place(placement) }
        try requireEqual(outcomes.compactMap(\.placedOrder).count, 1, "the number placed")
        try requireEqual(outcomes.compactMap(\.replayedOrder).count, 19, "the number replayed")
        try await storage.requireUses(of: voucher, 1)
        try await storage.requireBalance(of: product, [placement.order])
    }

    static let refused = ConformanceCheck(
        "An order with a voucher that does not hold is refused, and nothing happens"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let now = Timestamp(milliseconds: 1_700_000_000_000)
        let (before, after) = (
            now.advanced(by: .milliseconds(-1)), now.advanced(by: .milliseconds(1))
        )
        let wrong: [@Sendable (inout Voucher) -> Void] = [
            { $0.isActive = false }, { $0.validFrom = after }, { $0.validUntil = now },
            { $0.validUntil = before }, { $0.limit = 0 },
        ]
        for change in wrong {
            let voucher = try await storage.newVoucher(change)
            let placement = try await storage.newPlacement(of: product, with: voucher, at: now)
            try requireEqual(
                await storage.orders.place(placement), .voucherRefused, "the outcome")
            try await storage.requireRefused(placement, of: product, reserved: [0])
            try await storage.requireUses(of: voucher, 0)
        }
        let unknown = Voucher(code: try Unique.voucherCode(), benefit: .freeShipping)
        let placement = try await storage.newPlacement(of: product, with: unknown)
        try requireEqual(await storage.orders.place(placement), .voucherRefused, "the outcome")
        try await storage.requireRefused(placement, of: product, reserved: [0])
        let right = try await storage.newVoucher { voucher in
            (voucher.validFrom, voucher.validUntil, voucher.limit) = (now, after, 1)
        }
        let order = try await storage.newPlacement(of: product, with: right, at: now)
        try requireEqual(
            await storage.orders.place(order), .placed(order.order), "at the last moment")
    }

    static let otherConditions = ConformanceCheck(
        "An order priced with a voucher that was changed since is refused, and nothing happens"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let voucher = try await storage.newVoucher()
        let placement = try await storage.newPlacement(of: product, with: voucher)
        var change = voucher
        change.benefit = .percentage(basisPoints: 500)
        let changed = try await storage.vouchers.update(change)
        try requireEqual(await storage.orders.place(placement), .voucherRefused, "the outcome")
        try await storage.requireRefused(placement, of: product, reserved: [0])
        try await storage.requireUses(of: voucher, 0)
        let right = try await storage.newPlacement(of: product, with: changed)
        try requireEqual(
            await storage.orders.place(right), .placed(right.order), "on the new conditions")
        try await storage.requireUses(of: voucher, 1)
    }

    static let shortage = ConformanceCheck(
        "An order refused for its stock uses no voucher; one refused for its voucher says so first"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [0])
        let shortages = [Shortage(sku: product.variants[0].sku, available: 0)]
        let voucher = try await storage.newVoucher()
        let placement = try await storage.newPlacement(of: product, with: voucher)
        try requireEqual(
            await storage.orders.place(placement), .insufficientStock(shortages), "the outcome")
        try await storage.requireRefused(placement, of: product, reserved: [0])
        try await storage.requireUses(of: voucher, 0)
        let off = try await storage.newVoucher { $0.isActive = false }
        let both = try await storage.newPlacement(of: product, with: off)
        try requireEqual(await storage.orders.place(both), .voucherRefused, "both reasons")
    }

    static let withoutVoucher = ConformanceCheck(
        "An order that names no voucher uses none, whatever its cart asked for"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let voucher = try await storage.newVoucher()
        let owner = Unique.guest()
        try await storage.fillCart(of: owner, with: [(product.variants[0].sku, 1)])
        let cart = try await storage.carts.apply(
            .redeem(voucher.code), id: nil, owner: owner, at: Unique.moment()
        ).get()
        let placement = try OrderPlacementBuilder(cart, of: product).build()
        try requireEqual(
            await storage.orders.place(placement), .placed(placement.order), "the outcome")
        try await storage.requireUses(of: voucher, 0)
        try await storage.requireBalance(of: product, [placement.order])
    }

    static let lastUse = ConformanceCheck(
        "The last use of a voucher, wanted by 20 at once, is had once"
    ) { servers in try await sell(1, in: servers) }

    static let popular = ConformanceCheck(
        "A voucher for 7 orders, wanted by 20 at once, is used 7 times"
    ) { servers in try await sell(7, in: servers) }

    /// Of 20 orders at once, `limit` are placed and all others refused.
    private static func sell(_ limit: Int, in servers: Servers) async throws {
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [100])
        let voucher = try await storage.newVoucher { $0.limit = limit }
        var placements: [OrderPlacement] = []
        for _ in 0..<20 {
            placements.append(try await storage.newPlacement(of: product, with: voucher))
        }
        let candidates = placements
        let outcomes = try await race(20) {
            try await servers[$0].orders.place(candidates[$0])
        }
        let orders = outcomes.compactMap(\.placedOrder)
        try requireEqual(orders.count, limit, "the number of orders")
        try requireEqual(
            outcomes.count { $0 == .voucherRefused }, 20 - limit, "the number refused")
        try await storage.requireUses(of: voucher, limit)
        try await storage.requireBalance(of: product, orders)
        for placement in placements where !orders.contains(placement.order) {
            try await storage.requireRefused(placement, of: product, reserved: [limit])
        }
    }

    static let givenBack = ConformanceCheck(
        "An order that is called off or ends unpaid gives its use to another one, no other step does"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [99])
        for actions in [[.cancel], [.expire], [.withdraw], [.confirm, .cancel]] as [[OrderAction]] {
            let voucher = try await storage.newVoucher { $0.limit = 1 }
            let first = try await storage.newPlacement(of: product, with: voucher)
            let second = try await storage.newPlacement(of: product, with: voucher)
            _ = try await storage.orders.place(first)
            try requireEqual(
                await storage.orders.place(second), .voucherRefused, "the second order")
            let ended = try await storage.carry(out: actions, on: first.order)
            try await storage.requireUses(of: voucher, 0)
            try requireEqual(
                await storage.orders.place(second), .placed(second.order), "the order afterwards")
            try await storage.requireUses(of: voucher, 1)
            try await storage.requireBalance(of: product, [ended, second.order])
        }
        let voucher = try await storage.newVoucher()
        let placement = try await storage.newPlacement(of: product, with: voucher)
        _ = try await storage.orders.place(placement)
        let done = try await storage.carry(
            out: [.confirm, .ship, .deliver, .pay, .complete], on: placement.order)
        try await storage.requireUses(of: voucher, 1)
        try await storage.requireBalance(of: product, [done])
    }

    static let givenBackOnce = ConformanceCheck(
        "An order that 20 call off at once gives its use back once"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [99])
        let voucher = try await storage.newVoucher()
        let other = try await storage.newPlacement(of: product, with: voucher)
        let placement = try await storage.newPlacement(of: product, with: voucher)
        for placement in [other, placement] { _ = try await storage.orders.place(placement) }
        let ended = try await race(20) { number in
            try await servers[number].carry(out: [.cancel], on: placement.order)
        }
        try await storage.requireUses(of: voucher, 1)
        try await storage.requireBalance(of: product, [ended[0], other.order])
    }

    static let giveBackRace = ConformanceCheck(
        "Orders placed and called off at once leave as many uses as there are orders"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [99])
        let voucher = try await storage.newVoucher { $0.limit = 5 }
        var placements: [OrderPlacement] = []
        for _ in 0..<20 {
            placements.append(try await storage.newPlacement(of: product, with: voucher))
        }
        let candidates = placements
        let orders = try await race(20) { number -> Order? in
            let storage = servers[number]
            let outcome = try await storage.orders.place(candidates[number])
            guard let order = outcome.placedOrder else {
                try requireEqual(outcome, .voucherRefused, "a refusal")
                return nil
            }
            guard number.isMultiple(of: 2) else { return order }
            return try await storage.carry(out: [.cancel], on: order)
        }.compactMap { $0 }
        let kept = orders.count { $0.status.state == .placed }
        try require(kept <= 5, "no more than 5 orders use it: \(kept)")
        try await storage.requireUses(of: voucher, kept)
        try await storage.requireBalance(of: product, orders)
    }

    static let listed = ConformanceCheck(
        "Voucher accounts are listed by code with the sums of their uses, page by page"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [99])
        let vouchers = [try await storage.newVoucher(), try await storage.newVoucher()]
            .sorted { $0.code < $1.code }
        for number in 0..<3 {
            let placement = try await storage.newPlacement(of: product, with: vouchers[0])
            _ = try await storage.orders.place(placement)
            if number == 0 { try await storage.carry(out: [.cancel], on: placement.order) }
        }
        let used = try await storage.voucherAccount(vouchers[0])
        try requireEqual([used.used, used.returned, used.voucher.used], [3, 1, 2], "the sums")
        let unused = try await storage.voucherAccount(vouchers[1])
        try requireEqual([unused.used, unused.returned, unused.voucher.used], [0, 0, 0], "none")
        let page = try await storage.audit.listVoucherAccounts(after: vouchers[0].code, limit: 1)
        try require(
            page.allSatisfy { $0.voucher.code > vouchers[0].code }, "the page goes on behind")
        try requireEqual(page.count, 1, "the length of the page")
    }
}
