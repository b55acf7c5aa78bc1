import ShopDomain

/// A page of a list of orders.
struct OrdersBody: Encodable {
    let orders: [OrderSummaryBody]
    let next: NextPage

    /// - Parameter limit: how many orders were asked for; where so many came, there may be more.
    init(_ orders: [Order], limit: Int) {
        self.orders = orders.map(OrderSummaryBody.init)
        next = NextPage(orders.count == limit ? orders.last?.id.description : nil)
    }
}

/// An order in a list.
struct OrderSummaryBody: Encodable {
    let number: String
    let placedAt: String
    let state: String
    let paymentState: String
    let fulfilmentState: String
    let total: MoneyBody

    init(_ order: Order) {
        number = order.number.text
        placedAt = order.placedAt.description
        state = order.status.state.rawValue
        paymentState = order.status.payment.rawValue
        fulfilmentState = order.status.fulfilment.rawValue
        total = MoneyBody(order.terms.totals.total)
    }

    enum CodingKeys: String, CodingKey {
        case number, state, total
        case placedAt = "placed_at"
        case paymentState = "payment_state"
        case fulfilmentState = "fulfilment_state"
    }
}

/// One order with everything its owner may know.
struct OrderBody: Encodable {
    let number: String
    let placedAt: String
    let state: String
    let paymentState: String
    let fulfilmentState: String
    let email: String
    let address: AddressBody
    let shipping: String
    let payment: PaymentBody
    let lines: [OrderLineBody]
    let goods: MoneyBody
    /// The voucher that was used; `null` where none was.
    let voucher: Nullable<String>
    /// What was taken off the goods; left out of `goods` and the lines already.
    let discount: MoneyBody
    let shippingFee: MoneyBody
    let total: MoneyBody
    let vat: [VATBody]
    let timeline: [EventBody]
    let returns: [ReturnBody]
    let refunds: [RefundBody]

    init(_ order: Order, payment: PaymentBody? = nil) {
        let terms = order.terms
        number = order.number.text
        placedAt = order.placedAt.description
        state = order.status.state.rawValue
        paymentState = order.status.payment.rawValue
        fulfilmentState = order.status.fulfilment.rawValue
        email = terms.email.text
        address = AddressBody(terms.address)
        shipping = terms.shipping.rawValue
        self.payment = payment ?? PaymentBody(order)
        lines = terms.lines.map(OrderLineBody.init)
        goods = MoneyBody(terms.totals.goods)
        voucher = Nullable(terms.voucher?.text)
        discount = MoneyBody(terms.discount)
        shippingFee = MoneyBody(terms.totals.shipping)
        total = MoneyBody(terms.totals.total)
        vat = terms.totals.vat.map(VATBody.init)
        timeline = order.timeline.map(EventBody.init)
        returns = order.returns.map(ReturnBody.init)
        refunds = order.refunds.map(RefundBody.init)
    }

    enum CodingKeys: String, CodingKey {
        case number, state, email, address, shipping, payment, lines, goods, total, vat, timeline
        case returns, refunds
        case voucher, discount
        case placedAt = "placed_at"
        case paymentState = "payment_state"
        case fulfilmentState = "fulfilment_state"
        case shippingFee = "shipping_fee"
    }
}

/// Where an order goes.
struct AddressBody: Encodable {
    let name: String
    let street: String
    let postcode: String
    let city: String
    let country: String

    init(_ address: Address) {
        name = address.name
        street = address.street
        postcode = address.postcode
        city = address.city
        country = address.country.rawValue
    }
}

/// A line of an order.
struct OrderLineBody: Encodable {
    let sku: String
    let name: String
    let quantity: Int
    let unitPrice: MoneyBody
    let lineTotal: MoneyBody
    let vatRate: String

    init(_ line: OrderLine) {
        sku = line.sku.text
        name = line.name
        quantity = line.quantity.count
        unitPrice = MoneyBody(line.unitPrice)
        lineTotal = MoneyBody(line.total)
        vatRate = line.vatRate.description
    }

    enum CodingKeys: String, CodingKey {
        case sku, name, quantity
        case unitPrice = "unit_price"
        case lineTotal = "line_total"
        case vatRate = "vat_rate"
    }
}

/// The part of a total that is taxed at one rate.
struct VATBody: Encodable {
    let rate: String
    let gross: MoneyBody
    let tax: MoneyBody

    init(_ share: VATShare) {
        rate = share.rate.description
        gross = MoneyBody(share.gross)
        tax = MoneyBody(share.tax)
    }
}

/// An entry of an order's timeline.
struct EventBody: Encodable {
    let event: String
    let at: String

    init(_ event: OrderEvent) {
        self.event = event.kind.rawValue
        at = event.at.description
    }
}
