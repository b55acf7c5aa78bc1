import ShopDomain

/// The frame around every page: head, header with navigation, notices, footer.
///
/// With `visitor` left at ``Visitor/anybody`` there is nothing personal in it, so that a public page
/// is the same for everybody; the number in the cart is filled in by the script.
struct PageLayout<Content: HTML>: HTML {
    let title: String
    let language: Language
    let path: PagePath?
    let origin: String?
    let description: String?
    let picture: ProductPicture?
    /// The categories to navigate by.
    let categories: [Category]
    /// The top category the page belongs to.
    let currentCategory: Slug?
    /// What was searched for.
    let question: String
    let visitor: Visitor
    let notices: [Notice]
    let isFollowed: Bool
    let content: Content

    /// - Parameters:
    ///   - path: the page, for the switch to the other language; `nil` leads to its home page.
    ///   - origin: where browsers reach the shop, for a page that search engines may show; `nil` keeps
    ///     them from it.
    ///   - description: the page in a sentence, for search engines; `nil` for that of the shop.
    ///   - picture: what the page is about, for those who share its address.
    ///   - catalogue: where the categories to navigate by come from.
    ///   - currentCategory: the top category the page belongs to.
    ///   - question: what was searched for.
    ///   - isFollowed: whether what it shows changes by itself, so that it is loaded again every few
    ///     seconds where there are no scripts.
    init(
        title: String, language: Language, path: PagePath?, indexedAt origin: String? = nil,
        description: String? = nil, picture: ProductPicture? = nil,
        catalogue: CatalogueSnapshot? = nil,
        currentCategory: Slug? = nil, question: String = "", visitor: Visitor = .anybody,
        notices: [Notice] = [], isFollowed: Bool = false, @HTMLBuilder content: () -> Content
    ) {
        self.title = title
        self.language = language
        self.path = path
        self.origin = origin
        self.description = description
        self.picture = picture
        self.categories = catalogue?.rootCategories ?? []
        self.currentCategory = currentCategory
        self.question = question
        self.visitor = visitor
        self.notices = notices
        self.isFollowed = isFollowed
        self.content = content()
    }

    var body: some HTML {
        HTMLDocument(language: language.rawValue) {
            PageHead(
                title: title, description: description, language: language, path: path,
                picture: picture, origin: origin)
            if isFollowed { noscript { meta(.httpEquiv(.refresh), .content("10")) } }
        } body: {
            PerLanguage(skipLink, language)
            header(.class("site-head")) {
                SiteBar(language: language, path: path, question: question)
                if let member = StaffMember.current {
                    StaffNavigation(member: member, path: path, language: language)
                } else {
                    ShelfNavigation(
                        language: language, categories: categories, current: currentCategory)
                }
            }
            main(.id("content"), .class("wrap")) {
                AccountBar(language: language, path: path, visitor: visitor)
                NoticeList(notices: notices)
                content
            }
            SiteFooter(language: language, path: path)
        }
    }
}

private let skipLink = PerLanguage.Parts { language in
    a(.class("skip"), .href("#content")) { LayoutTexts[language].skipToContent }
}
