import ShopDomain
import ShopStorage

/// Messages are spread for all endpoints there are, so each check looks at its own alone.
enum WebhookChecks {
    static let all = [endpoints, pausing, spreading, delivery, settling, purge]

    static let endpoints = ConformanceCheck(
        "Endpoints are registered once, changed, listed and removed, at every server"
    ) { servers in
        let (webhooks, others) = (servers.first.webhooks, servers.last.webhooks)
        var endpoint = try newEndpoint([.placed, .paid])
        let isTaken = try await webhooks.insert(endpoint, most: .max)
        try require(isTaken, "the endpoint is registered")
        try requireEqual(await others.find(endpoint.id), endpoint, "the endpoint")
        let again = try newEndpoint([.paid], id: endpoint.id)
        try await requireError(.duplicate(.id), "another one with its identity") {
            () async throws(StorageError) in try await others.insert(again, most: .max)
        }
        let late = try newEndpoint([.paid])
        let isRefused = try await !others.insert(late, most: 1)
        try require(isRefused, "one too many is refused")
        endpoint.url = try WebhookURL("https://other.example/hook")
        endpoint.events = [.shipped]
        endpoint.isActive = false
        try await others.update(endpoint)
        let listed = try await webhooks.list()
        try requireEqual(listed.filter { $0.id == endpoint.id }, [endpoint], "the changed endpoint")
        try requireEqual(listed.contains(late), false, "whether the refused one is listed")
        try requireEqual(listed, listed.sorted { $0.id < $1.id }, "the list")
        for _ in 1...2 { try await webhooks.remove(endpoint.id) }
        try requireEqual(await others.find(endpoint.id), nil, "the removed endpoint")
        let gone = endpoint
        try await requireError(.notFound, "a change of what is gone") {
            () async throws(StorageError) in try await others.update(gone)
        }
    }

    static let pausing = ConformanceCheck(
        "An endpoint is paused while somebody else moves it, ten times: its address stays moved"
    ) { servers in
        let endpoint = try newEndpoint([.placed])
        try await with([endpoint], servers) {
            let webhooks = servers.first.webhooks
            for isActive in [false, false, true] {
                try await webhooks.updateActivity(of: endpoint.id, to: isActive)
                let found = try await servers.last.webhooks.find(endpoint.id)
                try requireEqual(found?.isActive, isActive, "whether it is active")
                try requireEqual(found?.url, endpoint.url, "the address")
                try requireEqual(found?.events, endpoint.events, "the events")
            }
            for round in 1...10 {
                var moved = endpoint
                moved.url = try WebhookURL("https://moved-\(round).example/hook")
                moved.events = round.isMultiple(of: 2) ? [.placed] : [.paid]
                let target = moved
                _ = try await race(2) { number in
                    try await patiently { () async throws(StorageError) in
                        let webhooks = servers[number].webhooks
                        if number == 0 {
                            try await webhooks.updateActivity(of: target.id, to: false)
                        } else {
                            try await webhooks.update(target)
                        }
                    }
                }
                let found = try await servers.last.webhooks.find(endpoint.id)
                try requireEqual(found?.url, target.url, "the address afterwards")
                try requireEqual(found?.events, target.events, "the events afterwards")
            }
        }
        try await requireError(.notFound, "pausing what is gone") { () async throws(StorageError) in
            try await servers.first.webhooks.updateActivity(of: endpoint.id, to: false)
        }
    }

    static let spreading = ConformanceCheck(
        "A message becomes one delivery for each endpoint that wants it, whoever spreads"
    ) { servers in
        let all = try newEndpoint(Set(OrderEvent.Kind.allCases))
        let paid = try newEndpoint([.paid])
        let paused = try newEndpoint([.placed], isActive: false)
        let later = try newEndpoint([.placed], createdAt: .init(milliseconds: 3_000_000_000_000))
        let hooks = [all, paid, paused, later]
        try await with(hooks, servers) {
            let order = try await paidOrder(servers)
            // Whether mail was delivered does not matter.
            try await spreadAll(servers)
            try await spreadAll(servers)
            for (endpoint, events) in [
                (all, [OrderEvent.Kind.placed, .confirmed, .paid]), (paid, [.paid]), (paused, []),
                (later, []),
            ] {
                let told = try await claimAll(of: endpoint, about: order, servers)
                try requireEqual(Set(told.map(\.message.event)), Set(events), "what is told")
                try requireEqual(told.count, events.count, "how often")
                let times = Dictionary(
                    order.timeline.map { ($0.kind, $0.at) }, uniquingKeysWith: { $1 })
                try require(
                    told.allSatisfy { $0.message.at == times[$0.message.event] },
                    "each is told when it happened")
            }
        }
    }

