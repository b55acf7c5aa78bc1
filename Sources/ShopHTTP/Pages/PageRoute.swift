import Hummingbird

/// The pattern of every page's address, without the language it begins with.
enum PageRoute: String, CaseIterable, Sendable {
    case home = ""
    case category = "/c/{category}"
    case product = "/p/{slug}"
    case search = "/search"
    case suggestions = "/suggestions"

    case cart = "/cart"
    case cartLine = "/cart/lines/{sku}"
    case cartLineRemoval = "/cart/lines/{sku}/remove"
    case cartVoucher = "/cart/voucher"
    case cartVoucherRemoval = "/cart/voucher/remove"
    case checkout = "/checkout"

    case register = "/register"
    case login = "/login"
    case logout = "/logout"
    case forgottenPassword = "/forgotten-password"
    case newPassword = "/new-password"
    case newEmail = "/new-email"

    case account = "/account"
    case accountAddresses = "/account/addresses"
    case accountAddressRemoval = "/account/addresses/{id}/remove"
    case accountName = "/account/name"
    case accountEmail = "/account/email"
    case accountPassword = "/account/password"
    case accountSessions = "/account/sessions"
    case accountDeletion = "/account/deletion"
    case accountData = "/account/data"

    case orders = "/orders"
    case order = "/orders/{number}"
    case orderEvents = "/orders/{number}/events"
    case orderCancellation = "/orders/{number}/cancel"
    case orderWithdrawal = "/orders/{number}/withdrawal"
    case orderWithdrawalReceipt = "/orders/{number}/withdrawal-receipt"
    case orderInvoice = "/orders/{number}/invoice"
    case orderCreditNote = "/orders/{number}/credit-note"

    case withdrawal = "/withdrawal"
    case withdrawalConfirmation = "/withdrawal/confirmation"
    case imprint = "/imprint"
    case privacy = "/privacy"
    case orderPayment = "/orders/{number}/payment"
    case orderPaymentCode = "/orders/{number}/payment-code.svg"

    case staffDashboard = "/staff"
    case staffOrders = "/staff/orders"
    case staffOrderConfirmations = "/staff/order-confirmations"
    case staffOrder = "/staff/orders/{number}"
    case staffOrderTransition = "/staff/orders/{number}/transitions"
    case staffOrderReturns = "/staff/orders/{number}/returns"
    case staffOrderReturnReceipt = "/staff/orders/{number}/return-receipt"
    case staffOrderRefunds = "/staff/orders/{number}/refunds"
    case staffOrderInvoice = "/staff/orders/{number}/invoice"
    case staffOrderCreditNote = "/staff/orders/{number}/credit-note"
    case staffProducts = "/staff/products"
    case staffNewProduct = "/staff/new-product"
    case staffProduct = "/staff/products/{slug}"
    case staffProductPublication = "/staff/products/{slug}/publication"
    case staffProductStock = "/staff/products/{slug}/stock"
    case staffProductPictures = "/staff/products/{slug}/pictures"
    case staffProductPicture = "/staff/products/{slug}/pictures/{digest}"
    case staffVouchers = "/staff/vouchers"
    case staffNewVoucher = "/staff/new-voucher"
    case staffVoucher = "/staff/vouchers/{code}"
    case staffVoucherActivation = "/staff/vouchers/{code}/activation"

    case staffWebhooks = "/staff/webhooks"
    case staffWebhookActivity = "/staff/webhooks/{id}/activity"
    case staffWebhookRemoval = "/staff/webhooks/{id}/remove"

    case staffImports = "/staff/import"
    case staffImport = "/staff/import/{id}"
    case staffImportStart = "/staff/import/{id}/start"
    case staffProductsFile = "/staff/products.csv"
    case staffOrdersFile = "/staff/orders.csv"

    case staffOrderNotes = "/staff/orders/{number}/notes"
    case staffLog = "/staff/log"
    case staffCustomers = "/staff/customers"
    case staffCustomer = "/staff/customers/{id}"
    case staffCustomerSessions = "/staff/customers/{id}/sessions"
    case staffPeople = "/staff/people"
    case staffCategories = "/staff/categories"
    case staffCategory = "/staff/categories/{slug}"
    case staffCategoryPlace = "/staff/categories/{slug}/place"
    case staffCategoryRemoval = "/staff/categories/{slug}/remove"

    /// The pattern to register within the group of a language.
    var pattern: RouterPath { RouterPath(rawValue) }

    /// What stands before and behind the parameter; where there is none, all of it stands before.
    var parts: (prefix: Substring, suffix: Substring) {
        let text = rawValue[...]
        guard let start = text.utf8.firstIndex(of: UInt8(ascii: "{")),
            let end = text.utf8.lastIndex(of: UInt8(ascii: "}"))
        else { return (text, "") }
        return (text[..<start], text[end...].dropFirst())
    }
}
