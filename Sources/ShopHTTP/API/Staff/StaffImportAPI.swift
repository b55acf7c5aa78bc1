import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Catalogues to be taken over, and files of products and orders, for staff.
struct StaffImportAPI {
    let shop: Shop

    private var imports: Imports { Imports(shop) }

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("imports", use: list)
            .post("imports", use: upload)
            .get("imports/{id}", use: show)
            .post("imports/{id}/run", use: run)
            .get("products.csv", use: takeProducts)
            .get("orders.csv", use: takeOrders)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        ImportsBody(imports: try await imports.list().map(ImportBody.init)).response()
    }

    /// The body is the file.
    @Sendable private func upload(_ request: Request, context: ShopContext) async throws -> Response
    {
        guard request.headers[.contentType].map(MediaTypeName.init) == MediaTypeName("text/csv")
        else { throw Problem.unsupportedMediaType }
        do {
            let job = try await shop.importUploads.pass {
                try await imports.keep(
                    try await request.uploadedFile(upTo: mostImportBytes), named: "")
            }
            var response = ImportBody(job).response(status: .created)
            response.headers[.location] = "/api/v1/staff/imports/\(job.id)"
            return response
        } catch let error as CatalogueFileError {
            throw Problem(error)
        }
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        ImportBody(try await imports.find(context.importJob)).response()
    }

    /// Answers before the import is carried out; asked for again, it answers how far that is.
    @Sendable private func run(_ request: Request, context: ShopContext) async throws -> Response {
        let body = try await request.json(ImportRunInput.self)
        let digits = body.fingerprint.utf8
        guard digits.count == 16, digits.allSatisfy(Set("0123456789abcdef".utf8).contains) else {
            throw Problem.invalid([FieldProblem("fingerprint", .malformed)])
        }
        try await imports.start(context.importJob, showing: body.fingerprint)
        return ImportBody(try await imports.find(context.importJob)).response(status: .accepted)
    }

    @Sendable private func takeProducts(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        try await Exports(shop).products()
    }

    @Sendable private func takeOrders(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let period = try ExportPeriod(ParameterReader(request: request, context: context))
        return try await Exports(shop).orders(placed: period.range)
    }
}

extension ShopContext {
    /// The import that the path names; what cannot be one names nothing.
    var importJob: ID<ImportJob>? { parameters.get("id").flatMap { ID($0) } }
}

/// What `POST /staff/imports/{id}/run` takes: the fingerprint of the preview that was looked at.
struct ImportRunInput: Decodable {
    let fingerprint: String
}

/// `GET /staff/imports`.
struct ImportsBody: Encodable {
    let imports: [ImportBody]
}
