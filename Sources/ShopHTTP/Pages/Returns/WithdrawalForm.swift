import ShopDomain

/// What a customer withdraws from, as a form sends it.
struct WithdrawalForm: Sendable {
    /// The declaration's name, made with the form: a double click declares once.
    let id: ID<Return>
    /// How many pieces of what; `nil` for all.
    let pieces: [SKU: Int]?
    let reason: String

    /// What a browser sent.
    /// - Throws: ``Problem`` for a form that the shop did not make, or counts that are none.
    init(_ form: Form) throws(Problem) {
        guard let id = ID<Return>(form["withdrawal_id"]) else {
            throw .invalid([FieldProblem("withdrawal_id", .malformed)])
        }
        self.id = id
        pieces = try form.pieces()
        reason = form["reason"].trimmingSpaces
    }

    var request: ReturnRequest { ReturnRequest(id: id, pieces: pieces, reason: reason) }
}

extension Form {
    /// The counts of fields such as `pieces.SKU-1`; `nil` where there are none.
    /// - Throws: ``Problem`` for what is no count.
    func pieces() throws(Problem) -> [SKU: Int]? {
        let fields = values(startingWith: "pieces.")
        guard !fields.isEmpty else { return nil }
        guard fields.count <= Cart.mostLines else { throw .malformedPieces }
        var pieces: [SKU: Int] = [:]
        for (name, values) in fields {
            let text = values.first?.trimmingSpaces ?? ""
            guard let sku = try? SKU(name), values.count == 1,
                let count = Int(text.isEmpty ? "0" : text), count >= 0
            else { throw .malformedPieces }
            pieces[sku] = count
        }
        return pieces
    }
}

extension Problem {
    fileprivate static let malformedPieces = Problem.invalid([FieldProblem("pieces", .malformed)])
}
