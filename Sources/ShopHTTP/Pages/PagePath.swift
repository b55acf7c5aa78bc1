import ShopDomain
import ShopStorage

/// Every page and form of the shop, with what its address depends on; links and forms are made from
/// these cases, routes are registered with ``PageRoute``.
///
/// The addresses are the same in every language but for the language they begin with.
enum PagePath: Hashable, Sendable {
    case home
    /// A shelf of the shop.
    case category(Slug, ProductList = ProductList())
    case product(Slug)
    case search(String = "", ProductList = ProductList())
    /// What somebody may be looking for who is still typing, for the script.
    case suggestions(String = "")

    /// The cart; a form sent here adds a variant.
    case cart
    /// A form sent here sets the quantity of a line.
    case cartLine(SKU)
    /// A form sent here removes a line.
    case cartLineRemoval(SKU)
    /// A form sent here asks for a voucher, or for none any more.
    case cartVoucher, cartVoucherRemoval
    /// `address` is one of the customer's own, to fill in the form with.
    case checkout(address: ID<SavedAddress>? = nil)

    case register
    /// `next` is the path to go on to afterwards.
    case login(next: String? = nil)
    case logout
    case forgottenPassword
    /// Where links in mails lead; the token is a secret, and queries stand in no log.
    case newPassword(token: String)
    case newEmail(token: String)

    case account
    /// The addresses for later orders; a form sent here saves another one.
    case accountAddresses
    /// A form sent here forgets an address.
    case accountAddressRemoval(ID<SavedAddress>)
    /// Forms sent here change the name, the address and the password, end all sessions and delete the account.
    case accountName, accountEmail, accountPassword, accountSessions, accountDeletion
    /// Everything the shop knows of the customer.
    case accountData

    case orders(after: String? = nil)
    case order(OrderNumber)
    /// The changes of an order, as they happen.
    case orderEvents(OrderNumber)
    case orderCancellation(OrderNumber)
    /// What the customer withdraws from; a form sent here withdraws.
    case orderWithdrawal(OrderNumber)
    /// The receipt of a withdrawal; of the latest one where none is named.
    case orderWithdrawalReceipt(OrderNumber, ID<Return>? = nil)
    case orderInvoice(OrderNumber)
    /// The credit notes of an order count from 1.
    case orderCreditNote(OrderNumber, note: Int)

    /// Asks for the order to withdraw from, without a session; a form sent here shows it.
    case withdrawal
    /// A form sent here withdraws.
    case withdrawalConfirmation
    /// Who runs the shop, and what it does with people's data.
    case imprint, privacy
    /// A form sent here leads to the payment provider, who sends the browser back here.
    case orderPayment(OrderNumber)
    /// The transfer for an order as a picture for banking programs.
    case orderPaymentCode(OrderNumber)

    /// What is to be done, and how the shop is doing.
    case staffDashboard
    /// The orders that `filter` lets through.
    case staffOrders(OrderFilter = OrderFilter(), after: String? = nil)
    /// A form sent here confirms several orders.
    case staffOrderConfirmations
    case staffOrder(OrderNumber)
    case staffOrderTransition(OrderNumber)
    /// Forms sent here announce a return, take one in and give money back.
    case staffOrderReturns(OrderNumber), staffOrderReturnReceipt(OrderNumber)
    case staffOrderRefunds(OrderNumber)
    case staffOrderInvoice(OrderNumber)
    case staffOrderCreditNote(OrderNumber, note: Int)
    /// A form sent here creates a product.
    case staffProducts(ProductQuery = ProductQuery(), after: String? = nil)
    case staffNewProduct
    /// A form sent here changes the product.
    case staffProduct(Slug)
    /// A form sent here shows the product to customers or hides it.
    case staffProductPublication(Slug)
    /// A form sent here receives or corrects stock.
    case staffProductStock(Slug)
    /// A form sent here adds a picture.
    case staffProductPictures(Slug)
    /// A form sent here describes, moves or removes a picture.
    case staffProductPicture(Slug, PictureDigest)
    /// A form sent here creates a voucher.
    case staffVouchers(after: String? = nil)
    case staffNewVoucher
    /// A form sent here changes the voucher.
    case staffVoucher(VoucherCode)
    /// A form sent here switches the voucher on or off.
    case staffVoucherActivation(VoucherCode)

