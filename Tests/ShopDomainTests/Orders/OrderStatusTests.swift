import Testing

@testable import ShopDomain

@Suite("What can be done to an order")
struct OrderStatusTests {
    private static let all = OrderState.allCases.flatMap { state in
        PaymentState.allCases.flatMap { payment in
            FulfilmentState.allCases.map {
                OrderStatus(state: state, payment: payment, fulfilment: $0)
            }
        }
    }

    /// The status after an action, decided by rules written independently of the code.
    private func expected(_ status: OrderStatus, _ action: OrderAction) -> OrderStatus? {
        var next = status
        let isOpen = status.fulfilment == .open
        switch action {
        case .confirm:
            guard [.placed, .confirmed].contains(status.state) else { return nil }
            next.state = .confirmed
        case .ship:
            guard status.fulfilment != .shipped else { return status }
            guard status.state == .confirmed, [.open, .partial].contains(status.fulfilment)
            else { return nil }
            next.fulfilment = .shipped
        case .deliver:
            guard status.fulfilment != .delivered else { return status }
            guard status.state == .confirmed, status.fulfilment == .shipped else { return nil }
            next.fulfilment = .delivered
        case .pay:
            guard status.payment != .paid else { return status }
            // What was closed unpaid came back whole; money that comes after that is there all the same.
            guard status.state != .completed || status.payment == .voided,
                [.pending, .failed, .authorised, .voided].contains(status.payment)
            else { return nil }
            next.payment = .paid
        case .complete:
            guard status.state != .completed else { return status }
            let refunds: [PaymentState] = [.partiallyRefunded, .refunded]
            let isSettled =
                status.fulfilment == .delivered && ([.paid] + refunds).contains(status.payment)
                || status.fulfilment == .returned && ([.voided] + refunds).contains(status.payment)
            guard status.state == .confirmed, isSettled else { return nil }
            next.state = .completed
        case .cancel, .withdraw:
            guard status.state != .cancelled else { return status }
            guard [.placed, .confirmed].contains(status.state), isOpen else { return nil }
            next.state = .cancelled
            if [.pending, .failed, .authorised].contains(status.payment) { next.payment = .voided }
        case .expire:
            guard status.state != .expired else { return status }
            guard status.state == .placed, [.pending, .failed].contains(status.payment), isOpen
            else { return nil }
            next.state = .expired
            next.payment = .voided
        case .refund:
            guard status.payment != .refunded else { return status }
            guard mayGetMoneyBack(status) else { return nil }
            next.payment = .refunded
        case .refundPart:
            guard status.payment != .partiallyRefunded else { return status }
            guard mayGetMoneyBack(status) else { return nil }
            next.payment = .partiallyRefunded
        case .requestReturn:
            guard status.fulfilment != .returnRequested else { return status }
            guard isBinding(status), [.shipped, .delivered].contains(status.fulfilment)
            else { return nil }
            next.fulfilment = .returnRequested
        case .takeBack:
            guard status.fulfilment != .returned else { return status }
            guard isBinding(status), status.fulfilment == .returnRequested else { return nil }
            next.fulfilment = .returned
            if [.pending, .failed, .authorised].contains(status.payment) { next.payment = .voided }
        case .takeBackPart:
            guard status.fulfilment != .delivered else { return status }
            guard isBinding(status), status.fulfilment == .returnRequested else { return nil }
            next.fulfilment = .delivered
        case .authorise:
            guard status.payment != .authorised else { return status }
            guard [.placed, .confirmed].contains(status.state),
                [.pending, .failed].contains(status.payment)
            else { return nil }
            next.payment = .authorised
        case .failPayment:
            guard status.payment != .failed else { return status }
            guard [.placed, .confirmed].contains(status.state),
                [.pending, .authorised].contains(status.payment)
            else { return nil }
            next.payment = .failed
        case .retryPayment:
            guard status.payment != .pending else { return status }
            guard [.placed, .confirmed].contains(status.state), status.payment == .failed
            else { return nil }
            next.payment = .pending
        }
        return next
    }

    private func isBinding(_ status: OrderStatus) -> Bool {
        [.confirmed, .completed].contains(status.state)
    }

    /// Paid at least in part, and called off or arrived.
    private func mayGetMoneyBack(_ status: OrderStatus) -> Bool {
        let hasArrived = [.delivered, .returnRequested, .returned].contains(status.fulfilment)
        return [.paid, .partiallyRefunded].contains(status.payment)
            && ([.cancelled, .expired].contains(status.state) || isBinding(status) && hasArrived)
    }

    @Test(
        "Every combination and action is decided as the rules say", arguments: OrderAction.allCases)
    func table(action: OrderAction) {
        for status in Self.all {
            #expect((try? status.after(action)) == expected(status, action), "\(status)")
        }
    }

