import ShopDomain
import ShopStorage

/// A row of `orders`: an order without its lines and its timeline.
struct OrderHead {
    let id: ID<Order>
    private let number: OrderNumber
    private let cart: ID<Cart>
    private let owner: Owner
    private let email: EmailAddress
    private let address: Address
    private let language: Language
    private let shipping: ShippingMethod
    private let payment: PaymentMethod
    private let totals: OrderTotals
    private let status: OrderStatus
    private let placedAt: Timestamp
    private let version: Int
    private let voucher: VoucherCode?

    /// Reads the columns in the order in which ``OrderRows`` asks for them.
    init(_ reader: inout RowReader) throws {
        id = try reader.id()
        number = try reader.orderNumber()
        cart = try reader.id()
        owner = try reader.owner()
        email = try reader.email()
        address = try reader.address()
        language = try reader.word()
        shipping = try reader.word()
        payment = try reader.word()
        totals = OrderTotals(
            goods: try reader.money(), shipping: try reader.money(), total: try reader.money(),
            vat: try VATText.decode(try reader.text()))
        status = OrderStatus(
            state: try reader.word(), payment: try reader.word(), fulfilment: try reader.word())
        placedAt = try reader.time()
        version = try reader.int()
        voucher = try reader.optionalVoucherCode()
    }

    func order(
        lines: [OrderLine], timeline: [OrderEvent], returns: [Return] = [], refunds: [Refund] = []
    ) -> Order {
        Order(
            id: id, number: number, cart: cart,
            terms: OrderTerms(
                owner: owner, email: email, address: address, language: language, lines: lines,
                shipping: shipping, payment: payment, totals: totals, voucher: voucher),
            placedAt: placedAt, status: status, timeline: timeline, version: version,
            returns: returns, refunds: refunds)
    }
}

/// A row of `order_line`.
struct OrderLineRow {
    let order: ID<Order>
    let line: OrderLine

    init(_ row: Row) throws {
        var reader = RowReader(row)
        order = try reader.id()
        line = OrderLine(
            sku: try reader.sku(), productSlug: try reader.slug(), name: try reader.text(),
            quantity: try reader.quantity(), unitPrice: try reader.money(),
            discount: try reader.money(), total: try reader.money(),
            vatRate: try reader.vatRate())
    }
}

/// A row of `order_event`.
struct OrderEventRow {
    let order: ID<Order>
    let event: OrderEvent

    init(_ row: Row) throws {
        var reader = RowReader(row)
        order = try reader.id()
        let kind: OrderEvent.Kind = try reader.word()
        let actor = try reader.text()
        let staff: ID<User>? = try reader.optionalID()
        event = OrderEvent(
            kind: kind, actor: try OrderEvent.Actor(actor, staff: staff), at: try reader.time())
    }
}

extension OrderEvent.Actor {
    /// The word in the database; the member of staff stands beside it.
    var word: String {
        switch self {
        case .customer: "customer"
        case .staff: "staff"
        case .system: "system"
        }
    }

    var staffID: ID<User>? {
        guard case .staff(let id) = self else { return nil }
        return id
    }

    fileprivate init(_ word: String, staff: ID<User>?) throws(DatabaseError) {
        switch (word, staff) {
        case ("customer", nil): self = .customer
        case ("system", nil): self = .system
        case ("staff", let id?): self = .staff(id)
        default: throw .corrupt("an event has no such actor")
        }
    }
}

/// The shares of tax as text: `700:1070:70 1900:11900:1900` (rate, gross, tax).
enum VATText {
    static func encode(_ shares: [VATShare]) -> String {
        shares.map { "\($0.rate.basisPoints):\($0.gross.minorUnits):\($0.tax.minorUnits)" }
            .joined(separator: " ")
    }

    static func decode(_ text: String) throws(DatabaseError) -> [VATShare] {
        var shares: [VATShare] = []
        for part in text.split(separator: " ") {
            let numbers = part.split(separator: ":").compactMap { Int64($0) }
            guard numbers.count == 3, let rate = VATRate(basisPoints: Int(numbers[0])) else {
                throw .corrupt("tax shares are not readable")
            }
            shares.append(
                VATShare(
                    rate: rate, gross: Money(minorUnits: numbers[1]),
                    tax: Money(minorUnits: numbers[2])))
        }
        return shares
    }
}
