import HTTPTypes
import Hummingbird
import NIOCore
import ShopDomain

/// What search engines ask for before they look at pages.
struct RobotRoutes {
    let shop: Shop

    /// `/robots.txt`, `/sitemap.xml` and `/sitemaps/{part}.xml`.
    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("robots.txt", use: robots)
            .get("sitemap.xml", use: sitemapIndex)
            .get("sitemaps/{part}.xml", use: sitemapPart)
    }

    /// Personal pages hold nothing for robots, and search results are endless.
    @Sendable private func robots(_ request: Request, context: ShopContext) -> Response {
        let personal: [PagePath] = [
            .cart, .checkout(), .login(), .register, .account, .orders(), .search(),
        ]
        let rules = Language.allCases.flatMap { language in
            personal.map { "Disallow: \($0.path(language))\n" }
        }
        let text =
            "User-agent: *\nDisallow: /api/\n" + rules.joined()
            + "\nSitemap: \(shop.settings.publicURL)/sitemap.xml\n"
        return answer(request, text, "text/plain; charset=utf-8")
    }

    @Sendable private func sitemapIndex(_ request: Request, context: ShopContext) -> Response {
        answer(request, sitemap.index, "application/xml")
    }

    @Sendable private func sitemapPart(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        guard let number = context.parameters.get("part").flatMap({ Int($0) }),
            let part = sitemap.part(number)
        else { throw .notFound }
        return answer(request, part, "application/xml")
    }

    private var sitemap: Sitemap {
        Sitemap(
            origin: shop.settings.publicURL, snapshot: shop.catalogue.current,
            others: shop.settings.namedSeller.isEmpty ? [.privacy] : [.imprint, .privacy])
    }

    private func answer(_ request: Request, _ text: String, _ mediaType: String) -> Response {
        request.answer(
            TaggedBody(ByteBuffer(string: text)), mediaType: mediaType,
            cacheControl: "public, max-age=3600")
    }
}
