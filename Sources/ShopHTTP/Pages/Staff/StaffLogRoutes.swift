import Hummingbird
import ShopDomain
import ShopStorage

/// What staff asked for, for all of them to read.
struct StaffLogRoutes {
    let shop: Shop
    let language: Language

    private static let page = 50

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self).get(PageRoute.staffLog.pattern, use: show)
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let parameters = ParameterReader(request: request, context: context)
        let query = try StaffLogQuery(parameters)
        let cursor = try parameters.cursor(of: StaffLogEntry.self)
        let filter = try await query.filter(shop.storage.users)
        var found: [StaffLogEntry] = []
        if let filter {
            // One more than is shown tells whether there is another page.
            found = try await shop.storage.staffLog.list(
                filter, before: cursor, limit: Self.page + 1)
        }
        let entries = Array(found.prefix(Self.page))
        let last = found.count > Self.page ? entries.last?.id.description : nil
        let texts = StaffLogTexts[language]
        return PageLayout(
            title: BackOfficeTexts[language].log, language: language, path: .staffLog(),
            catalogue: shop.catalogue.current, visitor: .staff,
            notices: filter == nil ? [Notice(.error, texts.nobody)] : []
        ) {
            StaffLogView(
                entries: entries, query: query, first: cursor.map { _ in .staffLog(query) },
                next: last.map { .staffLog(query, after: $0) }, language: language)
        }
        .privatePage()
    }
}
