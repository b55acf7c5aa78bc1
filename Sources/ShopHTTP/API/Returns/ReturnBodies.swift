import ShopDomain

/// Pieces of one line, as a program sends them.
struct PiecesInput: Decodable {
    let sku: String
    let quantity: Int
}

extension [PiecesInput] {
    /// How many pieces of what; items named twice are added up.
    /// - Parameter lowest: the fewest pieces a line may name.
    /// - Throws: ``Problem`` for numbers of items or pieces that are none.
    func pieces(lowest: Int) throws(Problem) -> [SKU: Int] {
        guard (1...Cart.mostLines).contains(count) else {
            throw .invalid([
                FieldProblem("lines", .outOfRange(lowest: 1, highest: Cart.mostLines))
            ])
        }
        var pieces: [SKU: Int] = [:]
        for (index, line) in enumerated() {
            guard let sku = try? SKU(line.sku) else {
                throw .invalid([FieldProblem("lines[\(index)].sku", .malformed)])
            }
            guard (lowest...Quantity.highest).contains(line.quantity) else {
                throw .invalid([
                    FieldProblem(
                        "lines[\(index)].quantity",
                        .outOfRange(lowest: lowest, highest: Quantity.highest))
                ])
            }
            pieces[sku, default: 0] += line.quantity
        }
        return pieces
    }
}

/// What `POST /orders/{number}/withdrawal` and `POST /staff/orders/{number}/returns` take.
struct ReturnInput: Decodable {
    let id: String?
    let lines: [PiecesInput]?
    let reason: String?

    /// Checks every field; without an identity it gets a new one.
    func request(at now: Timestamp) throws(Problem) -> ReturnRequest {
        ReturnRequest(
            id: try ID(optional: id, "id") ?? ID(at: now),
            pieces: try lines?.pieces(lowest: 1),
            reason: try checkedReason(reason, longest: Return.longestReason))
    }
}

/// What `POST /staff/orders/{number}/returns/{id}/receipt` takes.
struct ReturnReceiptInput: Decodable {
    let lines: [PiecesInput]?
}

/// What `POST /staff/orders/{number}/refunds` takes.
struct RefundInput: Decodable {
    let id: String
    let amount: String
    let reason: String?
    let returnID: String?

    enum CodingKeys: String, CodingKey {
        case id, amount, reason
        case returnID = "return_id"
    }

    /// Checks every field.
    func request() throws(Problem) -> RefundRequest {
        guard let refund = ID<Refund>(id) else {
            throw .invalid([FieldProblem("id", .malformed)])
        }
        let isShort = amount.utf8.prefix { $0 != UInt8(ascii: ".") }.count <= 12
        guard isShort, let money = Money(decimal: amount), money.minorUnits >= 0 else {
            throw .invalid([FieldProblem("amount", .malformed)])
        }
        return RefundRequest(
            id: refund, amount: money,
            reason: try checkedReason(reason, longest: Refund.longestReason),
            returning: try ID(optional: returnID, "return_id"))
    }
}

extension ID {
    /// The identity that a field names; `nil` where it is missing.
    /// - Throws: ``Problem`` for a text that is none.
    fileprivate init?(optional text: String?, _ field: String) throws(Problem) {
        guard let text else { return nil }
        guard let id = ID(text) else { throw .invalid([FieldProblem(field, .malformed)]) }
        self = id
    }
}

private func checkedReason(_ text: String?, longest: Int) throws(Problem) -> String {
    guard let text else { return "" }
    guard text.unicodeScalars.count <= longest else {
        throw .invalid([FieldProblem("reason", .tooLong(maximum: longest))])
    }
    return text
}

/// A return in JSON.
struct ReturnBody: Encodable {
    let id: String
    let state: String
    let requestedAt: String
    let receivedAt: Nullable<String>
    let reason: String
    let lines: [Line]

    struct Line: Encodable {
        let sku: String
        let quantity: Int
        let received: Nullable<Int>
    }

    init(_ returning: Return) {
        id = returning.id.description
        state = returning.isOpen ? "requested" : "received"
        requestedAt = returning.requestedAt.description
        receivedAt = Nullable(returning.receivedAt?.description)
        reason = returning.reason
        lines = returning.lines.map {
            Line(sku: $0.sku.text, quantity: $0.quantity, received: Nullable($0.received))
        }
    }

    enum CodingKeys: String, CodingKey {
        case id, state, reason, lines
        case requestedAt = "requested_at"
        case receivedAt = "received_at"
    }
}

/// `GET /orders/{number}/returns`.
struct ReturnsBody: Encodable {
    let returns: [ReturnBody]

    init(_ order: Order) {
        returns = order.returns.map(ReturnBody.init)
    }
}

/// A refund in JSON.
struct RefundBody: Encodable {
    let id: String
    let amount: MoneyBody
    let reason: String
    let at: String
    let returnID: Nullable<String>

    init(_ refund: Refund) {
        id = refund.id.description
        amount = MoneyBody(refund.amount)
        reason = refund.reason
        at = refund.at.description
        returnID = Nullable(refund.returning?.description)
    }

    enum CodingKeys: String, CodingKey {
        case id, amount, reason, at
        case returnID = "return_id"
    }
}

/// The receipt of a withdrawal in JSON.
struct WithdrawalBody: Encodable {
    let order: String
    let withdrawnAt: String
    let returnID: Nullable<String>
    let lines: [Line]

    struct Line: Encodable {
        let sku: String
        let name: String
        let quantity: Int
    }

    init(_ receipt: WithdrawalReceipt) {
        order = receipt.order.text
        withdrawnAt = receipt.at.description
        returnID = Nullable(receipt.returning?.description)
        lines = receipt.lines.map {
            Line(sku: $0.sku.text, name: $0.name, quantity: $0.quantity)
        }
    }

    enum CodingKeys: String, CodingKey {
        case order, lines
        case withdrawnAt = "withdrawn_at"
        case returnID = "return_id"
    }
}
