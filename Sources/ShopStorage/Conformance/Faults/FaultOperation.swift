import ShopDomain
import ShopStorage

/// An operation that must take effect exactly once.
struct FaultOperation: Sendable {
    let name: String
    let prepare: @Sendable (ShopStorage) async throws -> FaultScene

    static let all =
        [
            placing, cancelling, shipping, refunding, beginningPayment, filling, merging,
            handingOver, receiving, registering, importing, receivingReturn, refundingPart,
            steppingDown, addingCategory, noting, logging, placingWithVoucher, returningVoucher,
            insertingVoucher, changingVoucher, picturing, keeping,
        ] + ofImports

    static let placing = FaultOperation(name: "Placing an order") { storage in
        let product = try await storage.newProduct(onHand: [5, 5, 5])
        let placement = try await storage.newPlacement([2, 0, 1], of: product)
        let order = placement.order
        return FaultScene { storage in
            let outcome = try await storage.orders.place(placement)
            try requireEqual(outcome.order, order, "the order answered")
        } verify: { storage in
            let owner = order.terms.owner
            let listed = try await storage.orders.list(of: owner, before: nil, limit: 9)
            try requireEqual(listed, [order], "the owner's orders")
            try requireEqual(
                await storage.orders.place(placement), .replayed(order), "a later replay")
            try requireEqual(await storage.carts.find(owner), nil, "the cart")
            try await storage.requireStock(of: product, onHand: [5, 5, 5], reserved: [2, 0, 1])
            try await storage.requireBalance(of: product, [order])
        }
    }

    static let cancelling = transition("Cancelling an order", .cancel, onHand: [5, 5])
    static let shipping = transition("Shipping an order", .ship, onHand: [3, 4])

    private static func transition(
        _ name: String, _ action: OrderAction, onHand: [Int]
    ) -> FaultOperation {
        FaultOperation(name: name) { storage in
            let product = try await storage.newProduct(onHand: [5, 5])
            let placed = try await storage.newOrder([2, 1], of: product)
            let order = try await storage.carry(out: [.confirm], on: placed)
            let now = Unique.moment()
            let change = try requireValue(
                order.applying(action, by: .system, at: now), "a change of the order")
            return FaultScene { storage in
                do throws(StorageError) {
                    try await storage.orders.update(change)
                } catch .conflict {
                    // An earlier request came through: who reads again finds it done.
                    let found = try await storage.carry(out: [action], on: order)
                    try requireEqual(found, change.after, "the order")
                }
            } verify: { storage in
                try requireEqual(
                    await storage.orders.find(order.number), change.after, "the order")
                try await storage.requireStock(of: product, onHand: onHand, reserved: [0, 0])
                try await storage.requireBalance(of: product, [change.after])
            }
        }
    }

    static let refunding = FaultOperation(name: "Refunding an order paid online") { storage in
        let product = try await storage.newProduct(onHand: [5])
        let placed = try await storage.newOnlineOrder([1], of: product)
        let order = try await storage.carry(out: [.pay, .cancel], on: placed)
        let change = try requireValue(
            order.applying(.refund, by: .system, at: Unique.moment()), "a change of the order")
        return FaultScene { storage in
            do throws(StorageError) {
                try await storage.orders.update(change)
            } catch .conflict {
                // An earlier request came through: who reads again finds it done.
                let found = try await storage.carry(out: [.refund], on: order)
                try requireEqual(found, change.after, "the order")
            }
        } verify: { storage in
            try requireEqual(await storage.orders.find(order.number), change.after, "the order")
            try await storage.requireBalance(of: product, [change.after])
        }
    }

    static let beginningPayment = FaultOperation(name: "Beginning a payment") { storage in
        let order = ID<Order>(at: Unique.moment())
        let payment = try PaymentChecks.newPayment(of: order)
        let event = PaymentEvent(
            provider: payment.provider, id: payment.reference, order: order, outcome: .paid,
            at: Unique.moment())
        return FaultScene { storage in
            try requireEqual(await storage.payments.insert(payment), payment, "the payment kept")
            _ = try await storage.payments.insert(event)
        } verify: { storage in
            try requireEqual(await storage.payments.find(order), payment, "the order's payment")
            let isNoted = try await storage.payments.knowsEvent(event.id, of: event.provider)
            try require(isNoted, "the message is noted")
        }
    }

