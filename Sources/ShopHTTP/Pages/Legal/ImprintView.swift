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
