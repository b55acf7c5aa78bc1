import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Vouchers, for staff.
struct StaffVoucherAPI {
    let vouchers: any VoucherStore

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("vouchers", use: list)
            .post("vouchers", use: create)
            .get("vouchers/{code}", use: show)
            .put("vouchers/{code}", use: change)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let parameters = ParameterReader(request: request, context: context)
        let limit = try parameters.integer("limit", in: 1...100, default: 20)
        var start: VoucherCode?
        if let text = parameters.query("after") {
            guard let code = try? VoucherCode(text) else { throw Problem.unknownCursor }
            start = code
        }
        let found = try await vouchers.list(after: start, limit: limit)
        return VouchersBody(
            vouchers: found.map(VoucherBody.init),
            next: NextPage(found.count == limit ? found.last?.code.text : nil)
        ).response()
    }

    @Sendable private func create(_ request: Request, context: ShopContext) async throws -> Response
    {
        let body = try await request.json(VoucherInput.self)
        let voucher = try body.voucher(code: body.code ?? "", version: 1)
        try await vouchers.insert(voucher)
        return VoucherBody(voucher).response(status: .created)
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        VoucherBody(try await voucher(request, context)).response()
    }

    @Sendable private func change(_ request: Request, context: ShopContext) async throws -> Response
    {
        let body = try await request.json(VoucherInput.self)
        let stored = try await voucher(request, context)
        let changed = try body.voucher(
            code: stored.code.text, version: body.version ?? stored.version)
        return VoucherBody(try await vouchers.update(changed)).response()
    }

    private func voucher(_ request: Request, _ context: ShopContext) async throws -> Voucher {
        let code = try ParameterReader(request: request, context: context).voucherCode()
        guard let voucher = try await vouchers.find(code) else { throw Problem.notFound }
        return voucher
    }
}

/// What `POST /staff/vouchers` and `PUT /staff/vouchers/{code}` take.
struct VoucherInput: Decodable {
    /// For a new one; the address names one that exists.
    let code: String?
    let kind: String
    /// Per cent or an amount, as a decimal number; missing for free shipping.
    let value: String?
    let validFrom: String?
    let validUntil: String?
    let limit: Int?
    let minimum: String?
    /// Missing, it is.
    let active: Bool?
    /// The version the change was made from; the stored one where it is missing.
    let version: Int?

    enum CodingKeys: String, CodingKey {
        case code, kind, value, limit, minimum, active, version
        case validFrom = "valid_from"
        case validUntil = "valid_until"
    }

    /// Checks every field and makes the voucher.
    func voucher(code: String, version: Int) throws(Problem) -> Voucher {
        var problems: [FieldProblem] = []
        let kind = VoucherDraft.Kind(rawValue: kind)
        if kind == nil { problems.append(FieldProblem("kind", .malformed)) }
        if !ProductInput.versions.contains(version) {
            problems.append(FieldProblem("version", .malformed))
        }
        let from = time("valid_from", validFrom, &problems)
        let until = time("valid_until", validUntil, &problems)
        let draft = VoucherDraft(
            code: code, kind: kind ?? .freeShipping, value: kind == nil ? "" : value ?? "",
            validFrom: from, validUntil: until, limit: limit, minimum: minimum ?? "",
            isActive: active ?? true)
        // What is given and empty is not the same as what is missing.
        if value?.isEmpty == true { problems.append(FieldProblem("value", .empty)) }
        if minimum?.isEmpty == true { problems.append(FieldProblem("minimum", .empty)) }
        do {
            let voucher = try draft.voucher(version: version)
            if problems.isEmpty { return voucher }
        } catch {
            let invalid = Problem(error)
            if problems.isEmpty { throw invalid }
            problems += invalid.fields
        }
        throw .invalid(problems)
    }

    private func time(
        _ field: String, _ text: String?, _ problems: inout [FieldProblem]
    ) -> Timestamp? {
        guard let text else { return nil }
        let time = Timestamp(text)
        if time == nil { problems.append(FieldProblem(field, .malformed)) }
        return time
    }
}

/// A page of the list of vouchers.
struct VouchersBody: Encodable {
    let vouchers: [VoucherBody]
    let next: NextPage
}

/// A voucher as staff see it; conditions it does not have are left out.
struct VoucherBody: Encodable {
    let code: String
    let kind: String
    let value: String?
    let validFrom: String?
    let validUntil: String?
    let limit: Int?
    let minimum: String?
    let active: Bool
    let used: Int
    let version: Int

    init(_ voucher: Voucher) {
        let draft = VoucherDraft(voucher)
        code = draft.code
        kind = draft.kind.rawValue
        value = draft.value.isEmpty ? nil : draft.value
        validFrom = draft.validFrom?.description
        validUntil = draft.validUntil?.description
        limit = draft.limit
        minimum = draft.minimum.isEmpty ? nil : draft.minimum
        active = draft.isActive
        used = voucher.used
        version = voucher.version
    }

    enum CodingKeys: String, CodingKey {
        case code, kind, value, limit, minimum, active, used, version
        case validFrom = "valid_from"
        case validUntil = "valid_until"
    }
}
