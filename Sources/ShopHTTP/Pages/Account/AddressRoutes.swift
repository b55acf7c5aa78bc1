import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// The addresses that customers have saved for later orders.
struct AddressRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.accountAddresses.pattern, use: show)
            .post(PageRoute.accountAddresses.pattern, use: save)
            .post(PageRoute.accountAddressRemoval.pattern, use: remove)
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        guard context.identity?.session.user != nil else {
            let next = PagePath.accountAddresses.path(language)
            return .seeOther(PagePath.login(next: next).path(language))
        }
        return try await page(context, AddressForm())
    }

    @Sendable private func save(_ request: Request, context: ShopContext) async throws -> Response {
        let user = try context.signedInUser()
        let form = AddressForm(try await request.form())
        do {
            let address: Address
            do { address = try form.address() } catch { throw Problem(error) }
            let now = shop.now()
            let isKept = try await shop.storage.addresses.save(
                SavedAddress(id: ID(at: now), address: address), of: user, at: now)
            guard isKept else { throw Problem.addressesFull }
        } catch {
            return try await page(context, form, try Problem.ofForm(error, context))
        }
        return .seeOther(PagePath.accountAddresses.path(language))
    }

    @Sendable private func remove(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let user = try context.signedInUser()
        guard let id = context.parameters.get("id").flatMap({ ID<SavedAddress>($0) }) else {
            throw Problem.notFound
        }
        try await shop.storage.addresses.remove(id, of: user)
        return .seeOther(PagePath.accountAddresses.path(language))
    }

    private func page(
        _ context: ShopContext, _ form: AddressForm, _ problem: Problem? = nil
    ) async throws -> Response {
        let addresses = try await shop.storage.addresses.list(of: try context.signedInUser())
        return PageLayout(
            title: AddressTexts[language].saved, language: language, path: .accountAddresses,
            catalogue: shop.catalogue.current, visitor: Visitor(try context.signedIn()),
            notices: problem.map { [$0.notice(language)] } ?? []
        ) {
            SavedAddressesView(
                addresses: addresses, form: form, problem: problem, language: language)
        }
        .privatePage(problem)
    }
}