    /// Programs that are told of what happens to orders; a form sent here registers one.
    case staffWebhooks
    /// Forms sent here pause, resume and remove one.
    case staffWebhookActivity(ID<WebhookEndpoint>), staffWebhookRemoval(ID<WebhookEndpoint>)

    /// Catalogues to take over, and files to take away; a form sent here uploads a catalogue.
    case staffImports
    /// What an import would change, and how far it is.
    case staffImport(ID<ImportJob>)
    /// A form sent here lets an import be carried out.
    case staffImportStart(ID<ImportJob>)
    /// The whole catalogue, and orders, as files.
    case staffProductsFile, staffOrdersFile

    /// A form sent here notes something on an order.
    case staffOrderNotes(OrderNumber)
    /// What staff asked for.
    case staffLog(StaffLogQuery = StaffLogQuery(), after: String? = nil)
    case staffCustomers(CustomerQuery = CustomerQuery(), after: String? = nil)
    case staffCustomer(ID<User>)
    /// A form sent here ends all sessions of somebody.
    case staffCustomerSessions(ID<User>)
    /// A form sent here gives somebody a role.
    case staffPeople(after: String? = nil)
    /// A form sent here adds a category.
    case staffCategories
    /// A form sent here gives the category another name.
    case staffCategory(Slug)
    /// Forms sent here move the category and remove it.
    case staffCategoryPlace(Slug), staffCategoryRemoval(Slug)
}

extension PagePath {
    /// The address on this site: `/de/cart`, `/en/search?q=tea%20pot`.
    func path(_ language: Language) -> String {
        var path = address(language)
        var separator = "?"
        for (name, value) in query {
            guard let value else { continue }
            path += separator
            path += queryEscaped(name)
            path += "="
            path += queryEscaped(value)
            separator = "&"
        }
        return path
    }

    /// The address without its query.
    func address(_ language: Language) -> String {
        let (prefix, suffix) = route.parts
        var path = "/"
        path += language.rawValue
        path += prefix
        path += parameter
        path += suffix
        return path
    }

    /// The page that search engines are to show for this one: lists as they are without a choice.
    var canonical: PagePath {
        switch self {
        case .category(let slug, let list) where list != ProductList().from(list.after):
            .category(slug)
        default: self
        }
    }

