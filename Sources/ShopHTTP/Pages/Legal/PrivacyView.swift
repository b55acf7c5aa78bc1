import ShopDomain

/// What the shop keeps of people, why and for how long: only what the program itself makes sure of.
struct PrivacyView: HTML {
    /// Who is responsible; `nil` where the operator has not told.
    let seller: String?
    /// The name of the cookie with the session.
    let sessionCookie: String
    let takesOnlinePayment: Bool
    let sendsMail: Bool
    let language: Language

    var body: some HTML {
        div(.class("narrow stack")) {
            h1 { texts.title }
            p(.class("lead")) { texts.lead }
            responsible
            cookies
            h2 { texts.browser }
            p { texts.browserHint }
            h2 { texts.thirdParties }
            p { texts.thirdPartiesHint }
            kept
            recipients
            h2 { texts.logs }
            p { texts.logsHint }
            rights
        }
    }

    @HTMLBuilder private var responsible: some HTML {
        h2 { texts.responsible }
        p {
            if let seller { "\(seller). " }
            texts.contact
            " "
            LegalLinks(pages: [.imprint], language: language)
        }
    }

    @HTMLBuilder private var cookies: some HTML {
        h2 { texts.cookies }
        p { texts.cookiesHint }
        dl(.class("attributes")) {
            dt { sessionCookie }
            dd { texts.sessionCookie(days(policy.idle), days(policy.absolute)) }
            dt { CookiePolicy.cartCountName }
            dd { texts.cartCookie(days(CookiePolicy.cartCountLifetime)) }
        }
    }

    @HTMLBuilder private var kept: some HTML {
        h2 { texts.account }
        p { texts.accountHint }
        h2 { texts.cart }
        p { texts.cartHint(days(policy.absolute)) }
        h2 { texts.orders }
        p { texts.ordersHint }
        p { texts.ordersDuration }
    }

    @HTMLBuilder private var recipients: some HTML {
        h2 { texts.recipients }
        if takesOnlinePayment { p { texts.paymentHint } }
        if sendsMail { p { texts.mailHint } }
        p { texts.recipientsHint }
    }

    @HTMLBuilder private var rights: some HTML {
        h2 { texts.rights }
        p {
            texts.rightsHint
            " "
            a(.href(PagePath.account.path(language))) { OwnAccountTexts[language].title }
        }
        p { texts.otherRights }
    }

    private func days(_ duration: Duration) -> Int { Int(duration / .days(1)) }

    private var policy: SessionPolicy { .customer }
    private var texts: PrivacyTexts { PrivacyTexts[language] }
}