    static let delivery = ConformanceCheck(
        "A delivery is one server's at a time until its time is over, and only if its endpoint is active"
    ) { servers in
        var endpoint = try newEndpoint([.placed, .confirmed, .paid])
        try await with([endpoint], servers) {
            let order = try await paidOrder(servers)
            try await spreadAll(servers)
            let (webhooks, id) = (servers.first.webhooks, endpoint.id)
            try requireEqual(await webhooks.due(at: now).contains(id), true, "whether it is due")
            let claimed = try await claimAll(of: endpoint, about: order, servers)
            try requireEqual(claimed.count, 3, "the deliveries")
            try requireEqual(Set(claimed).count, 3, "the different deliveries")
            let held = try await claimAll(of: endpoint, about: order, servers, at: justBefore(end))
            try requireEqual(held, [], "what somebody else holds")
            endpoint.isActive = false
            try await webhooks.update(endpoint)
            try requireEqual(await webhooks.due(at: end).contains(id), false, "a paused one is due")
            try requireEqual(
                await claimAll(of: endpoint, about: order, servers, at: end), [], "what is paused")
            endpoint.isActive = true
            try await webhooks.update(endpoint)
            let again = try await claimAll(
                of: endpoint, about: order, servers, at: end, until: end.advanced(by: .minutes(1)))
            try requireEqual(Set(again), Set(claimed), "what was not settled in time")
            try requireEqual(await webhooks.due(at: end).contains(id), false, "it is due still")
        }
    }

    static let settling = ConformanceCheck(
        "What arrived is over, what failed is due later, what was given up is shown"
    ) { servers in
        let endpoint = try newEndpoint([.placed, .confirmed, .paid])
        try await with([endpoint], servers) {
            let order = try await paidOrder(servers)
            try await spreadAll(servers)
            let webhooks = servers.last.webhooks
            let three = try await claimAll(of: endpoint, about: order, servers)
                .sorted { $0.message.id < $1.message.id }
            try requireEqual(three.count, 3, "the deliveries")
            let next = now.advanced(by: .minutes(10))
            let stale = now.advanced(by: .minutes(-1))
            try await webhooks.settle(
                three[1], heldUntil: stale, as: .givenUp("not ours", at: now))
            try await webhooks.settle(three[0], heldUntil: stale, as: .arrived(at: now))
            for _ in 1...2 {
                try await webhooks.settle(
                    three[1], heldUntil: end, as: .failed("status 500", next: next))
                try await webhooks.settle(
                    three[2], heldUntil: end, as: .givenUp("status 410", at: now))
            }
            let counts = try await webhooks.counts()[endpoint.id]
            try require((counts?.waiting ?? 0) >= 1, "one waits")
            try require((counts?.arrived ?? 0) >= 1, "one arrived")
            try require((counts?.givenUp ?? 0) >= 1, "one is given up")
            let troubles = try await webhooks.troubles(limit: 1000)
                .filter { $0.delivery.endpoint == endpoint.id }
            try requireEqual(
                Set(troubles),
                [
                    WebhookTrouble(
                        delivery: tried(three[1]), reason: "status 500", isGivenUp: false),
                    WebhookTrouble(
                        delivery: tried(three[2]), reason: "status 410", isGivenUp: true),
                ], "what failed")
            let early = try await claimAll(
                of: endpoint, about: order, servers, at: justBefore(next),
                until: next.advanced(by: .minutes(1)))
            try requireEqual(early, [], "what is not due yet")
            let due = try await claimAll(
                of: endpoint, about: order, servers, at: next, until: next.advanced(by: .minutes(1))
            )
            try requireEqual(due, [tried(three[1])], "what is due again")
        }
    }

