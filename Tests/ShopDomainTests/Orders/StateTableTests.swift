import Testing

@testable import ShopDomain

/// The three tables once more, written from the description of the order model and not from the
/// code: every state and every event, with where it leads.
@Suite("The tables of states")
struct StateTableTests {
    /// `placed → confirmed → completed`; `placed → expired`; `placed | confirmed → cancelled`
    private static let order: [OrderState: [OrderState.Event: OrderState]] = [
        .placed: [.confirm: .confirmed, .cancel: .cancelled, .expire: .expired],
        .confirmed: [.confirm: .confirmed, .complete: .completed, .cancel: .cancelled],
        .completed: [.complete: .completed],
        .cancelled: [.cancel: .cancelled],
        .expired: [.expire: .expired],
    ]

    /// `pending → authorised → paid → partially refunded → refunded`; `pending → failed → pending`;
    /// `authorised → voided`. Besides: an invoice is paid without being authorised, all may go
    /// back at once, and a claim that nothing was paid on is voided with its order. Money that comes is
    /// there, after a failed attempt as well as after the claim was dropped.
    private static let payment: [PaymentState: [PaymentState.Event: PaymentState]] = [
        .pending: [
            .authorise: .authorised, .pay: .paid, .fail: .failed, .retry: .pending, .void: .voided,
        ],
        .authorised: [
            .authorise: .authorised, .pay: .paid, .fail: .failed, .void: .voided,
        ],
        .paid: [.pay: .paid, .refundPart: .partiallyRefunded, .refund: .refunded],
        .partiallyRefunded: [.refundPart: .partiallyRefunded, .refund: .refunded],
        .refunded: [.refund: .refunded],
        .failed: [
            .authorise: .authorised, .pay: .paid, .fail: .failed, .retry: .pending, .void: .voided,
        ],
        .voided: [.pay: .paid, .void: .voided],
    ]

    /// `open → partial → shipped → delivered`; `shipped | delivered → return requested → returned`.
    /// Besides: all may leave at once, and where some come back the rest stays delivered.
    private static let fulfilment: [FulfilmentState: [FulfilmentState.Event: FulfilmentState]] = [
        .open: [.shipPart: .partial, .ship: .shipped],
        .partial: [.shipPart: .partial, .ship: .shipped],
        .shipped: [.ship: .shipped, .deliver: .delivered, .requestReturn: .returnRequested],
        .delivered: [
            .deliver: .delivered, .requestReturn: .returnRequested, .takeBackPart: .delivered,
        ],
        .returnRequested: [
            .requestReturn: .returnRequested, .takeBack: .returned, .takeBackPart: .delivered,
        ],
        .returned: [.takeBack: .returned],
    ]

    @Test("Of the order", arguments: OrderState.allCases, OrderState.Event.allCases)
    func order(state: OrderState, event: OrderState.Event) {
        #expect(state.after(event) == Self.order[state]?[event])
    }

    @Test("Of the payment", arguments: PaymentState.allCases, PaymentState.Event.allCases)
    func payment(state: PaymentState, event: PaymentState.Event) {
        #expect(state.after(event) == Self.payment[state]?[event])
    }

    @Test("Of the fulfilment", arguments: FulfilmentState.allCases, FulfilmentState.Event.allCases)
    func fulfilment(state: FulfilmentState, event: FulfilmentState.Event) {
        #expect(state.after(event) == Self.fulfilment[state]?[event])
    }

    @Test("No state is forgotten")
    func complete() {
        #expect(Set(Self.order.keys) == Set(OrderState.allCases))
        #expect(Set(Self.payment.keys) == Set(PaymentState.allCases))
        #expect(Set(Self.fulfilment.keys) == Set(FulfilmentState.allCases))
    }

    @Test("An event that has happened may happen again without effect")
    func idempotent() {
        for state in OrderState.allCases {
            for event in OrderState.Event.allCases {
                let next = state.after(event)
                #expect(next?.after(event) == next)
            }
        }
        for state in PaymentState.allCases {
            for event in PaymentState.Event.allCases {
                let next = state.after(event)
                #expect(next?.after(event) == next)
            }
        }
        for state in FulfilmentState.allCases {
            for event in FulfilmentState.Event.allCases {
                let next = state.after(event)
                #expect(next?.after(event) == next)
            }
        }
    }

    @Test("The names of the API are those of the contract")
    func names() {
        #expect(
            OrderState.allCases.map(\.rawValue)
                == ["placed", "confirmed", "completed", "cancelled", "expired"])
        #expect(PaymentState.partiallyRefunded.rawValue == "partially_refunded")
        #expect(FulfilmentState.returnRequested.rawValue == "return_requested")
    }
}
