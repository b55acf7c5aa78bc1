import ShopDomain

/// What a customer should know before withdrawing: until when, and what happens then.
struct WithdrawalRight: HTML {
    let language: Language

    var body: some HTML {
        h2 { texts.title }
        p { texts.period(days) }
        p { texts.consequences(days) }
        p {
            texts.otherWays
            " "
            LegalLinks(pages: [.imprint], language: language)
        }
    }

    private var days: Int64 { WithdrawalPolicy.statutory.days }
    private var texts: WithdrawalRightTexts { WithdrawalRightTexts[language] }
}
