extension Order {
    /// What the customer still has and has not announced to return, in the order of the lines; only
    /// lines of which there are pieces.
    public var returnable: [ReturnLine] {
        terms.lines.compactMap { line in
            let back = returns.reduce(0) { $0 + $1.pieces(of: line.sku) }
            let left = line.quantity.count - back
            return left > 0 ? ReturnLine(sku: line.sku, quantity: left) : nil
        }
    }

    /// Whether all of the goods came back before any money came.
    var cameBackUnpaid: Bool {
        let kinds = timeline.map(\.kind)
        guard let returned = kinds.firstIndex(of: .returned) else { return false }
        return !kinds[..<returned].contains(.paid)
    }

    /// The order after goods are announced to come back, or `nil` where the same return, or the
    /// return of everything, was announced before.
    public func requestingReturn(
        _ request: ReturnRequest, by actor: OrderEvent.Actor, at now: Timestamp
    ) throws(AfterSaleError) -> OrderChange? {
        if let known = returns.first(where: { $0.id == request.id }) {
            guard request.pieces == nil || request.pieces == known.announced else { throw .reused }
            return nil
        }
        let next = try allowed(.requestReturn)
        let lines = try lines(of: request)
        guard !lines.isEmpty else {
            guard request.pieces == nil, !returns.isEmpty else { throw .nothingToReturn }
            return nil
        }
        guard returns.count < Return.mostPerOrder else { throw .tooMany }
        let at = moment(now, after: returns.map(\.requestedAt))
        return step(
            .requestReturn, to: next, by: actor, at: at,
            returning: Return(
                id: request.id, lines: lines, reason: request.reason, requestedAt: at))
    }

    /// The order after a return came in, or `nil` where the same pieces came in before.
    /// - Parameter received: how many pieces came, at most as many as announced; what is missing
    ///   stays with the customer. All of them where it is `nil`.
    public func takingBack(
        _ id: ID<Return>, received: [SKU: Int]? = nil, by actor: OrderEvent.Actor,
        at now: Timestamp
    ) throws(AfterSaleError) -> OrderChange? {
        guard let known = returns.first(where: { $0.id == id }) else { throw .unknownReturn }
        let lines = try known.lines(received: received)
        guard known.isOpen else {
            guard lines == known.lines else { throw .unknownReturn }
            return nil
        }
        let at = moment(now, after: returns.compactMap(\.receivedAt))
        let returning = Return(
            id: id, lines: lines, reason: known.reason, requestedAt: known.requestedAt,
            receivedAt: at)
        let rest = returns.filter { $0.id != id }
        let isWhole = terms.lines.allSatisfy { line in
            (rest + [returning]).reduce(0) { $0 + $1.pieces(of: line.sku) } == line.quantity.count
        }
        let isLast = !rest.contains(where: \.isOpen)
        let action: OrderAction = isWhole && isLast ? .takeBack : .takeBackPart
        var next = try allowed(action)
        // Others are still on their way.
        if !isLast { next.fulfilment = .returnRequested }
        return step(action, to: next, by: actor, at: at, returning: returning)
    }

    /// The states after `action`.
    func allowed(_ action: OrderAction) throws(AfterSaleError) -> OrderStatus {
        do {
            return try status.after(action)
        } catch {
            throw .illegal(error)
        }
    }

    /// `now`, or the next moment after all of `others`, so that a moment names one of them.
    func moment(_ now: Timestamp, after others: [Timestamp]) -> Timestamp {
        guard let last = others.max(), last >= now else { return now }
        return last.advanced(by: .milliseconds(1))
    }

    private func lines(of request: ReturnRequest) throws(AfterSaleError) -> [ReturnLine] {
        let returnable = returnable
        guard let pieces = request.pieces else { return returnable }
        let known = Set(terms.lines.map(\.sku))
        guard pieces.values.contains(where: { $0 > 0 }),
            pieces.allSatisfy({ known.contains($0.key) && $0.value >= 0 })
        else { throw .nothingToReturn }
        let short = terms.lines.compactMap { line -> Shortage? in
            let left = returnable.first { $0.sku == line.sku }?.quantity ?? 0
            guard let wanted = pieces[line.sku], wanted > left else { return nil }
            return Shortage(sku: line.sku, available: left)
        }
        guard short.isEmpty else { throw .tooManyPieces(short) }
        return terms.lines.compactMap { line in
            guard let count = pieces[line.sku], count > 0 else { return nil }
            return ReturnLine(sku: line.sku, quantity: count)
        }
    }
}

extension Return {
    fileprivate var announced: [SKU: Int] {
        Dictionary(lines.map { ($0.sku, $0.quantity) }) { first, _ in first }
    }

    /// The lines once so many pieces have come.
    fileprivate func lines(received: [SKU: Int]?) throws(AfterSaleError) -> [ReturnLine] {
        var short: [Shortage] = []
        var taken: [ReturnLine] = []
        for line in lines {
            let count = received.map { $0[line.sku] ?? 0 } ?? line.quantity
            if !(0...line.quantity).contains(count) {
                short.append(Shortage(sku: line.sku, available: line.quantity))
            }
            taken.append(ReturnLine(sku: line.sku, quantity: line.quantity, received: count))
        }
        let known = Set(lines.map(\.sku))
        guard received?.keys.allSatisfy(known.contains) ?? true else { throw .nothingToReturn }
        guard short.isEmpty else { throw .tooManyPieces(short) }
        return taken
    }
}
