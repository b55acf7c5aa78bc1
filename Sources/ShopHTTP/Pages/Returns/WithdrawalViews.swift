import ShopDomain

/// The first step without a session: which order it is about.
struct WithdrawalStartView: HTML {
    var name = ""
    var number = ""
    var email = ""
    var problem: Problem?
    let language: Language

    var body: some HTML {
        div(.class("narrow stack")) {
            h1 { texts.title }
            p { texts.hint }
            WithdrawalRight(language: language)
            h2 { WithdrawalRightTexts[language].byForm }
            p { texts.publicHint }
            form(.class("stack"), .method(.post), .action(PagePath.withdrawal.path(language))) {
                TextField(
                    name: "name", label: AccountTexts[language].name, value: name,
                    autocomplete: .name, longest: 100, error: errors["name", language])
                TextField(
                    name: "number", label: texts.number, value: number, longest: 40,
                    error: errors["number", language])
                TextField(
                    name: "email", label: AccountTexts[language].email, value: email, type: .email,
                    autocomplete: .email, longest: 254, error: errors["email", language])
                button(.class("button primary"), .type(.submit), .data(.test, "withdrawal-next")) {
                    texts.next
                }
            }
        }
    }

    private var errors: FieldErrors { FieldErrors(problem) }
    private var texts: ReturnTexts { ReturnTexts[language] }
}

/// The second step: what is withdrawn, and the button that declares it.
struct WithdrawalView: HTML {
    let order: Order
    let id: ID<Return>
    /// A moment of the last day on which it is possible; `nil` while that is open.
    let lastDay: Timestamp?
    /// Where the form goes.
    let action: PagePath
    /// What the form carries along, where there is no session.
    var hidden: [(name: String, value: String)] = []
    let sendsMail: Bool
    let language: Language

    var body: some HTML {
        div(.class("narrow stack")) {
            h1 { texts.title }
            p { "\(OrderTexts[language].order) \(order.number), \(order.terms.address.name)" }
            p { texts.hint }
            if let lastDay { p { texts.until(lastDay.dateText(language)) } }
            form(.class("stack"), .method(.post), .action(action.path(language))) {
                input(.type(.hidden), .name("withdrawal_id"), .value(id.description))
                for field in hidden {
                    input(.type(.hidden), .name(field.name), .value(field.value))
                }
                h2 { texts.what }
                if order.status.fulfilment == .open {
                    p { texts.wholeOrder }
                    ul {
                        for line in order.terms.lines { li { "\(line.quantity) × \(line.name)" } }
                    }
                } else {
                    PiecesFields(lines: lines, language: language)
                }
                TextField(
                    name: "reason", label: texts.reason, isRequired: false,
                    longest: Return.longestReason, hint: texts.reasonHint)
                if sendsMail { p { texts.mailHint(order.terms.email.text) } }
                p { texts.confirmHint }
                button(
                    .class("button danger"), .type(.submit), .data(.test, "withdrawal-confirm")
                ) { texts.confirm }
            }
        }
    }

    private var lines: [PiecesFields.Line] {
        order.returnable.map { line in
            PiecesFields.Line(sku: line.sku, name: order.name(of: line.sku), most: line.quantity)
        }
    }

    private var texts: ReturnTexts { ReturnTexts[language] }
}

/// How many pieces of each line.
struct PiecesFields: HTML {
    struct Line: Sendable {
        let sku: SKU
        let name: String
        let most: Int
    }

    let lines: [Line]
    /// Tells the fields of several forms on one page apart.
    var prefix = ""
    let language: Language

    var body: some HTML {
        for line in lines {
            div(.class("field")) {
                ShopHTTP.label(.for("\(prefix)\(line.sku)")) {
                    ReturnTexts[language].pieces(line.name)
                }
                input(
                    .id("\(prefix)\(line.sku)"), .type(.number), .name("pieces.\(line.sku)"),
                    .value(line.most), .min(0), .max(line.most), .inputmode(.numeric),
                    .autocomplete(.off))
            }
        }
    }
}

/// What was declared, and when.
struct WithdrawalReceiptView: HTML {
    let receipt: WithdrawalReceipt
    /// Who declared it, where no session tells.
    let name: String?
    /// Where the goods go; nothing where the operator has not told.
    let seller: [String]
    let sendsMail: Bool
    let language: Language

    init(receipt: WithdrawalReceipt, name: String? = nil, of shop: Shop, language: Language) {
        self.receipt = receipt
        self.name = name
        seller = shop.settings.namedSeller
        sendsMail = shop.sendsMail
        self.language = language
    }

    var body: some HTML {
        div(.class("narrow stack"), .data(.test, "withdrawal-receipt")) {
            h1 { texts.receipt }
            p { sendsMail ? "\(texts.receiptHint) \(texts.mailToo)" : texts.receiptHint }
            dl(.class("attributes")) {
                dt { OrderTexts[language].order }
                dd { receipt.order.text }
                if let name {
                    dt { AccountTexts[language].name }
                    dd { name }
                }
                dt { texts.receivedAt }
                dd {
                    time(.datetime(receipt.at.description), .data(.test, "withdrawal-time")) {
                        receipt.at.exactText(language)
                    }
                }
                dt { texts.what }
                dd {
                    for line in receipt.lines {
                        "\(line.quantity) × \(line.name)"
                        br()
                    }
                }
            }
            if receipt.returning == nil {
                p { texts.calledOff }
            } else {
                p { texts.sendBack }
                if !seller.isEmpty {
                    p {
                        texts.sendTo
                        br()
                        AddressLines(lines: seller)
                    }
                }
            }
        }
    }

    private var texts: ReturnTexts { ReturnTexts[language] }
}

extension Order {
    /// The name of a line.
    func name(of sku: SKU) -> String {
        terms.lines.first { $0.sku == sku }?.name ?? sku.text
    }
}