    static let filling = FaultOperation(name: "Putting something into a cart") { storage in
        let (owner, sku, id) = (Unique.guest(), try Unique.sku(), try Unique.operationID())
        let other = try Unique.sku()
        try await storage.fillCart(of: owner, with: [(other, 1)])
        return FaultScene { storage in
            let cart = try await storage.carts.apply(
                .add(sku, try Quantity(3)), id: id, owner: owner, at: Unique.moment()
            ).get()
            try requireEqual(cart.count(of: sku), 3, "the pieces answered")
        } verify: { storage in
            let cart = try requireValue(await storage.carts.find(owner), "the cart")
            try requireEqual(cart.count(of: sku), 3, "the pieces")
            try requireEqual(cart.lines.map(\.sku), [other, sku], "the lines")
            try requireEqual(cart.version, 2, "the version")
        }
    }

    static let merging = FaultOperation(name: "Merging two carts") { storage in
        let (guest, user) = (
            ID<Guest>(at: Unique.moment()), ID<User>(at: Unique.moment())
        )
        let sku = try Unique.sku()
        try await storage.fillCart(of: .guest(guest), with: [(sku, 3)])
        try await storage.fillCart(of: .user(user), with: [(sku, 4)])
        return FaultScene { storage in
            let merged = try await storage.carts.merge(
                guest, into: user, at: Unique.moment(), available: { _ in 500 })
            try requireEqual(merged.cart?.count(of: sku), 7, "the pieces answered")
        } verify: { storage in
            let cart = try await storage.carts.find(.user(user))
            try requireEqual(cart?.count(of: sku), 7, "the pieces")
            try requireEqual(await storage.carts.find(.guest(guest)), nil, "the guest's cart")
        }
    }

    static let handingOver = FaultOperation(name: "Making a guest's order a user's") { storage in
        let (guest, user) = (
            ID<Guest>(at: Unique.moment()), ID<User>(at: Unique.moment())
        )
        let product = try await storage.newProduct(onHand: [5])
        let order = try await storage.newOrder([2], of: product, by: .guest(guest))
        return FaultScene { storage in
            try await storage.orders.handOver(from: guest, to: user)
        } verify: { storage in
            let listed = try await storage.orders.list(of: .user(user), before: nil, limit: 9)
            try requireEqual(listed, [order.handedOver(to: .user(user))], "the user's orders")
        }
    }

    static let receiving = FaultOperation(name: "Receiving stock") { storage in
        let product = try await storage.newProduct(onHand: [1])
        let now = Unique.moment()
        let movement = StockMovement(
            sku: product.variants[0].sku, kind: .received, quantity: 4, order: nil, at: now)
        let id = ID<StockMovement>(at: now)
        return FaultScene { storage in
            let level = try await storage.catalogue.adjustStock(movement, id: id)
            try requireEqual(level.onHand, 5, "on hand, answered")
        } verify: { storage in
            try await storage.requireStock(of: product, onHand: [5], reserved: [0])
            try await storage.requireBalance(of: product, [])
        }
    }

    static let registering = FaultOperation(name: "Opening an account") { storage in
        let account = try AccountBuilder().build()
        return FaultScene { storage in
            do throws(StorageError) {
                try await storage.users.insert(account)
            } catch .duplicate {
                // An earlier request of this client came through.
            }
        } verify: { storage in
            try requireEqual(await storage.users.find(account.user.email), account, "the account")
        }
    }

    static let importing = FaultOperation(name: "Importing a catalogue") { storage in
        let product = try await storage.newProduct(onHand: [3, 3])
        let catalogue = CatalogueImport(
            categories: [], products: [product], onHand: [product.variants[0].sku: 8],
            at: Unique.moment())
        return FaultScene { storage in
            try await storage.catalogue.importCatalogue(catalogue)
        } verify: { storage in
            try await storage.requireStock(of: product, onHand: [8, 3], reserved: [0, 0])
            let movements = try await storage.stockAccounts(of: product)[0].movements
            try requireEqual(movements.map(\.quantity).sorted(), [3, 5], "the movements")
            try await storage.requireBalance(of: product, [])
        }
    }
}
