import ShopDomain

/// Who sells, and how to reach them.
struct ImprintView: HTML {
    /// Line by line; nothing where the operator has not told.
    let seller: [String]
    let language: Language

    var body: some HTML {
        div(.class("narrow stack")) {
            h1 { texts.title }
            if seller.isEmpty {
                NoticeList(notices: [Notice(.warning, texts.unnamed)])
            } else {
                p(.data(.test, "seller")) {
                    for line in seller {
                        SellerLine(text: line)
                        br()
                    }
                }
                h2 { texts.orders }
                p { texts.ordersHint }
            }
            p {
                texts.more
                " "
                LegalLinks(pages: [.withdrawal, .privacy], language: language)
            }
        }
    }

    private var texts: ImprintTexts { ImprintTexts[language] }
}

/// A line of the seller's details; an email address in it can be written to.
struct SellerLine: HTML {
    let text: String

    var body: some HTML {
        if let email {
            a(.href("mailto:\(email)")) { text }
        } else {
            text
        }
    }

    private var email: String? {
        for word in text.split(separator: " ") {
            if let email = try? EmailAddress(String(word)) { return email.text }
        }
        return nil
    }
}

/// Links to what the law wants everybody to find, in a sentence: "this, that".
struct LegalLinks: HTML {
    /// The pages a reader may need here.
    enum LegalPage: Sendable {
        case imprint, privacy, withdrawal
    }

    let pages: [LegalPage]
    let language: Language

    var body: some HTML {
        for (index, page) in pages.enumerated() {
            if index > 0 { ", " }
            a(.href(path(page).path(language))) { name(page) }
        }
    }

    private func path(_ page: LegalPage) -> PagePath {
        switch page {
        case .imprint: .imprint
        case .privacy: .privacy
        case .withdrawal: .withdrawal
        }
    }

    private func name(_ page: LegalPage) -> String {
        switch page {
        case .imprint: ImprintTexts[language].title
        case .privacy: PrivacyTexts[language].title
        case .withdrawal: WithdrawalRightTexts[language].title
        }
    }
}
