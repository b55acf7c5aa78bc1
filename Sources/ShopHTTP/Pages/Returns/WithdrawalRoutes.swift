import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Withdrawal without a session (§ 356a BGB, Directive (EU) 2023/2673): by the order's number and the
/// email address it was placed with, in two steps.
///
/// Whoever does not know both learns nothing, not even whether there is such an order.
struct WithdrawalRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.withdrawal.pattern, use: start)
            .post(PageRoute.withdrawal.pattern, use: show)
            .post(PageRoute.withdrawalConfirmation.pattern, use: confirm)
    }

    /// The same for everybody, so that caches can keep it.
    @Sendable private func start(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        try shop.publicPages.answer(request, from: shop.catalogue.current) { snapshot in
            PageLayout(
                title: texts.title, language: language, path: .withdrawal, catalogue: snapshot
            ) {
                WithdrawalStartView(language: language)
            }
        }
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let form = try await request.form()
        do {
            let claim = try WithdrawalClaim(form)
            let order = try await find(claim, context)
            return answer(to: claim, about: order)
        } catch {
            return again(form, try Problem.ofForm(error, context))
        }
    }

    /// Asked for again, it answers the same receipt.
    @Sendable private func confirm(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        let form = try await request.form()
        do {
            let claim = try WithdrawalClaim(form)
            let withdrawal = try WithdrawalForm(form)
            // Counted, and refused in the same words as in the first step.
            _ = try await find(claim, context)
            let order = try await shop.storage.orders.withdraw(
                withdrawal.request, from: claim.number, at: shop.now()
            ) { $0.terms.email == claim.email }
            guard let receipt = order.withdrawalReceipt(of: withdrawal.id) else {
                return answer(to: claim, about: order)
            }
            return page {
                WithdrawalReceiptView(
                    receipt: receipt, name: claim.name, of: shop, language: language)
            }.privatePage()
        } catch {
            return again(form, try Problem.ofForm(error, context))
        }
    }

    private func find(_ claim: WithdrawalClaim, _ context: ShopContext) async throws -> Order {
        let now = shop.now()
        try shop.signInLimits?.withdrawal(from: context.clientNetwork, at: now)
        guard let order = try await shop.storage.orders.find(claim.number),
            order.terms.email == claim.email
        else { throw Problem.withdrawalUnknown }
        return order
    }

    /// What can be withdrawn, or else what was.
    private func answer(to claim: WithdrawalClaim, about order: Order) -> Response {
        let policy = WithdrawalPolicy.statutory
        guard policy.allows(order, at: shop.now()) else {
            if let receipt = order.withdrawalReceipt() {
                return page {
                    WithdrawalReceiptView(
                        receipt: receipt, name: claim.name, of: shop, language: language)
                }.privatePage()
            }
            let notice = Notice(.error, texts.notPossible)
            return page([notice]) { WithdrawalStartView(language: language) }
                .privatePage(status: .conflict)
        }
        return page {
            WithdrawalView(
                order: order, id: ID(at: shop.now()), lastDay: policy.lastDay(for: order),
                action: .withdrawalConfirmation, hidden: claim.fields, sendsMail: shop.sendsMail,
                language: language)
        }.privatePage()
    }

    private func again(_ form: Form, _ problem: Problem) -> Response {
        page([problem.notice(language)]) {
            WithdrawalStartView(
                name: form["name"], number: form["number"], email: form["email"],
                problem: problem, language: language)
        }.privatePage(problem)
    }

    private func page(
        _ notices: [Notice] = [], @HTMLBuilder content: () -> some HTML
    ) -> some HTML {
        PageLayout(
            title: texts.title, language: language, path: .withdrawal,
            catalogue: shop.catalogue.current, notices: notices, content: content)
    }

    private var texts: ReturnTexts { ReturnTexts[language] }
}

/// Who says that an order is theirs.
struct WithdrawalClaim: Sendable {
    let name: String
    let number: OrderNumber
    let email: EmailAddress

    /// What a browser sent.
    /// - Throws: ``Problem`` naming the fields that cannot be what they are.
    init(_ form: Form) throws(Problem) {
        var check = FieldReader()
        let name = check.read("name") { () throws(ValidationError) in
            try DisplayName(form["name"])
        }
        let number = check.read("number") { () throws(ValidationError) in
            let text = form["number"].trimmingSpaces
            guard !text.isEmpty else { throw .empty }
            guard let number = OrderNumber(text) else { throw .malformed }
            return number
        }
        let email = check.read("email") { () throws(ValidationError) in
            try EmailAddress(form["email"].trimmingSpaces)
        }
        guard let name, let number, let email else { throw .invalid(check.problems) }
        self.name = name.text
        self.number = number
        self.email = email
    }

    /// What the second step's form carries along.
    var fields: [(name: String, value: String)] {
        [("name", name), ("number", number.text), ("email", email.text)]
    }
}
