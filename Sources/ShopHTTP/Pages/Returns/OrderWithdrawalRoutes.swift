import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Withdrawal from one's own order: the page behind the link on the order's page, and its receipt.
struct OrderWithdrawalRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.orderWithdrawal.pattern, use: show)
            .post(PageRoute.orderWithdrawal.pattern, use: withdraw)
            .get(PageRoute.orderWithdrawalReceipt.pattern, use: receipt)
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let (order, identity) = try await shop.ownOrder(request, context)
        guard WithdrawalPolicy.statutory.allows(order, at: shop.now()) else {
            if order.withdrawalReceipt() != nil {
                return .seeOther(PagePath.orderWithdrawalReceipt(order.number).path(language))
            }
            return refusal(order, identity, texts.notPossible).privatePage(status: .conflict)
        }
        return form(order, identity).privatePage()
    }

    @Sendable private func withdraw(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let (order, identity) = try await shop.ownOrder(request, context)
        let owner = identity.session.owner
        let sent = try await request.form()
        do {
            let form = try WithdrawalForm(sent)
            let after = try await shop.storage.orders.withdraw(
                form.request, from: order.number, at: shop.now()
            ) { $0.terms.owner == owner }
            guard after.withdrawalReceipt() != nil else {
                return refusal(after, identity, texts.notPossible).privatePage(status: .conflict)
            }
            let returning = after.returns.first { $0.id == form.id }?.id
            return .seeOther(
                PagePath.orderWithdrawalReceipt(order.number, returning).path(language))
        } catch {
            let problem = try Problem.ofForm(error, context)
            return self.form(order, identity, [problem.notice(language)]).privatePage(problem)
        }
    }

    @Sendable private func receipt(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let (order, identity) = try await shop.ownOrder(request, context)
        let parameters = ParameterReader(request: request, context: context)
        let id = parameters.query("return").flatMap { ID<Return>($0) }
        guard let receipt = order.withdrawalReceipt(of: id) else { throw Problem.notFound }
        return page(order, identity) {
            WithdrawalReceiptView(receipt: receipt, of: shop, language: language)
            div(.class("narrow steps")) { backToOrder(order) }
        }.privatePage()
    }

    private func form(
        _ order: Order, _ identity: Identity, _ notices: [Notice] = []
    ) -> some HTML {
        page(order, identity, notices) {
            WithdrawalView(
                order: order, id: ID(at: shop.now()),
                lastDay: WithdrawalPolicy.statutory.lastDay(for: order),
                action: .orderWithdrawal(order.number), sendsMail: shop.sendsMail,
                language: language)
        }
    }

    private func refusal(_ order: Order, _ identity: Identity, _ text: String) -> some HTML {
        page(order, identity, [Notice(.error, text)]) {
            div(.class("narrow stack")) {
                h1 { texts.title }
                backToOrder(order)
            }
        }
    }

    private func backToOrder(_ order: Order) -> some HTML {
        p {
            a(.href(PagePath.order(order.number).path(language))) {
                "\(OrderTexts[language].order) \(order.number)"
            }
        }
    }

    private func page(
        _ order: Order, _ identity: Identity, _ notices: [Notice] = [],
        @HTMLBuilder content: () -> some HTML
    ) -> some HTML {
        PageLayout(
            title: texts.title, language: language, path: .orderWithdrawal(order.number),
            catalogue: shop.catalogue.current, visitor: Visitor(identity), notices: notices,
            content: content)
    }

    private var texts: ReturnTexts { ReturnTexts[language] }
}
