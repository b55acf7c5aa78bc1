import HTTPTypes
import Hummingbird
import NIOCore
import ShopDomain
import ShopStorage

/// Files of what the shop has, written page by page so that none is ever in memory as a whole.
struct Exports: Sendable {
    private let shop: Shop

    private static let pageLength = 200
    /// Tells spreadsheets that the text is UTF-8.
    private static let byteOrderMark = "\u{FEFF}"

    init(_ shop: Shop) {
        self.shop = shop
    }

    /// The whole catalogue, as an import takes it.
    func products() async throws -> Response {
        let categories = try await Categories(shop).list()
        let first = try await page(after: nil)
        return response(named: "products") { writer in
            let head = Self.byteOrderMark + CatalogueExport.header
            try await writer.write(
                ByteBuffer(string: head + CatalogueExport.rows(of: categories)))
            var page = first
            while !page.products.isEmpty {
                try await writer.write(ByteBuffer(string: page.text))
                guard page.products.count == Self.pageLength else { break }
                page = try await self.page(after: page.products.last?.slug)
            }
        }
    }

    /// One row for each order of a period, newest first, for bookkeeping.
    func orders(placed period: Range<Timestamp>) async throws -> Response {
        let first = try await orders(before: .first(at: period.upperBound))
        return response(named: "orders") { writer in
            try await writer.write(ByteBuffer(string: Self.byteOrderMark + BookkeepingRow.header))
            var page = first
            while let oldest = page.last {
                let rows = page.filter { period.contains($0.placedAt) }.map(BookkeepingRow.text)
                try await writer.write(ByteBuffer(string: rows.joined()))
                guard page.count == Self.pageLength, oldest.placedAt >= period.lowerBound else {
                    break
                }
                page = try await self.orders(before: oldest.id)
            }
        }
    }

    private struct ProductPage {
        let products: [Product]
        let onHand: [SKU: Int]

        var text: String {
            products.map { CatalogueExport.rows(of: $0, onHand: onHand) }.joined()
        }
    }

    private func page(after slug: Slug?) async throws -> ProductPage {
        let store = shop.storage.catalogue
        let products = try await store.listProducts(after: slug, limit: Self.pageLength)
        let levels = try await store.stock(products.flatMap(\.variants).map(\.sku))
        return ProductPage(
            products: products,
            onHand: Dictionary(levels.map { ($0.sku, $0.onHand) }) { first, _ in first })
    }

    private func orders(before order: ID<Order>) async throws -> [Order] {
        try await shop.storage.orders.list(
            OrderFilter(), before: order, limit: Self.pageLength)
    }

    /// The head of the answer tells that all went well; what fails later breaks the line off, so that
    /// nobody takes a part for the whole.
    private func response(
        named name: String,
        _ write: @escaping @Sendable (inout any ResponseBodyWriter) async throws -> Void
    ) -> Response {
        let day = shop.now().description.prefix(10)
        let body = ResponseBody { writer in
            try await write(&writer)
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name)-\(day).csv\"",
            ],
            body: body)
    }
}

extension ID<Order> {
    /// What sorts before all orders that were placed at this moment or later.
    fileprivate static func first(at time: Timestamp) -> ID<Order> {
        let begin = ID<Order>(at: time)
        return ID(bytes: begin.bytes.prefix(6) + [UInt8](repeating: 0, count: 10)) ?? begin
    }
}

/// A period in days of the shop's time zone, as bookkeepers give it.
struct ExportPeriod: Sendable {
    let range: Range<Timestamp>

    /// Reads `from` and `to`, both days included.
    init(_ parameters: ParameterReader) throws(Problem) {
        var problems: [FieldProblem] = []
        let days = ["from", "to"].map { name -> Timestamp? in
            let day = parameters.query(name).flatMap { Timestamp(date: $0) }
            if day == nil { problems.append(FieldProblem(name, .malformed)) }
            return day
        }
        guard let from = days[0], let to = days[1] else { throw .invalid(problems) }
        guard from <= to else {
            // Each day is right by itself; they are in each other's way.
            var problem = Problem.invalid([FieldProblem("to", .malformed)])
            problem.status = .conflict
            throw problem
        }
        range =
            from.startOfDayInGermany()..<to.advanced(by: .hours(24)).startOfDayInGermany()
    }
}
