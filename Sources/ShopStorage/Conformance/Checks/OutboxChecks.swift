import ShopDomain
import ShopStorage

/// One check, for a claim takes whatever there is: two of them would take each other's messages.
enum OutboxChecks {
    static let all = [delivery]

    static let delivery = ConformanceCheck(
        "Every step of an order leaves a message, which one at a time holds until it is delivered"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [50])
        var orders: [Order] = []
        for _ in 0..<5 {
            let order = try await storage.newOrder([1], of: product)
            orders.append(try await storage.carry(out: [.confirm, .pay], on: order))
        }
        // Long after all that other checks write and claim.
        let now = Timestamp(milliseconds: 2_000_000_000_000)
        let deadline = now.advanced(by: .minutes(5))
        let claimed = try await claimAll(of: orders, servers, at: now, until: deadline)
        try requireEqual(Set(claimed.map(\.what)), Set(orders.flatMap(expected)), "the messages")
        try requireEqual(claimed.count, 15, "their number")
        try requireEqual(Set(claimed.map(\.id)).count, 15, "their identities")
        let early = deadline.advanced(by: .milliseconds(-1))
        let held = try await claimAll(of: orders, servers, at: early, until: deadline)
        try requireEqual(held, [], "what somebody else holds")
        for message in claimed.prefix(6) {
            try await servers.last.outbox.complete(message.id)
            try await storage.outbox.complete(message.id)
        }
        let later = deadline.advanced(by: .minutes(5))
        let again = try await claimAll(of: orders, servers, at: deadline, until: later)
        try requireEqual(Set(again), Set(claimed.dropFirst(6)), "what was not delivered in time")
        try requireEqual(again.count, 9, "its number")
        for message in claimed.dropFirst(6) {
            try await storage.outbox.postpone(message.id, heldUntil: deadline, to: now)
        }
        let stolen = try await claimAll(of: orders, servers, at: deadline, until: later)
        try requireEqual(stolen, [], "what who held it before gave back")
        try await postpone(again, of: orders, servers, heldUntil: later)
        let rest = try await claimAll(
            of: orders, servers, at: later.advanced(by: .days(1)),
            until: later.advanced(by: .days(2)))
        try requireEqual(rest, [], "what was delivered")
    }

    /// Messages that are given back can be had from the given moment on, whoever clears away what
    /// was delivered; then all are delivered.
    private static func postpone(
        _ messages: [OutboxMessage], of orders: [Order], _ servers: Servers,
        heldUntil deadline: Timestamp
    ) async throws {
        let next = deadline.advanced(by: .minutes(-2))
        for message in messages {
            try await servers.last.outbox.postpone(message.id, heldUntil: deadline, to: next)
        }
        let early = next.advanced(by: .milliseconds(-1))
        try requireEqual(
            await claimAll(of: orders, servers, at: early, until: deadline), [],
            "what was put off")
        let counts = try await countsOfPurges { () async throws(StorageError) in
            try await servers.first.outbox.purge(deliveredFromBefore: deadline, limit: 4)
        }
        try require(counts.allSatisfy { $0 <= 4 }, "at most 4 are removed at once: \(counts)")
        let oldest = try requireValue(
            await servers.first.outbox.oldest(), "what the oldest message tells of")
        try require(messages.allSatisfy { $0.at >= oldest }, "none is older than the oldest")
        let due = try await claimAll(of: orders, servers, at: next, until: deadline)
        try requireEqual(Set(due), Set(messages), "what was given back")
        for message in due { try await servers.first.outbox.complete(message.id) }
    }

    /// Five take what there is, at once, until nothing is left.
    /// - Returns: those about `orders`.
    private static func claimAll(
        of orders: [Order], _ servers: Servers, at now: Timestamp, until deadline: Timestamp
    ) async throws -> [OutboxMessage] {
        let own = Set(orders.map(\.id))
        return try await race(5) { number -> [OutboxMessage] in
            var messages: [OutboxMessage] = []
            for _ in 0..<10_000 {
                let claimed = try await servers[number].outbox.claim(
                    limit: 20, at: now, until: deadline)
                try require(claimed.count <= 20, "no more than asked for")
                try requireEqual(claimed, claimed.sorted { $0.id < $1.id }, "oldest first")
                messages += claimed.filter { own.contains($0.order) }
                if claimed.isEmpty { return messages }
            }
            throw ConformanceFailure("the outbox never ends", #fileID, #line)
        }.flatMap { $0 }
    }

    private static func expected(_ order: Order) -> [What] {
        order.timeline.map { What(order: order.id, event: $0.kind, at: $0.at) }
    }
}

/// A message without its identity.
private struct What: Hashable {
    let order: ID<Order>
    let event: OrderEvent.Kind
    let at: Timestamp
}

extension OutboxMessage {
    fileprivate var what: What { What(order: order, event: event, at: at) }
}
