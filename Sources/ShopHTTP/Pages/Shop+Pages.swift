import HTTPTypes
import Hummingbird
import ShopDomain

extension Shop {
    /// Mounts the pages: those that are the same for everybody, and those that ask who is there.
    func addPages(to router: Router<ShopContext>) {
        router.get("/", use: chooseLanguage)
        router.addRoutes(AssetRoutes(shop: self).endpoints)
        router.addRoutes(PictureRoutes(shop: self).endpoints)
        router.addRoutes(RobotRoutes(shop: self).endpoints)
        for language in Language.allCases {
            addPublicPages(to: router.group(RouterPath(language.rawValue)), language)
            addPrivatePages(
                to: router.group(RouterPath(language.rawValue))
                    .add(middleware: Identification(sessions: sessions)),
                language)
        }
    }

    private func addPublicPages(to group: RouterGroup<ShopContext>, _ language: Language) {
        group.addRoutes(HomeRoutes(shop: self, language: language).endpoints)
        group.addRoutes(CategoryRoutes(shop: self, language: language).endpoints)
        group.addRoutes(ProductRoutes(shop: self, language: language).endpoints)
        group.addRoutes(SearchRoutes(shop: self, language: language).endpoints)
        group.addRoutes(SuggestionRoutes(shop: self, language: language).endpoints)
        group.addRoutes(WithdrawalRoutes(shop: self, language: language).endpoints)
        group.addRoutes(LegalRoutes(shop: self, language: language).endpoints)
    }

    private func addPrivatePages(to group: RouterGroup<ShopContext>, _ language: Language) {
        group.addRoutes(CartRoutes(shop: self, language: language).endpoints)
        group.addRoutes(AccountRoutes(shop: self, language: language).endpoints)
        group.addRoutes(OwnAccountRoutes(shop: self, language: language).endpoints)
        group.addRoutes(AddressRoutes(shop: self, language: language).endpoints)
        group.addRoutes(RecoveryRoutes(shop: self, language: language).endpoints)
        group.addRoutes(CheckoutRoutes(shop: self, language: language).endpoints)
        group.addRoutes(OrderRoutes(shop: self, language: language).endpoints)
        group.addRoutes(OrderWithdrawalRoutes(shop: self, language: language).endpoints)
        group.addRoutes(OrderDocumentRoutes(shop: self, language: language).endpoints)
        group.addRoutes(OrderPaymentRoutes(shop: self, language: language).endpoints)
        StaffRoutes(shop: self, language: language).add(to: group)
    }

    /// Sends a visitor to the language their browser prefers.
    @Sendable private func chooseLanguage(_ request: Request, context: ShopContext) -> Response {
        Response(
            status: .found,
            headers: [
                .location: PagePath.home.path(request.preferredLanguage),
                .vary: "Accept-Language", .cacheControl: publicCacheControl,
            ])
    }
}
