import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Vouchers: list, create, change, switch on and off.
struct StaffVoucherRoutes {
    let shop: Shop
    let language: Language

    private static let pageLength = 50

    private var store: any VoucherStore { shop.storage.vouchers }
    private var texts: StaffVoucherTexts { StaffVoucherTexts[language] }

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.staffVouchers.pattern, use: list)
            .post(PageRoute.staffVouchers.pattern, use: create)
            .get(PageRoute.staffNewVoucher.pattern, use: showNew)
            .get(PageRoute.staffVoucher.pattern, use: show)
            .post(PageRoute.staffVoucher.pattern, use: change)
            .post(PageRoute.staffVoucherActivation.pattern, use: activate)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let start = ParameterReader(request: request, context: context).query("after")
        // One more than is shown tells whether there is another page.
        let found = try await store.list(
            after: start.flatMap { try? VoucherCode($0) }, limit: Self.pageLength + 1)
        let vouchers = Array(found.prefix(Self.pageLength))
        let last = found.count > Self.pageLength ? vouchers.last?.code.text : nil
        return PageLayout(
            title: texts.title, language: language, path: .staffVouchers(),
            catalogue: shop.catalogue.current, visitor: .staff
        ) {
            StaffVoucherListView(
                vouchers: vouchers, next: last.map { .staffVouchers(after: $0) },
                now: shop.now(), language: language)
        }
        .privatePage()
    }

    @Sendable private func showNew(_ request: Request, context: ShopContext) -> Response {
        page(StaffVoucherForm(), of: nil)
    }

    @Sendable private func create(_ request: Request, context: ShopContext) async throws -> Response
    {
        let form = StaffVoucherForm(try await request.form())
        do {
            let voucher = try form.voucher()
            try await store.insert(voucher)
            return saved(voucher.code)
        } catch {
            return page(form, of: nil, try Problem.ofForm(error, context))
        }
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let voucher = try await voucher(request, context)
        let isSaved = request.uri.queryParameters["saved"] != nil
        let notices = isSaved ? [Notice(.success, StaffTexts[language].saved)] : []
        return page(StaffVoucherForm(voucher, language), of: voucher, notices: notices)
    }

    @Sendable private func change(_ request: Request, context: ShopContext) async throws -> Response
    {
        let stored = try await voucher(request, context)
        var form = StaffVoucherForm(try await request.form())
        form.code = stored.code.text
        do {
            try await store.update(try form.voucher())
            return saved(stored.code)
        } catch {
            return page(form, of: stored, try Problem.ofForm(explained(error), context))
        }
    }

    @Sendable private func activate(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        var voucher = try await voucher(request, context)
        let wanted = try await request.form()["active"]
        guard wanted == "0" || wanted == "1" else {
            throw Problem.invalid([FieldProblem("active", .malformed)])
        }
        voucher.isActive = wanted == "1"
        try await store.update(voucher)
        return saved(voucher.code)
    }

    private func voucher(_ request: Request, _ context: ShopContext) async throws -> Voucher {
        let code = try ParameterReader(request: request, context: context).voucherCode()
        guard let voucher = try await store.find(code) else { throw Problem.notFound }
        return voucher
    }

    /// What a store's refusal means on this form.
    private func explained(_ error: any Error) -> any Error {
        guard error as? StorageError == .conflict else { return error }
        var problem = Problem.conflict
        problem.detail = LocalizedText(
            german: StaffVoucherTexts.german.conflict, english: StaffVoucherTexts.english.conflict)
        return problem
    }

    private func page(
        _ form: StaffVoucherForm, of voucher: Voucher?, _ problem: Problem? = nil,
        notices: [Notice] = []
    ) -> Response {
        PageLayout(
            title: texts.title, language: language,
            path: voucher.map { .staffVoucher($0.code) } ?? .staffNewVoucher,
            catalogue: shop.catalogue.current, visitor: .staff,
            notices: problem.map { [$0.notice(language)] } ?? notices
        ) {
            StaffVoucherView(
                form: form, voucher: voucher, errors: FieldErrors(problem), language: language)
        }
        .privatePage(problem)
    }

    private func saved(_ code: VoucherCode) -> Response {
        .seeOther(PagePath.staffVoucher(code).path(language) + "?saved=1")
    }
}
