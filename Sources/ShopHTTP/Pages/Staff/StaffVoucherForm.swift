import ShopDomain

/// What stands in the fields of a voucher's form, as typed.
struct StaffVoucherForm: Sendable {
    var code = ""
    var kind = VoucherDraft.Kind.percentage.rawValue
    var value = ""
    /// Days in Germany; the last one is still good.
    var validFrom = ""
    var validUntil = ""
    var limit = ""
    var minimum = ""
    var isActive = true
    /// The version the form was made from; `nil` for a new voucher.
    var version: Int?

    /// A form for a new voucher.
    init() {}

    /// A form for a voucher as it is.
    init(_ voucher: Voucher, _ language: Language) {
        let draft = VoucherDraft(voucher)
        code = draft.code
        kind = draft.kind.rawValue
        value = draft.value.decimalText(language)
        validFrom = voucher.validFrom?.day ?? ""
        validUntil = voucher.validUntil?.advanced(by: .milliseconds(-1)).day ?? ""
        limit = voucher.limit.map(String.init) ?? ""
        minimum = draft.minimum.decimalText(language)
        isActive = draft.isActive
        version = voucher.version
    }

    /// What a browser sent.
    init(_ form: Form) {
        code = form["code"].trimmingSpaces
        kind = form["kind"]
        value = form["value"].trimmingSpaces
        validFrom = form["valid_from"].trimmingSpaces
        validUntil = form["valid_until"].trimmingSpaces
        limit = form["limit"].trimmingSpaces
        minimum = form["minimum"].trimmingSpaces
        isActive = form["active"] == "1"
        version = Int(form["version"]).flatMap { ProductInput.versions.contains($0) ? $0 : nil }
    }

    /// Checks every field and makes the voucher.
    func voucher() throws(Problem) -> Voucher {
        var problems: [FieldProblem] = []
        let from = read("valid_from", validFrom, &problems) { Timestamp(day: $0) }
        let until = read("valid_until", validUntil, &problems) { Timestamp(day: $0) }
        let limit = read("limit", limit, &problems) { Int($0) }
        let kind = VoucherDraft.Kind(rawValue: kind)
        if kind == nil { problems.append(FieldProblem("kind", .malformed)) }
        let draft = VoucherDraft(
            code: code, kind: kind ?? .freeShipping,
            value: kind == nil ? "" : value.withDecimalPoint, validFrom: from,
            // The last day is good until the next one begins.
            validUntil: until.map { $0.startOfDayInGermany(daysBefore: -1) }, limit: limit,
            minimum: minimum.withDecimalPoint, isActive: isActive)
        do {
            let voucher = try draft.voucher(version: version ?? 1)
            if problems.isEmpty { return voucher }
        } catch {
            let invalid = Problem(error)
            if problems.isEmpty { throw invalid }
            problems += invalid.fields
        }
        throw .invalid(problems)
    }

    /// The value of a field that may be empty.
    private func read<Value>(
        _ field: String, _ text: String, _ problems: inout [FieldProblem],
        _ read: (String) -> Value?
    ) -> Value? {
        guard !text.isEmpty else { return nil }
        let value = read(text)
        if value == nil {
            // Not what the field's name is explained with: that is about its order.
            problems.append(
                FieldProblem(field: field, message: ValidationError.malformed.message))
        }
        return value
    }
}

extension Timestamp {
    /// The midnight in Germany with which a day, such as `2026-11-23`, begins.
    fileprivate init?(day text: String) {
        guard let midnight = Timestamp(date: text) else { return nil }
        self = midnight.advanced(by: .seconds(12 * 3600)).startOfDayInGermany()
    }

    /// The day in Germany: `2026-11-23`.
    fileprivate var day: String { String(inGermany.description.prefix(10)) }
}
