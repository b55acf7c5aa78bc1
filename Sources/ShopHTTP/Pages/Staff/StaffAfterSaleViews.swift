import HTTPTypes
import ShopDomain

/// What the forms about returns and refunds of an order begin with.
struct StaffAfterSale: Sendable {
    /// The name of the refund to be, so that a double click gives back once.
    let refund: ID<Refund>
    /// The name of a return that staff announce.
    let announcement: ID<Return>
    /// The amount to refund, as it stands in the form.
    let amount: String
    /// The return the amount is for, if it is for one.
    let returning: ID<Return>?
    var reason = ""
    var problem: Problem?

    /// Proposes what is to go back for the return that came in last and nothing was given back for.
    init(_ order: Order, at now: Timestamp, _ language: Language) {
        refund = ID(at: now)
        announcement = ID(at: now)
        let paidBack = Set(order.refunds.compactMap(\.returning))
        let due = order.returns.last { returning in
            !returning.isOpen && !paidBack.contains(returning.id)
                && order.proposedRefund(for: returning.id).minorUnits > 0
        }
        returning = due?.id
        let proposal = due.map { order.proposedRefund(for: $0.id) } ?? order.refundable
        amount = proposal.decimal.decimalText(language)
    }

    /// What was sent and refused; the name stays where the refund may have been made without an answer.
    init(_ form: Form, _ problem: Problem, at now: Timestamp) {
        let sent = problem.status == .conflict ? nil : ID<Refund>(form["refund_id"])
        refund = sent ?? ID(at: now)
        announcement = ID(at: now)
        amount = form["amount"]
        returning = ID<Return>(form["return"])
        reason = form["reason"]
        self.problem = problem
    }
}

/// The forms by which staff take goods back and give money back.
struct StaffAfterSaleView: HTML {
    let order: Order
    let afterSale: StaffAfterSale
    let language: Language

    var body: some HTML {
        for returning in order.returns.filter(\.isOpen) {
            ReturnReceiptForm(order: order, returning: returning, language: language)
        }
        if order.refundable.minorUnits > 0 {
            RefundForm(order: order, afterSale: afterSale, language: language)
        }
        if canReturn {
            details(.class("steps")) {
                summary(.data(.test, "announce-return")) { texts.announce }
                form(
                    .class("narrow stack"), .method(.post),
                    .action(PagePath.staffOrderReturns(order.number).path(language))
                ) {
                    input(
                        .type(.hidden), .name("return"), .value(afterSale.announcement.description))
                    PiecesFields(
                        lines: order.returnable.map { line in
                            PiecesFields.Line(
                                sku: line.sku, name: order.name(of: line.sku), most: line.quantity)
                        }, prefix: "new-", language: language)
                    button(.class("button"), .type(.submit)) { texts.announce }
                }
            }
        }
        ReturnList(order: order, language: language)
        DocumentLinks(order: order, language: language, isForStaff: true)
    }

    private var canReturn: Bool {
        (try? order.status.after(.requestReturn)) != nil && !order.returnable.isEmpty
    }

    private var texts: ReturnTexts { ReturnTexts[language] }
}

/// Takes a return in, with how many pieces have come.
struct ReturnReceiptForm: HTML {
    let order: Order
    let returning: Return
    let language: Language

    var body: some HTML {
        form(
            .class("card stack steps"), .method(.post),
            .action(PagePath.staffOrderReturnReceipt(order.number).path(language)),
            .data(.test, "return-receipt")
        ) {
            h2 { "\(texts.announced): \(returning.requestedAt.text(language))" }
            if !returning.reason.isEmpty { p { "\(texts.reason): \(returning.reason)" } }
            input(.type(.hidden), .name("return"), .value(returning.id.description))
            p { texts.receiveHint }
            PiecesFields(
                lines: returning.lines.map { line in
                    PiecesFields.Line(
                        sku: line.sku, name: order.name(of: line.sku), most: line.quantity)
                }, prefix: "\(returning.id)-", language: language)
            button(.class("button primary"), .type(.submit), .data(.test, "receive-return")) {
                texts.receive
            }
        }
    }

    private var texts: ReturnTexts { ReturnTexts[language] }
}

/// Gives money back.
struct RefundForm: HTML {
    let order: Order
    let afterSale: StaffAfterSale
    let language: Language

    var body: some HTML {
        // Open where money is due: for what came back, and for what was called off.
        if afterSale.returning != nil || afterSale.problem != nil || order.status.hasBeenCalledOff {
            fields
        } else {
            details(.class("steps")) {
                summary(.data(.test, "open-refund")) { texts.refund }
                fields
            }
        }
    }

    private var fields: some HTML {
        form(
            .class("card stack steps"), .method(.post),
            .action(PagePath.staffOrderRefunds(order.number).path(language)),
            .data(.test, "refund-form")
        ) {
            h2 { texts.refund }
            p { texts.left(order.refundable.text(language)) }
            input(.type(.hidden), .name("refund_id"), .value(afterSale.refund.description))
            if let returning = afterSale.returning {
                input(.type(.hidden), .name("return"), .value(returning.description))
            }
            TextField(
                name: "amount", label: texts.amount, value: afterSale.amount, longest: 20,
                error: errors["amount", language])
            TextField(
                name: "reason", label: texts.staffReason, value: afterSale.reason,
                isRequired: false, longest: Refund.longestReason)
            button(.class("button danger"), .type(.submit), .data(.test, "refund")) {
                texts.refund
            }
        }
    }

    private var errors: FieldErrors { FieldErrors(afterSale.problem) }
    private var texts: ReturnTexts { ReturnTexts[language] }
}
