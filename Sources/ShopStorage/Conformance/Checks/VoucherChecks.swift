import ShopDomain
import ShopStorage

enum VoucherChecks {
    static let all = [
        roundTrip, duplicate, listed, updated, staleUpdate, racingUpdates, rememberedByCart,
        comesWithGuest,
    ]

    static let roundTrip = ConformanceCheck(
        "A voucher is read as it was stored, as yet unused, at every server"
    ) { servers in
        let (from, until) = (Timestamp(milliseconds: 1_700_000_000_001), Unique.moment())
        let vouchers = [
            try await servers.first.newVoucher(),
            try await servers.first.newVoucher { voucher in
                voucher.benefit = .amount(Money(minorUnits: Variant.highestPrice))
                (voucher.validFrom, voucher.validUntil) = (from, until)
                voucher.limit = VoucherDraft.highestLimit
                voucher.minimum = Money(minorUnits: 1)
            },
            try await servers.first.newVoucher { voucher in
                voucher.benefit = .freeShipping
                voucher.isActive = false
            },
        ]
        for voucher in vouchers {
            try requireEqual(
                await servers.last.vouchers.find(voucher.code), voucher, "the voucher")
        }
        try requireEqual(
            await servers.last.vouchers.find(try Unique.voucherCode()), nil, "an unknown voucher")
    }

    static let duplicate = ConformanceCheck(
        "A code is given once, however many give it, and the first voucher stays as it is"
    ) { servers in
        let code = try Unique.voucherCode()
        let outcomes = try await race(8) { number -> Voucher? in
            let voucher = Voucher(
                code: code, benefit: .amount(Money(minorUnits: Int64(number + 1))))
            do throws(StorageError) {
                try await servers[number].vouchers.insert(voucher)
            } catch .duplicate(.voucher) {
                return nil
            }
            return voucher
        }
        let first = outcomes.compactMap { $0 }
        try requireEqual(first.count, 1, "the number of vouchers")
        try requireEqual(await servers.last.vouchers.find(code), first[0], "the voucher")
    }

    static let listed = ConformanceCheck("Vouchers are listed by code, page by page") { servers in
        var codes: [VoucherCode] = []
        let text = Unique.text()
        for suffix in ["-3", "-1", "-2"] {
            let code = try VoucherCode("C-\(text)\(suffix)")
            try await servers.first.vouchers.insert(Voucher(code: code, benefit: .freeShipping))
            codes.append(code)
        }
        codes.sort()
        var last = try VoucherCode("C-\(text)")
        for code in codes {
            let page = try await servers.last.vouchers.list(after: last, limit: 1)
            try requireEqual(page.map(\.code), [code], "the page after \(last)")
            last = code
        }
        let start = try await servers.last.vouchers.list(after: nil, limit: 2).map(\.code)
        try requireEqual(start, start.sorted(), "the order of the first page")
        try requireEqual(start.count, 2, "the length of the first page")
    }

    static let updated = ConformanceCheck(
        "A change of a voucher replaces its conditions, counts its version up and keeps its uses"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let voucher = try await storage.newVoucher()
        _ = try await storage.orders.place(
            try await storage.newPlacement(of: product, with: voucher))
        var change = voucher
        change.benefit = .amount(Money(minorUnits: 250))
        change.validUntil = Unique.moment()
        change.limit = 7
        change.minimum = Money(minorUnits: 5000)
        change.isActive = false
        let updated = try await storage.vouchers.update(change)
        change.version += 1
        try requireEqual(updated, change.with(used: 1, version: 2), "the voucher answered")
        try requireEqual(
            await servers.last.vouchers.find(voucher.code), updated, "the voucher found")
        change.validUntil = nil
        change.limit = nil
        change.minimum = nil
        let open = try await storage.vouchers.update(change)
        try requireEqual(open, change.with(used: 1, version: 3), "the voucher without limits")
        try await storage.requireUses(of: voucher, 1)
    }

    static let staleUpdate = ConformanceCheck(
        "A change of a voucher made from an old version, or of none, is refused"
    ) { servers in
        let vouchers = servers.first.vouchers
        let voucher = try await servers.first.newVoucher()
        let updated = try await vouchers.update(voucher)
        for stale in [voucher, Voucher(code: try Unique.voucherCode(), benefit: .freeShipping)] {
            try await requireError(.conflict, "a change") { () async throws(StorageError) in
                try await vouchers.update(stale)
            }
        }
        try requireEqual(await vouchers.find(voucher.code), updated, "the voucher")
    }

    static let racingUpdates = ConformanceCheck(
        "Of 10 changes of a voucher made from one version, one is made"
    ) { servers in
        let voucher = try await servers.first.newVoucher()
        let outcomes = try await race(10) { number -> Voucher? in
            var change = voucher
            change.limit = number + 1
            do throws(StorageError) {
                return try await servers[number].vouchers.update(change)
            } catch .conflict {
                return nil
            }
        }
        let made = outcomes.compactMap { $0 }
        try requireEqual(made.count, 1, "the number of changes")
        try requireEqual(await servers.last.vouchers.find(voucher.code), made[0], "the voucher")
    }

    static let rememberedByCart = ConformanceCheck(
        "A cart remembers the voucher asked for last, once per operation, until it is withdrawn"
    ) { servers in
        let (carts, owner) = (servers.first.carts, Unique.guest())
        let (first, second) = (try Unique.voucherCode(), try Unique.voucherCode())
        let cart = try await servers.first.fillCart(of: owner, with: [(try Unique.sku(), 2)])
        let id = try Unique.operationID()
        let redeemed = try await apply(.redeem(first), id, owner, carts)
        try requireEqual(redeemed.voucher, first, "the voucher answered")
        try requireEqual(redeemed.lines, cart.lines, "the lines")
        try requireEqual(redeemed.version, cart.version + 1, "the version")
        let other = try await apply(.redeem(second), nil, owner, carts)
        let repeated = try await apply(.redeem(first), id, owner, carts)
        try requireEqual(repeated, other, "the cart after a repeated operation")
        try requireEqual(await servers.last.carts.find(owner), other, "the cart found")
        let withdrawn = try await apply(.withdrawVoucher, nil, owner, carts)
        try requireEqual(withdrawn.voucher, nil, "the voucher after it was withdrawn")
        try requireEqual(await servers.last.carts.find(owner), withdrawn, "the cart in the end")
    }

    static let comesWithGuest = ConformanceCheck(
        "A merge keeps the account's voucher, unless the guest asked for another one"
    ) { servers in
        let storage = servers.first
        let codes = [try Unique.voucherCode(), try Unique.voucherCode()]
        for ofGuest in [nil, codes[1]] {
            let (guest, user) = (
                ID<Guest>(at: Unique.moment()), ID<User>(at: Unique.moment())
            )
            for (owner, code) in [(Owner.guest(guest), ofGuest), (.user(user), codes[0])] {
                try await storage.fillCart(of: owner, with: [(try Unique.sku(), 1)])
                if let code { _ = try await apply(.redeem(code), nil, owner, storage.carts) }
            }
            let merged = try await storage.carts.merge(
                guest, into: user, at: Unique.moment(), available: { _ in 9 })
            try requireEqual(merged.cart?.voucher, ofGuest ?? codes[0], "the voucher")
            try requireEqual(await servers.last.carts.find(.user(user)), merged.cart, "the cart")
        }
    }

    private static func apply(
        _ operation: CartOperation, _ id: OperationID?, _ owner: Owner, _ carts: any CartStore
    ) async throws -> Cart {
        try await carts.apply(operation, id: id, owner: owner, at: Unique.moment()).get()
    }
}
