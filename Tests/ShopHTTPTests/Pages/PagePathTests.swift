import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Addresses of pages")
struct PagePathTests {
    @Test("Addresses are those that links on other sites rely on")
    func contracts() throws {
        let slug = try Slug("tea-pot")
        #expect(PagePath.home.path(.german) == "/de")
        #expect(PagePath.category(slug).path(.english) == "/en/c/tea-pot")
        #expect(PagePath.product(slug).path(.german) == "/de/p/tea-pot")
        #expect(PagePath.search("tea").path(.german) == "/de/search?q=tea")
        #expect(PagePath.cart.path(.german) == "/de/cart")
        #expect(PagePath.checkout().path(.english) == "/en/checkout")
        #expect(PagePath.orders().path(.german) == "/de/orders")
        #expect(PagePath.staffProduct(slug).path(.german) == "/de/staff/products/tea-pot")
    }

    @Test("Query values are escaped and empty ones left out")
    func queries() throws {
        let slug = try Slug("tea")
        #expect(
            PagePath.search("a&b=c d/é\"<").path(.german)
                == "/de/search?q=a%26b%3Dc%20d%2F%C3%A9%22%3C")
        #expect(PagePath.search().path(.german) == "/de/search")
        #expect(
            PagePath.category(slug, ProductList(sort: .priceDescending)).path(.german)
                == "/de/c/tea?sort=-price")
        #expect(PagePath.login(next: "/de/cart").path(.german) == "/de/login?next=%2Fde%2Fcart")
    }

    @Test("Every address is matched by the pattern it is registered with")
    func patterns() throws {
        let slug = try Slug("tea-pot")
        let sku = try SKU("TEA-1.b")
        let code = try VoucherCode("TEA-10")
        var generator = SystemRandomNumberGenerator()
        let number = OrderNumber(using: &generator)
        let digest = try #require(PictureDigest(bytes: 0..<32))
        let pages: [PagePath] = [
            .home, .category(slug, ProductList(sort: .price)), .product(slug), .search("x"),
            .suggestions("x"), .cart, .cartVoucher, .cartVoucherRemoval,
            .cartLine(sku), .cartLineRemoval(sku), .checkout(), .register, .login(), .logout,
            .account, .accountAddresses, .accountAddressRemoval(ID(at: Timestamp(milliseconds: 1))),
            .accountName, .accountPassword, .accountSessions, .accountDeletion,
            .accountData,
            .orders(after: "x"), .order(number), .orderEvents(number),
            .orderCancellation(number), .orderWithdrawal(number),
            .orderWithdrawalReceipt(number, ID(at: Timestamp(milliseconds: 1))),
            .orderInvoice(number), .orderCreditNote(number, note: 2), .withdrawal,
            .withdrawalConfirmation, .imprint, .privacy,
            .staffOrderReturns(number), .staffOrderReturnReceipt(number),
            .staffOrderRefunds(number), .staffOrderInvoice(number),
            .staffOrderCreditNote(number, note: 1),
            .forgottenPassword, .newPassword(token: "x"), .newEmail(token: "x"), .accountEmail,
            .staffDashboard, .staffOrders(OrderTask.complete.orders), .staffOrder(number),
            .staffOrderTransition(number), .staffOrderConfirmations,
            .staffProducts(), .staffNewProduct, .staffProduct(slug),
            .staffProductPictures(slug), .staffProductPicture(slug, digest),
            .orderPayment(number), .orderPaymentCode(number), .staffVouchers(after: "x"),
            .staffNewVoucher, .staffVoucher(code),
            .staffVoucherActivation(code),
            .staffWebhooks, .staffWebhookActivity(ID(at: Timestamp(milliseconds: 1))),
            .staffWebhookRemoval(ID(at: Timestamp(milliseconds: 1))),
            .staffImports, .staffImport(ID(at: Timestamp(milliseconds: 1))),
            .staffImportStart(ID(at: Timestamp(milliseconds: 1))), .staffProductsFile,
            .staffOrdersFile,
            .staffProductPublication(slug), .staffProductStock(slug), .staffOrderNotes(number),
            .staffLog(StaffLogQuery(subject: "x", isRefused: true), after: "x"),
            .staffCustomers(), .staffCustomer(ID(at: Timestamp(milliseconds: 1))),
            .staffCustomerSessions(ID(at: Timestamp(milliseconds: 1))), .staffPeople(),
            .staffCategories, .staffCategory(slug), .staffCategoryPlace(slug),
            .staffCategoryRemoval(slug),
        ]
        #expect(Set(pages.map(\.route)) == Set(PageRoute.allCases))
        for page in pages {
            let path = page.path(.german).prefix { $0 != "?" }.dropFirst("/de".count)
            let places = path.split(separator: "/")
            let pattern = page.route.rawValue.split(separator: "/")
            #expect(places.count == pattern.count)
            #expect(zip(places, pattern).allSatisfy { $0 == $1 || $1.hasPrefix("{") })
        }
    }
}
