import Hummingbird
import ShopDomain
import ShopStorage

/// Takes notes on orders.
struct StaffNoteRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .post(PageRoute.staffOrderNotes.pattern, use: add)
    }

    @Sendable private func add(_ request: Request, context: ShopContext) async throws -> Response {
        let number = try ParameterReader(request: request, context: context).orderNumber()
        let form = try NoteForm(try await request.form())
        do {
            _ = try await OrderNotes(shop).add(
                form.text, id: form.id, on: number, by: try context.staffMember())
            return .seeOther(PagePath.staffOrder(number).path(language))
        } catch {
            let problem = try Problem.ofForm(error, context)
            return try await StaffOrderRoutes(shop: shop, language: language)
                .page(number, notices: [problem.notice(language)], note: form, problem)
                .privatePage(problem)
        }
    }
}

/// What staff note on orders; pages and API share it.
struct OrderNotes: Sendable {
    private let shop: Shop

    init(_ shop: Shop) {
        self.shop = shop
    }

    /// Adds a note, once per identity.
    /// - Throws: ``Problem`` where the text is none, or there is no such order.
    func add(
        _ text: String, id: ID<OrderNote>, on number: OrderNumber, by author: User
    ) async throws -> OrderNote {
        var check = FieldReader()
        let words = check.read("text") { () throws(ValidationError) in try NoteText(text) }
        guard let words else { throw Problem.invalid(check.problems) }
        let note = OrderNote(
            id: id, order: try await order(number), author: author.id, authorName: author.name,
            text: words, at: shop.now())
        try await shop.storage.orderNotes.insert(note)
        return note
    }

    /// The notes on an order, newest first.
    func list(on number: OrderNumber) async throws -> [OrderNote] {
        try await shop.storage.orderNotes.list(
            of: try await order(number), limit: OrderNotesView.most)
    }

    private func order(_ number: OrderNumber) async throws -> ID<Order> {
        guard let order = try await shop.storage.orders.find(number) else { throw Problem.notFound }
        return order.id
    }
}
