import ShopDomain

/// The addresses that search engines should know (sitemaps.org), in parts, as they limit their size.
struct Sitemap: Sendable {
    /// Where browsers reach the shop.
    let origin: String
    let snapshot: CatalogueSnapshot
    /// Pages apart from the catalogue.
    var others: [PagePath] = []

    /// How many products stand in a part, each in every language.
    static let productsPerPart = 5000

    /// The number of parts; the first has all other pages, too.
    var parts: Int { 1 + snapshot.productCount / Self.productsPerPart }

    /// The list of the parts.
    var index: String {
        let parts = (1...parts).map {
            "<sitemap><loc>\(origin)/sitemaps/\($0).xml</loc></sitemap>\n"
        }
        return document("sitemapindex", parts.joined())
    }

    /// The addresses of a part, numbered from 1; `nil` where there is none.
    func part(_ number: Int) -> String? {
        guard (1...parts).contains(number) else { return nil }
        let end = number * Self.productsPerPart
        let products = snapshot.products(at: end - Self.productsPerPart..<end)
        let shelves = [.home] + snapshot.categories.map { PagePath.category($0.slug) }
        let pages = (number == 1 ? shelves + others : []) + products.map { .product($0.slug) }
        var urls = ""
        for page in pages {
            for language in Language.allCases {
                urls += "<url><loc>\(origin)\(page.path(language))</loc></url>\n"
            }
        }
        return document("urlset", urls)
    }

    private func document(_ name: String, _ content: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <\(name) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(content)</\(name)>

        """
    }
}
