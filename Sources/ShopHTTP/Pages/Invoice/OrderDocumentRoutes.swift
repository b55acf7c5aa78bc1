import Hummingbird
import ShopDomain
import ShopStorage

/// The invoices and credit notes of one's own orders.
struct OrderDocumentRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.orderInvoice.pattern, use: invoice)
            .get(PageRoute.orderCreditNote.pattern, use: creditNote)
    }

    @Sendable private func invoice(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let (order, identity) = try await shop.ownOrder(request, context)
        return try shop.invoice(
            for: order, at: .orderInvoice(order.number), Visitor(identity), language)
    }

    @Sendable private func creditNote(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let (order, identity) = try await shop.ownOrder(request, context)
        let note = try ParameterReader(request: request, context: context).note()
        return try shop.creditNote(
            note, for: order, at: .orderCreditNote(order.number, note: note), Visitor(identity),
            language)
    }
}

/// The invoices and credit notes of all orders, for staff.
struct StaffDocumentRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.staffOrderInvoice.pattern, use: invoice)
            .get(PageRoute.staffOrderCreditNote.pattern, use: creditNote)
    }

    @Sendable private func invoice(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let order = try await order(request, context)
        return try shop.invoice(
            for: order, at: .staffOrderInvoice(order.number), .staff, language)
    }

    @Sendable private func creditNote(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let order = try await order(request, context)
        let note = try ParameterReader(request: request, context: context).note()
        return try shop.creditNote(
            note, for: order, at: .staffOrderCreditNote(order.number, note: note), .staff, language
        )
    }

    private func order(_ request: Request, _ context: ShopContext) async throws -> Order {
        let number = try ParameterReader(request: request, context: context).orderNumber()
        guard let order = try await shop.storage.orders.find(number) else { throw Problem.notFound }
        return order
    }
}

extension ParameterReader {
    fileprivate func note() throws(Problem) -> Int {
        try integer("note", in: 1...Refund.mostPerOrder, default: 1)
    }
}

extension Shop {
    fileprivate func invoice(
        for order: Order, at path: PagePath, _ visitor: Visitor, _ language: Language
    ) throws(Problem) -> Response {
        let document = InvoiceDocument(
            invoiceFor: order, seller: settings.seller, language: language)
        return try page(document, path, visitor, language)
    }

    fileprivate func creditNote(
        _ number: Int, for order: Order, at path: PagePath, _ visitor: Visitor,
        _ language: Language
    ) throws(Problem) -> Response {
        let document = InvoiceDocument(
            creditNote: number, for: order, seller: settings.seller, language: language)
        return try page(document, path, visitor, language)
    }

    private func page(
        _ document: InvoiceDocument?, _ path: PagePath, _ visitor: Visitor, _ language: Language
    ) throws(Problem) -> Response {
        guard let document else { throw .notFound }
        return PageLayout(
            title: "\(document.title) \(document.number)", language: language, path: path,
            catalogue: catalogue.current, visitor: visitor
        ) {
            InvoiceView(document: document)
        }.privatePage()
    }
}
