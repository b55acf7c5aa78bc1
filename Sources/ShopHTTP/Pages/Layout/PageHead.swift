import ShopDomain

/// What browsers and robots should know of a page.
struct PageHead: HTML {
    let title: String
    /// The page in a sentence; `nil` for that of the shop.
    let description: String?
    let language: Language
    let path: PagePath?
    /// What the page is about.
    var picture: ProductPicture?
    /// Where browsers reach the shop, for a page that search engines may show.
    let origin: String?

    var body: some HTML {
        ShopHTTP.title { fullTitle }
        meta(.name("description"), .content(summary))
        PerLanguage(Self.assets, language)
        if let origin, let path = path?.canonical {
            SearchEntry(
                title: title.isEmpty ? shopName : title, summary: summary, language: language,
                path: path, picture: picture, origin: origin)
        } else {
            meta(.name("robots"), .content("noindex"))
        }
    }

    private var fullTitle: String { title.isEmpty ? shopName : "\(title) · \(shopName)" }
    private var summary: String { description ?? LayoutTexts[language].description }

    private static let assets = PerLanguage.Parts { _ in
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), .content("light dark"))
        link(.rel(.stylesheet), .href(Asset.style.path))
        link(.rel(.icon), .href(Asset.icon.path), .type("image/svg+xml"))
        script(.src(Asset.script.path), .defer)
    }
}

/// How search engines and social networks (Open Graph) show a page; they want full addresses.
struct SearchEntry: HTML {
    let title: String
    let summary: String
    let language: Language
    let path: PagePath
    var picture: ProductPicture?
    let origin: String

    var body: some HTML {
        link(.rel(.canonical), .href(address(language)))
        for language in Language.allCases {
            link(.rel(.alternate), .hreflang(language.rawValue), .href(address(language)))
        }
        meta(.property("og:site_name"), .content(shopName))
        meta(.property("og:type"), .content(type))
        meta(.property("og:title"), .content(title))
        meta(.property("og:description"), .content(summary))
        meta(.property("og:url"), .content(address(language)))
        meta(.property("og:locale"), .content(LayoutTexts[language].locale))
        if let picture {
            meta(.property("og:image"), .content(origin + picture.largest.path))
            meta(.property("og:image:type"), .content(PictureKind.webp.rawValue))
            meta(.property("og:image:width"), .content(String(picture.largest.width)))
            meta(.property("og:image:height"), .content(String(picture.largest.height)))
            meta(.property("og:image:alt"), .content(picture.alternative[language]))
        }
    }

    private func address(_ language: Language) -> String { origin + path.path(language) }

    private var type: String { path.route == .product ? "product" : "website" }
}

/// The name of the shop.
let shopName = "Kontor"
