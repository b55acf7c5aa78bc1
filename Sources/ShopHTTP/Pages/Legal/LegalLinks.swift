import ShopDomain

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