    /// The route that answers this address.
    var route: PageRoute {
        switch self {
        case .home: .home
        case .category: .category
        case .product: .product
        case .search: .search
        case .suggestions: .suggestions
        case .cart: .cart
        case .cartLine: .cartLine
        case .cartLineRemoval: .cartLineRemoval
        case .cartVoucher: .cartVoucher
        case .cartVoucherRemoval: .cartVoucherRemoval
        case .checkout: .checkout
        case .register: .register
        case .login: .login
        case .logout: .logout
        case .forgottenPassword: .forgottenPassword
        case .newPassword: .newPassword
        case .newEmail: .newEmail
        case .account: .account
        case .accountAddresses: .accountAddresses
        case .accountAddressRemoval: .accountAddressRemoval
        case .accountName: .accountName
        case .accountEmail: .accountEmail
        case .accountPassword: .accountPassword
        case .accountSessions: .accountSessions
        case .accountDeletion: .accountDeletion
        case .accountData: .accountData
        case .orders: .orders
        case .order: .order
        case .orderEvents: .orderEvents
        case .orderCancellation: .orderCancellation
        case .orderWithdrawal: .orderWithdrawal
        case .orderWithdrawalReceipt: .orderWithdrawalReceipt
        case .orderInvoice: .orderInvoice
        case .orderCreditNote: .orderCreditNote
        case .withdrawal: .withdrawal
        case .withdrawalConfirmation: .withdrawalConfirmation
        case .imprint: .imprint
        case .privacy: .privacy
        case .orderPayment: .orderPayment
        case .orderPaymentCode: .orderPaymentCode
        case .staffDashboard: .staffDashboard
        case .staffOrders: .staffOrders
        case .staffOrderConfirmations: .staffOrderConfirmations
        case .staffOrder: .staffOrder
        case .staffOrderTransition: .staffOrderTransition
        case .staffOrderReturns: .staffOrderReturns
        case .staffOrderReturnReceipt: .staffOrderReturnReceipt
        case .staffOrderRefunds: .staffOrderRefunds
        case .staffOrderInvoice: .staffOrderInvoice
        case .staffOrderCreditNote: .staffOrderCreditNote
        case .staffProducts: .staffProducts
        case .staffNewProduct: .staffNewProduct
        case .staffProduct: .staffProduct
        case .staffProductPublication: .staffProductPublication
        case .staffProductStock: .staffProductStock
        case .staffProductPictures: .staffProductPictures
        case .staffProductPicture: .staffProductPicture
        case .staffVouchers: .staffVouchers
        case .staffNewVoucher: .staffNewVoucher
        case .staffVoucher: .staffVoucher
        case .staffVoucherActivation: .staffVoucherActivation
        case .staffWebhooks: .staffWebhooks
        case .staffWebhookActivity: .staffWebhookActivity
        case .staffWebhookRemoval: .staffWebhookRemoval
        case .staffImports: .staffImports
        case .staffImport: .staffImport
        case .staffImportStart: .staffImportStart
        case .staffProductsFile: .staffProductsFile
        case .staffOrdersFile: .staffOrdersFile
        case .staffOrderNotes: .staffOrderNotes
        case .staffLog: .staffLog
        case .staffCustomers: .staffCustomers
        case .staffCustomer: .staffCustomer
        case .staffCustomerSessions: .staffCustomerSessions
        case .staffPeople: .staffPeople
        case .staffCategories: .staffCategories
        case .staffCategory: .staffCategory
        case .staffCategoryPlace: .staffCategoryPlace
        case .staffCategoryRemoval: .staffCategoryRemoval
        }
    }

    /// What stands in the path; slugs, SKUs and order numbers need no escaping there.
    private var parameter: String {
        switch self {
        case .category(let slug, _), .product(let slug), .staffProduct(let slug),
            .staffProductPublication(let slug), .staffProductStock(let slug),
            .staffProductPictures(let slug), .staffCategory(let slug),
            .staffCategoryPlace(let slug),
            .staffCategoryRemoval(let slug):
            slug.text
        case .staffProductPicture(let slug, let digest): "\(slug.text)/pictures/\(digest.text)"
        case .cartLine(let sku), .cartLineRemoval(let sku): sku.text
        case .accountAddressRemoval(let id): id.description
        case .staffVoucher(let code), .staffVoucherActivation(let code): code.text
        case .staffWebhookActivity(let id), .staffWebhookRemoval(let id): id.description
        case .staffCustomer(let id), .staffCustomerSessions(let id): id.description
        case .staffImport(let id), .staffImportStart(let id): id.description
        case .order(let number), .orderEvents(let number), .orderCancellation(let number),
            .staffOrder(let number), .staffOrderTransition(let number),
            .orderWithdrawal(let number), .orderWithdrawalReceipt(let number, _),
            .orderInvoice(let number), .orderCreditNote(let number, _),
            .staffOrderReturns(let number), .staffOrderReturnReceipt(let number),
            .staffOrderRefunds(let number), .staffOrderInvoice(let number),
            .staffOrderCreditNote(let number, _),
            .orderPayment(let number), .orderPaymentCode(let number),
            .staffOrderNotes(let number):
            number.text
        default: ""
        }
    }
}
