import ShopDomain

/// All vouchers, with what became of them.
struct StaffVoucherListView: HTML {
    let vouchers: [Voucher]
    let next: PagePath?
    let now: Timestamp
    let language: Language

    var body: some HTML {
        div(.class("page-head")) {
            h1 { texts.title }
            a(.class("button primary"), .href(PagePath.staffNewVoucher.path(language))) {
                texts.new
            }
        }
        if vouchers.isEmpty {
            p(.class("empty")) { texts.none }
        } else {
            table(.class("table")) {
                thead {
                    tr {
                        th(.scope(.col)) { texts.code }
                        th(.scope(.col)) { texts.benefit }
                        th(.scope(.col), .class("number")) { texts.uses }
                        th(.scope(.col)) { texts.state }
                    }
                }
                tbody {
                    for voucher in vouchers {
                        StaffVoucherRow(voucher: voucher, now: now, language: language)
                    }
                }
            }
        }
        if let next {
            nav(.class("pager")) {
                a(.class("button"), .href(next.path(language))) { LayoutTexts[language].next }
            }
        }
    }

    private var texts: StaffVoucherTexts { StaffVoucherTexts[language] }
}

/// A voucher in the list.
struct StaffVoucherRow: HTML {
    let voucher: Voucher
    let now: Timestamp
    let language: Language

    var body: some HTML {
        tr(.data(.test, "voucher")) {
            td(.data(.label, texts.code)) {
                a(.href(PagePath.staffVoucher(voucher.code).path(language))) { voucher.code.text }
            }
            td(.data(.label, texts.benefit)) { texts.describe(voucher.benefit) }
            td(.class("number"), .data(.label, texts.uses)) {
                texts.used(voucher.used, voucher.limit)
            }
            td(.data(.label, texts.state)) {
                span(.class("badge"), .data(.state, colour)) { texts.stateName(refusal) }
            }
        }
    }

    private var refusal: VoucherRefusal? { voucher.refusal(at: now) }

    /// In the colours of products and orders.
    private var colour: String {
        switch refusal {
        case nil: "published"
        case .notYet: "pending"
        case .expired, .usedUp: "expired"
        case .switchedOff, .unknown, .minimumNotReached: "hidden"
        }
    }

    private var texts: StaffVoucherTexts { StaffVoucherTexts[language] }
}

/// A voucher with the forms to change it.
struct StaffVoucherView: HTML {
    let form: StaffVoucherForm
    /// The stored voucher; `nil` for a new one.
    let voucher: Voucher?
    let errors: FieldErrors
    let language: Language

    var body: some HTML {
        h1 { voucher?.code.text ?? texts.new }
        if let voucher {
            VoucherSwitch(voucher: voucher, language: language)
            p(.class("muted steps")) {
                "\(texts.uses): \(texts.used(voucher.used, voucher.limit))"
            }
        }
        ShopHTTP.form(.class("form-grid"), .method(.post), .action(target.path(language))) {
            if let version = form.version {
                input(.type(.hidden), .name("version"), .value(version))
            }
            if voucher == nil {
                TextField(
                    name: "code", label: texts.code, value: form.code, longest: 40,
                    error: errors["code", language])
            }
            kind
            field("value", texts.value, form.value, hint: texts.valueHint)
            field("minimum", texts.minimum, form.minimum, hint: texts.minimumHint)
            field("valid_from", texts.validFrom, form.validFrom, .date, hint: texts.validFromHint)
            field(
                "valid_until", texts.validUntil, form.validUntil, .date,
                hint: texts.validUntilHint)
            field("limit", texts.limit, form.limit, .number, hint: texts.limitHint)
            label(.class("choice wide")) {
                input(.type(.checkbox), .name("active"), .value("1"), .checked(form.isActive))
                span { texts.active }
            }
            button(.class("button primary"), .type(.submit)) { StaffTexts[language].save }
        }
    }

    private var kind: some HTML {
        div(.class("field wide")) {
            label(.for("kind")) { texts.benefit }
            select(.id("kind"), .name("kind"), .required) {
                for kind in VoucherDraft.Kind.allCases {
                    option(.value(kind.rawValue), .selected(kind.rawValue == form.kind)) {
                        texts.kind(kind)
                    }
                }
            }
            if let error = errors["kind", language] {
                p(.class("field-error"), .data(.test, "field-error")) { error }
            }
        }
    }

    private var target: PagePath { voucher.map { .staffVoucher($0.code) } ?? .staffVouchers() }

    private func field(
        _ name: String, _ label: String, _ value: String, _ type: InputType = .text,
        hint: String? = nil
    ) -> TextField {
        TextField(
            name: name, label: label, value: value, type: type, isRequired: false, longest: 20,
            hint: hint, error: errors[name, language])
    }

    private var texts: StaffVoucherTexts { StaffVoucherTexts[language] }
}

/// Switches a voucher on or off.
struct VoucherSwitch: HTML {
    let voucher: Voucher
    let language: Language

    var body: some HTML {
        form(
            .class("cluster steps"), .method(.post),
            .action(PagePath.staffVoucherActivation(voucher.code).path(language))
        ) {
            input(.type(.hidden), .name("active"), .value(voucher.isActive ? "0" : "1"))
            span(.class("badge"), .data(.state, voucher.isActive ? "published" : "hidden")) {
                voucher.isActive ? texts.active : texts.off
            }
            button(.class("button compact"), .type(.submit)) {
                voucher.isActive ? texts.switchOff : texts.switchOn
            }
        }
    }

    private var texts: StaffVoucherTexts { StaffVoucherTexts[language] }
}