    static let purge = ConformanceCheck(
        "Old deliveries that are over are cleared away, and all of endpoints that are gone"
    ) { servers in
        let (endpoint, gone) = (try newEndpoint([.placed]), try newEndpoint([.placed]))
        try await with([endpoint, gone], servers) {
            let order = try await paidOrder(servers)
            let other = try await paidOrder(servers)
            try await spreadAll(servers)
            let webhooks = servers.first.webhooks
            let old = Timestamp(milliseconds: 800_000_000_000)
            for delivery in try await claimAll(of: endpoint, about: order, servers) {
                try await webhooks.settle(delivery, heldUntil: end, as: .arrived(at: old))
            }
            try await webhooks.remove(gone.id)
            let later = old.advanced(by: .seconds(1))
            let first = try await webhooks.purge(settledBefore: later, limit: 1)
            try require(first <= 1, "at most one at once: \(first)")
            // Others leave something to clear away, too, again and again: it ends with what is ours.
            for _ in 1...1000 {
                let left = try await webhooks.counts()
                if left[gone.id] == nil, left[endpoint.id]?.arrived ?? 0 == 0 { break }
                _ = try await webhooks.purge(settledBefore: later, limit: 100)
            }
            let left = try await webhooks.counts()
            try requireEqual(left[gone.id], nil, "what is left of an endpoint that is gone")
            try requireEqual(left[endpoint.id]?.arrived ?? 0, 0, "what is left of what arrived")
            let waiting = try await claimAll(
                of: endpoint, about: other, servers, at: end, until: end.advanced(by: .minutes(1)))
            try requireEqual(waiting.count, 1, "what still waits")
        }
    }
}

/// Long after all that other checks write.
private let now = Timestamp(milliseconds: 2_000_000_000_000)
private let end = now.advanced(by: .minutes(5))

extension WebhookChecks {
    private static func justBefore(_ time: Timestamp) -> Timestamp {
        time.advanced(by: .milliseconds(-1))
    }

    private static func tried(_ delivery: WebhookDelivery) -> WebhookDelivery {
        WebhookDelivery(
            endpoint: delivery.endpoint, message: delivery.message,
            attempts: delivery.attempts + 1)
    }

    private static func newEndpoint(
        _ events: Set<OrderEvent.Kind>, id: ID<WebhookEndpoint>? = nil, isActive: Bool = true,
        createdAt: Timestamp = Timestamp(milliseconds: 1_500_000_000_000)
    ) throws -> WebhookEndpoint {
        let secret = try requireValue(WebhookSecret(bytes: Unique.digest().bytes), "a secret")
        return WebhookEndpoint(
            id: id ?? ID(at: Unique.moment()),
            url: try WebhookURL("https://\(Unique.text()).example/hook?a=b"), events: events,
            isActive: isActive, secret: secret, createdAt: createdAt)
    }

    /// Registers the endpoints for as long as `body` takes.
    private static func with(
        _ endpoints: [WebhookEndpoint], _ servers: Servers, _ body: () async throws -> Void
    ) async throws {
        for endpoint in endpoints {
            let isTaken = try await servers.first.webhooks.insert(endpoint, most: .max)
            try require(isTaken, "the endpoint is registered")
        }
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
        for endpoint in endpoints { try await servers.first.webhooks.remove(endpoint.id) }
        try outcome.get()
    }

    private static func paidOrder(_ servers: Servers) async throws -> Order {
        let product = try await servers.first.newProduct(onHand: [5])
        let order = try await servers.first.newOrder([1], of: product)
        return try await servers.first.carry(out: [.confirm, .pay], on: order)
    }

    /// Five spread what there is, at once, until nothing is left.
    private static func spreadAll(_ servers: Servers) async throws {
        _ = try await race(5) { number in
            for _ in 0..<10_000 {
                let count = try await servers[number].webhooks.spread(limit: 20)
                try require(count <= 20, "no more than asked for")
                if count == 0 { return }
            }
            throw ConformanceFailure("the outbox never ends", #fileID, #line)
        }
        // Whoever found nothing may have looked while another was at work.
        while try await servers.first.webhooks.spread(limit: 20) > 0 {}
    }

    /// Twenty take what there is for an endpoint, at once, until nothing is left.
    /// - Returns: what is about `order`.
    private static func claimAll(
        of endpoint: WebhookEndpoint, about order: Order, _ servers: Servers,
        at time: Timestamp = now, until deadline: Timestamp = end
    ) async throws -> [WebhookDelivery] {
        try await race(20) { number -> [WebhookDelivery] in
            var claimed: [WebhookDelivery] = []
            var misses = 0
            for _ in 0..<10_000 {
                if let delivery = try await servers[number].webhooks.claim(
                    of: endpoint.id, at: time, until: deadline)
                {
                    try requireEqual(delivery.endpoint, endpoint.id, "whose delivery it is")
                    if delivery.message.order == order.id { claimed.append(delivery) }
                } else {
                    misses += 1
                    // Nothing may be answered while somebody else takes the same.
                    if misses == 3 { return claimed }
                }
            }
            throw ConformanceFailure("the deliveries never end", #fileID, #line)
        }.flatMap { $0 }
    }
}