    @Test("What is forbidden says what was asked for and where the order was")
    func error() {
        let status = OrderStatus.placed
        #expect(throws: IllegalTransition(action: .ship, status: status)) {
            try status.after(.ship)
        }
    }

    @Test("Asking again for what has been done changes nothing", arguments: OrderAction.allCases)
    func idempotent(action: OrderAction) throws {
        for status in Self.all {
            guard let next = try? status.after(action) else { continue }
            #expect(try next.after(action) == next, "\(status)")
        }
    }

    @Test("The possible actions are those that change something", arguments: OrderAction.allCases)
    func possible(action: OrderAction) {
        for status in Self.all {
            let next = try? status.after(action)
            #expect(status.possibleActions.contains(action) == (next != nil && next != status))
        }
    }

    @Test("Nothing leads out of an end")
    func ends() {
        for status in Self.all where [.completed, .cancelled, .expired].contains(status.state) {
            for action in OrderAction.allCases {
                let next = try? status.after(action)
                #expect(next == nil || next?.state == status.state, "\(status) \(action)")
                // What was delivered may still come back.
                let isAboutReturns = [.requestReturn, .takeBack, .takeBackPart].contains(action)
                #expect(
                    next == nil || next?.fulfilment == status.fulfilment
                        || isAboutReturns && status.state == .completed, "\(status) \(action)")
            }
        }
    }

    /// Every status an order can come to, by trying everything.
    private var reachable: Set<OrderStatus> {
        var found: Set<OrderStatus> = [.placed]
        var waiting: [OrderStatus] = [.placed]
        while let status = waiting.popLast() {
            for next in status.possibleActions.compactMap({ try? status.after($0) })
            where found.insert(next).inserted {
                waiting.append(next)
            }
        }
        return found
    }

    @Test("No order comes to a status that makes no sense")
    func noAbsurdity() {
        for status in reachable {
            if status.state == .completed {
                #expect([.paid, .partiallyRefunded, .refunded, .voided].contains(status.payment))
                #expect(
                    [.delivered, .returnRequested, .returned].contains(status.fulfilment))
            }
            if status.state == .cancelled {
                #expect(status.fulfilment == .open)
                #expect(
                    [.voided, .paid, .partiallyRefunded, .refunded].contains(status.payment))
            }
            if status.state == .expired {
                #expect(status.fulfilment == .open)
                #expect(
                    [.voided, .paid, .partiallyRefunded, .refunded].contains(status.payment))
            }
            if status.fulfilment != .open {
                #expect([.confirmed, .completed].contains(status.state))
            }
            if status.payment == .voided {
                #expect(
                    [.cancelled, .expired].contains(status.state) || status.fulfilment == .returned)
            }
            if [.partiallyRefunded, .refunded].contains(status.payment) {
                #expect(
                    [.cancelled, .expired].contains(status.state)
                        || [.delivered, .returnRequested, .returned].contains(status.fulfilment))
            }
        }
    }

    @Test("Every end can be reached, and the whole set is the one drawn by hand")
    func reachableSet() {
        #expect(Set(reachable.map(\.state)) == Set(OrderState.allCases))
        // placed: pending, failed, authorised or paid; confirmed: those four × open, shipped,
        // delivered, return requested, the two refunds × delivered, return requested, returned, and
        // returned paid or voided; completed: paid or one of the two refunds × delivered, return
        // requested, returned, and returned voided; cancelled and expired: voided, paid or one of
        // the two refunds.
        #expect(reachable.count == 4 + (16 + 6 + 2) + (9 + 1) + 4 + 4)
    }

    @Test("Money that comes after the end is written down, goes back, and nobody waits for it")
    func lateMoney() throws {
        for end in [OrderAction.cancel, .expire] {
            let ended = try OrderStatus.placed.after(end)
            #expect(ended.payment == .voided && ended.isFinal)
            let paid = try ended.after(.pay)
            #expect(paid.state == ended.state && paid.payment == .paid && !paid.isFinal)
            #expect(paid.possibleActions == [.refund, .refundPart])
            #expect(try paid.after(.refund).isFinal)
        }
    }

    @Test("Staff do what is theirs; the rest is the shop's and the provider's")
    func byHand() {
        let others: [OrderAction] = [
            .expire, .withdraw, .requestReturn, .takeBack, .takeBackPart, .refundPart, .authorise,
            .failPayment, .retryPayment,
        ]
        #expect(OrderAction.allCases.filter { !$0.isByHand } == others)
    }

    @Test("A customer can pay what is placed or confirmed and not paid yet")
    func awaitsPayment() {
        for status in Self.all {
            let isAlive = [.placed, .confirmed].contains(status.state)
            #expect(
                status.awaitsPayment == (isAlive && [.pending, .failed].contains(status.payment)))
        }
    }

    @Test("The usual way leads from placed to completed")
    func usualWay() throws {
        var status = OrderStatus.placed
        for action in [OrderAction.confirm, .ship, .deliver, .pay, .complete] {
            status = try status.after(action)
        }
        #expect(status.possibleActions == [.refund, .requestReturn, .refundPart])
        #expect(status.isFinal)
        #expect(status.state == .completed)
    }
}
