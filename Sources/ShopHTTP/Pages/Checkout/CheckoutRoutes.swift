import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// The checkout's page, and the form that orders.
struct CheckoutRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.checkout.pattern, use: show)
            .post(PageRoute.checkout.pattern, use: order)
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        guard let identity = context.identity else {
            return .seeOther(PagePath.cart.path(language))
        }
        let chosen = request.uri.queryParameters["address"].map(String.init)
        let saved = try await savedAddresses(identity)
        let kept = (saved.first { $0.id.description == chosen } ?? saved.first)?.address
        let latest = kept == nil ? try await latestAddress(identity) : nil
        let key = ID<OrderPlacement>(at: shop.now()).description
        return try await page(identity, CheckoutForm(key: key, address: kept ?? latest))
    }

    private func savedAddresses(_ identity: Identity) async throws -> [SavedAddress] {
        guard let user = identity.session.user else { return [] }
        return try await shop.storage.addresses.list(of: user)
    }

    private func latestAddress(_ identity: Identity) async throws -> Address? {
        try await shop.storage.orders.list(of: identity.session.owner, before: nil, limit: 1)
            .first?.terms.address
    }

    /// Sent twice, it answers with the same order.
    @Sendable private func order(_ request: Request, context: ShopContext) async throws -> Response
    {
        let sent = try await request.form()
        // Whoever has seen the form had a session; the cart of an account is still there.
        guard let identity = context.identity else {
            let checkout = PagePath.checkout().path(language)
            return .seeOther(PagePath.login(next: checkout).path(language))
        }
        var form = CheckoutForm(sent)
        do {
            let placement = try await place(form, sent, identity)
            if form.savesAddress { await save(placement.order.terms.address, identity) }
            let cookies = placement.isNew ? [shop.cookies.cartCount(0)] : []
            if let payments = shop.payments, placement.order.awaitsOnlinePayment {
                return await .toPayment(
                    of: placement.order, payments, language, placed: true, cookies: cookies)
            }
            return .seeOther(
                PagePath.order(placement.order.number).path(language) + "?placed=1",
                cookies: cookies)
        } catch {
            let problem = try Problem.ofForm(error, context)
            // A key that belongs to another order, or is none, can never lead to this one.
            if problem.code == Problem.keyReused.code || (try? IdempotencyKey(form.key)) == nil {
                form.key = ID<OrderPlacement>(at: shop.now()).description
            }
            return try await page(identity, form, problem)
        }
    }

    private func place(
        _ form: CheckoutForm, _ sent: Form, _ identity: Identity
    ) async throws -> Checkouts.Placement {
        // Nobody has agreed to a total that the form does not carry; nothing costs less than zero.
        let agreed = form.shipping.flatMap { Money(decimal: sent["agreed_total_\($0.rawValue)"]) }
        let request = try form.request(
            owner: try await ownAddress(identity), agreedTotal: agreed ?? Money(minorUnits: -1),
            methods: shop.paymentMethods, language: language)
        guard let key = try? IdempotencyKey(form.key) else {
            throw Problem.invalid([FieldProblem("idempotency_key", .malformed)])
        }
        let owner = identity.session.owner
        do {
            return try await shop.checkouts.place(request, key: key, owner: owner)
        } catch StorageError.outcomeUnknown {
            // The order may stand and the cart be empty, which would leave no form to send again. So
            // it is asked for here once more: the same key never places a second order.
            do {
                return try await shop.checkouts.place(request, key: key, owner: owner)
            } catch is StorageError { throw Problem.outcomeUnknown }
        }
    }

    /// An address that cannot be kept now is no reason to say anything against an order that stands.
    private func save(_ address: Address, _ identity: Identity) async {
        guard let user = identity.session.user else { return }
        let now = shop.now()
        let saved = SavedAddress(id: ID(at: now), address: address)
        _ = try? await shop.storage.addresses.save(saved, of: user, at: now)
    }

    /// The address of the account; `nil` for a guest.
    private func ownAddress(_ identity: Identity) async throws -> EmailAddress? {
        guard let id = identity.session.user else { return nil }
        guard let user = try await shop.storage.users.find(id) else { throw Problem.invalidToken }
        return user.email
    }

    /// Shows the form with all that was typed. A cart that cannot be ordered is shown instead, for
    /// there it can be put right.
    private func page(
        _ identity: Identity, _ form: CheckoutForm, _ problem: Problem? = nil
    ) async throws -> Response {
        if problem?.status == .conflict { await shop.catalogue.refreshAfterChange() }
        let cart: CartView
        let saved: [SavedAddress]
        do {
            cart = try await shop.carts.view(identity)
            saved = try await savedAddresses(identity)
        } catch {
            // The store is away: nothing can be shown but what went wrong first.
            throw problem ?? error
        }
        let model = CheckoutModel(
            cart, pricing: shop.pricing, isGuest: identity.session.user == nil,
            language: language)
        let form = form.choosing(from: model)
        return PageLayout(
            title: CheckoutTexts[language].title, language: language, path: .checkout(),
            catalogue: shop.catalogue.current, visitor: Visitor(identity),
            notices: problem.map { notices($0) } ?? []
        ) {
            if let model {
                CheckoutView(
                    model: model, form: form, saved: saved, methods: shop.paymentMethods,
                    seller: shop.settings.namedSeller.first, problem: problem, language: language)
            } else {
                CartPageView(cart: cart, language: language)
            }
        }
        .privatePage(problem)
    }

    private func notices(_ problem: Problem) -> [Notice] {
        let texts = CheckoutTexts[language]
        switch problem.code {
        case "price_changed": return [Notice(.warning, texts.priceChanged)]
        case let code where code.hasPrefix("voucher_"):
            let newTotal = VoucherTexts[language].newTotal
            return [Notice(.warning, "\(problem.detail[language]) \(newTotal)")]
        case Problem.keyReused.code: return [Notice(.warning, texts.alreadyOrdered)]
        default: return problem.notices(shop.catalogue.current, language)
        }
    }
}
