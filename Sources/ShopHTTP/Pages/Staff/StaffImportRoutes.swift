import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Takes catalogues over, with a look at what would change, and files of products and orders away.
struct StaffImportRoutes {
    let shop: Shop
    let language: Language

    private var imports: Imports { Imports(shop) }
    private var texts: ImportTexts { ImportTexts[language] }

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.staffImports.pattern, use: show)
            .post(PageRoute.staffImports.pattern, use: upload)
            .get(PageRoute.staffImport.pattern, use: showOne)
            .post(PageRoute.staffImportStart.pattern, use: start)
            .get(PageRoute.staffProductsFile.pattern, use: takeProducts)
            .get(PageRoute.staffOrdersFile.pattern, use: takeOrders)
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        try await page()
    }

    @Sendable private func upload(_ request: Request, context: ShopContext) async throws -> Response
    {
        do {
            let job = try await shop.importUploads.pass {
                let form = try await request.uploadForm(
                    upTo: mostImportBytes, or: .importTooLarge)
                guard !form.file("file").isEmpty else { throw Problem.noImportFile }
                return try await imports.keep(form.file("file"), named: form.fileName("file"))
            }
            return .seeOther(PagePath.staffImport(job.id).path(language))
        } catch let error as CatalogueFileError {
            return try await page(wrong: error, problem: Problem(error))
        } catch {
            let problem = Problem(describing: error, context)
            guard problem.concernsForm || problem.status == .contentTooLarge else { throw problem }
            return try await page(problem: problem)
        }
    }

    @Sendable private func showOne(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        page(of: try await imports.find(context.importJob))
    }

    @Sendable private func start(_ request: Request, context: ShopContext) async throws -> Response
    {
        let form = try await request.form()
        do {
            let job = try await imports.find(context.importJob)
            try await imports.start(job.id, showing: form["fingerprint"])
            return .seeOther(PagePath.staffImport(job.id).path(language))
        } catch {
            let problem = try Problem.ofForm(error, context)
            return page(of: try await imports.find(context.importJob), problem)
        }
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

    private func page(
        wrong: CatalogueFileError? = nil, problem: Problem? = nil
    ) async throws -> Response {
        let jobs = try await imports.list()
        return PageLayout(
            title: texts.title, language: language, path: .staffImports,
            catalogue: shop.catalogue.current, visitor: .staff,
            notices: problem.map { [$0.notice(language)] } ?? []
        ) {
            StaffImportsView(
                jobs: jobs, wrong: wrong, problem: problem, now: shop.now(), language: language)
        }
        .privatePage(problem)
    }

    private func page(of job: ImportJob, _ problem: Problem? = nil) -> Response {
        PageLayout(
            title: texts.title, language: language, path: .staffImport(job.id),
            catalogue: shop.catalogue.current, visitor: .staff, notices: notices(job, problem),
            isFollowed: job.isFollowed
        ) {
            StaffImportView(job: job, language: language)
        }
        .privatePage(problem)
    }

    private func notices(_ job: ImportJob, _ problem: Problem?) -> [Notice] {
        if let problem { return [problem.notice(language)] }
        guard job.state == .previewed else { return [] }
        if job.isRenewed { return [Notice(.warning, texts.renewed)] }
        return job.preview.isEmpty ? [Notice(.information, texts.nothingToDo)] : []
    }
}

extension ImportJob {
    /// Whether something happens to it by itself.
    var isFollowed: Bool { state == .waiting || state == .running }
}

extension Problem {
    /// The form came without a file.
    fileprivate static let noImportFile = Problem.invalid([
        FieldProblem(
            field: "file",
            message: LocalizedText(
                german: ImportTexts.german.noFile, english: ImportTexts.english.noFile))
    ])
}
