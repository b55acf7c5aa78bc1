import ShopDomain

/// A part of the back office that every staff page leads to.
enum StaffRoom: CaseIterable, Sendable {
    case dashboard, orders, products, categories, vouchers, customers, people, exchange, webhooks,
        log

    /// The rooms that are open to `member`.
    static func open(to member: User) -> [StaffRoom] {
        allCases.filter { $0 != .people || member.role == .admin }
    }

    /// The room a page belongs to: the one whose address is the beginning of the page's.
    static func of(_ path: PagePath?) -> StaffRoom? {
        guard let address = path?.address(.german) else { return nil }
        if path == .staffNewProduct { return .products }
        if path == .staffNewVoucher { return .vouchers }
        return allCases.first { room in
            let own = room.path.address(.german)
            return address == own || room != .dashboard && address.hasPrefix(own + "/")
        }
    }

    var path: PagePath {
        switch self {
        case .dashboard: .staffDashboard
        case .orders: .staffOrders()
        case .products: .staffProducts()
        case .categories: .staffCategories
        case .vouchers: .staffVouchers()
        case .customers: .staffCustomers()
        case .people: .staffPeople()
        case .exchange: .staffImports
        case .webhooks: .staffWebhooks
        case .log: .staffLog()
        }
    }

    func name(_ language: Language) -> String {
        switch self {
        case .dashboard: LayoutTexts[language].staffDashboard
        case .orders: LayoutTexts[language].staffOrders
        case .products: StaffTexts[language].products
        case .categories: BackOfficeTexts[language].categories
        case .vouchers: StaffVoucherTexts[language].title
        case .customers: BackOfficeTexts[language].customers
        case .people: BackOfficeTexts[language].people
        case .exchange: ImportTexts[language].title
        case .webhooks: WebhookTexts[language].title
        case .log: BackOfficeTexts[language].log
        }
    }
}

/// Links through the back office, for whoever of the staff the page is made for; they stand where the
/// shop's pages have its shelves.
struct StaffNavigation: HTML {
    let member: User
    let path: PagePath?
    let language: Language

    var body: some HTML {
        nav(
            .class("shelves rooms"), .aria(.label, BackOfficeTexts[language].rooms),
            .data(.test, "staff-navigation")
        ) {
            ul(.class("wrap")) {
                for room in StaffRoom.open(to: member) {
                    li {
                        a(
                            .href(room.path.path(language)),
                            .aria(.current, room == current ? "page" : nil)
                        ) { room.name(language) }
                    }
                }
            }
        }
    }

    private var current: StaffRoom? { StaffRoom.of(path) }
}
