import Testing

@testable import ShopDomain

/// One change that no rule of the shop makes, and a part of what the audit says about it.
///
/// The order has two lines and is confirmed, shipped and paid.
struct Tampering: Sendable, CustomTestStringConvertible {
    let name: String
    let finding: String
    let change: @Sendable (inout AccountBuilder) throws -> Void

    var testDescription: String { name }

    init(
        _ name: String, _ finding: String,
        _ change: @escaping @Sendable (inout AccountBuilder) throws -> Void
    ) {
        self.name = name
        self.finding = finding
        self.change = change
    }

    static let all = terms + states + money + stock

    private static let terms = [
        Tampering("a line's total", "is not price × quantity") { account in
            account.changeLine { $0.with(total: $0.total.more) }
        },
        Tampering("a line's price", "is not price × quantity") { account in
            account.changeLine { $0.with(unitPrice: $0.unitPrice.more) }
        },
        Tampering("a line's discount", "is not price × quantity") { account in
            account.changeLine { $0.with(discount: $0.discount.more) }
        },
        Tampering("a line's quantity", "is not price × quantity") { account in
            let quantity = try Quantity(7)
            account.changeLine { $0.with(quantity: quantity) }
        },
        Tampering("a negative discount that fits the total", "has a negative amount") { account in
            let surcharge = Money(minorUnits: -1)
            account.changeLine { $0.with(discount: surcharge, total: $0.total.more) }
        },
        Tampering("a line's SKU", "stock ledger") { account in
            let sku = try SKU("OTHER")
            account.changeLine { $0.with(sku: sku) }
        },
        Tampering("a line's tax rate", "tax shares are not") { account in
            account.changeLine { $0.with(vatRate: .reduced) }
        },
        Tampering("a line left out", "not the sum of the lines") { account in
            account.changeTerms { $0.with(lines: Array($0.lines.dropLast())) }
        },
        Tampering("all lines left out", "there are no lines") { account in
            account.changeTerms { $0.with(lines: []) }
        },
        Tampering("a line doubled", "not the sum of the lines") { account in
            account.changeTerms { $0.with(lines: $0.lines + [$0.lines[0]]) }
        },
        Tampering("the sum of goods", "not the sum of the lines") { account in
            account.changeTerms { $0.with(goods: $0.totals.goods.more) }
        },
        Tampering("the fee for delivery", "not goods plus shipping") { account in
            account.changeTerms { $0.with(shipping: $0.totals.shipping.more) }
        },
        Tampering("the total", "not goods plus shipping") { account in
            account.changeTerms { $0.with(total: $0.totals.total.more) }
        },
        Tampering("a tax share's gross", "tax shares do not sum") { account in
            account.changeShare { $0.with(gross: $0.gross.more) }
        },
        Tampering("a tax share's tax", "tax shares are not") { account in
            account.changeShare { $0.with(tax: $0.tax.more) }
        },
        Tampering("a tax share's rate", "tax shares are not") { account in
            account.changeShare { $0.with(rate: .zero) }
        },
        Tampering("a cent moved from one tax share to the other", "tax shares are not") { account in
            account.changeShare(0) { $0.with(gross: $0.gross.more) }
            account.changeShare(1) { share in
                share.with(gross: Money(minorUnits: share.gross.minorUnits - 1))
            }
        },
        Tampering("a tax share left out", "tax shares do not sum") { account in
            account.changeTerms { $0.with(vat: Array($0.totals.vat.dropLast())) }
        },
    ]

    private static let states = [
        Tampering("the state", "states are not") { account in
            account.changeStatus { $0.state = .completed }
        },
        Tampering("the payment", "states are not") { account in
            account.changeStatus { $0.payment = .pending }
        },
        Tampering("the fulfilment", "states are not") { account in
            account.changeStatus { $0.fulfilment = .delivered }
        },
        Tampering("the version", "version is 5") { account in
            account.change(version: account.order.version + 1)
        },
        Tampering("the time of placing", "does not begin with the placing") { account in
            account.change(placedAt: account.order.placedAt.advanced(by: .seconds(1)))
        },
        Tampering("an empty timeline", "does not begin with the placing") { account in
            account.changeTimeline { $0 = [] }
        },
        Tampering("a timeline without its beginning", "does not begin with the placing") {
            account in
            account.changeTimeline { $0.removeFirst() }
        },
        Tampering("a step left out", "illegal step: shipped") { account in
            account.changeTimeline { $0.remove(at: 1) }
        },
        Tampering("the last step left out", "states are not") { account in
            account.changeTimeline { $0.removeLast() }
        },
        Tampering("a step doubled", "illegal step: confirmed") { account in
            account.changeTimeline { $0.insert($0[1], at: 1) }
        },
        Tampering("a forbidden step", "illegal step: cancelled") { account in
            account.changeTimeline {
                $0.append(OrderEvent(kind: .cancelled, actor: .customer, at: Sample.now))
            }
        },
        Tampering("placed twice", "illegal step: placed") { account in
            account.changeTimeline { $0.append($0[0]) }
        },
        Tampering("the time of a step that moved goods", "stock ledger") { account in
            account.changeTimeline {
                $0[2] = OrderEvent(kind: .shipped, actor: .system, at: Sample.now)
            }
        },
    ]

    private static let money = [
        Tampering("a missing claim", "money ledger") { $0.entries.removeFirst() },
        Tampering("a missing payment", "money ledger") { $0.entries.removeLast() },
        Tampering("a doubled payment", "money ledger") { $0.entries.append($0.entries[1]) },
        Tampering("an entry of another kind", "money ledger") { account in
            let payment = account.entries.removeLast()
            account.entries.append(
                LedgerEntry(
                    order: payment.order, kind: .cancellation, amount: payment.amount,
                    at: payment.at))
        },
        Tampering("another amount", "money ledger") { account in
            let payment = account.entries.removeLast()
            account.entries.append(
                LedgerEntry(
                    order: payment.order, kind: .payment, amount: payment.amount.more,
                    at: payment.at))
        },
        Tampering("an entry of another order", "money ledger") { account in
            let payment = account.entries.removeLast()
            account.entries.append(
                LedgerEntry(
                    order: Sample.id(77), kind: .payment, amount: payment.amount, at: payment.at))
        },
        Tampering("a refund that no step explains", "money ledger") { account in
            account.entries.append(
                LedgerEntry(
                    order: account.order.id, kind: .refund,
                    amount: account.order.terms.totals.total,
                    at: Sample.now))
        },
    ]

    private static let stock = [
        Tampering("a missing reservation", "stock ledger") { $0.movements.removeFirst() },
        Tampering("a missing shipment", "stock ledger") { $0.movements.removeLast() },
        Tampering("a doubled shipment", "stock ledger") { $0.movements.append($0.movements[3]) },
        Tampering("a movement of another quantity", "stock ledger") { account in
            let movement = account.movements.removeLast()
            account.movements.append(
                StockMovement(
                    sku: movement.sku, kind: movement.kind, quantity: movement.quantity + 1,
                    order: movement.order, at: movement.at))
        },
        Tampering("a movement of another kind", "stock ledger") { account in
            let movement = account.movements.removeLast()
            account.movements.append(
                StockMovement(
                    sku: movement.sku, kind: .released, quantity: movement.quantity,
                    order: movement.order, at: movement.at))
        },
        Tampering("a movement of another SKU", "stock ledger") { account in
            let movement = account.movements.removeLast()
            account.movements.append(
                StockMovement(
                    sku: try SKU("OTHER"), kind: movement.kind, quantity: movement.quantity,
                    order: movement.order, at: movement.at))
        },
    ]
}
