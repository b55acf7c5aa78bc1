import Hummingbird
import ShopDomain

/// Who runs the shop, and what it does with people's data.
struct LegalRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.imprint.pattern, use: showImprint)
            .get(PageRoute.privacy.pattern, use: showPrivacy)
    }

    /// Search engines are kept from a page on which nobody is named.
    @Sendable private func showImprint(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        try shop.publicPages.answer(request, from: shop.catalogue.current) { snapshot in
            PageLayout(
                title: ImprintTexts[language].title, language: language, path: .imprint,
                indexedAt: shop.settings.namedSeller.isEmpty ? nil : shop.settings.publicURL,
                catalogue: snapshot
            ) {
                ImprintView(seller: shop.settings.namedSeller, language: language)
            }
        }
    }

    @Sendable private func showPrivacy(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        try shop.publicPages.answer(request, from: shop.catalogue.current) { snapshot in
            PageLayout(
                title: PrivacyTexts[language].title, language: language, path: .privacy,
                indexedAt: shop.settings.publicURL, description: PrivacyTexts[language].lead,
                catalogue: snapshot
            ) {
                PrivacyView(
                    seller: shop.settings.namedSeller.first,
                    sessionCookie: shop.cookies.sessionName,
                    takesOnlinePayment: shop.payments != nil, sendsMail: shop.sendsMail,
                    language: language)
            }
        }
    }
}
