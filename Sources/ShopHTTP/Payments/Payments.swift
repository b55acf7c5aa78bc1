import Logging
import ShopDomain
import ShopStorage

/// Brings orders and payments at a provider together.
///
/// What is paid may be told by the provider's message, by the browser that comes back, by both at
/// once, and any number of times: all end in ``settle(_:of:)``, which writes a step of the order on
/// the condition of its version, so each counts once.
struct Payments: Sendable {
    let provider: any PaymentProvider
    let orders: any OrderStore
    let payments: any PaymentStore
    let publicURL: String
    let now: @Sendable () -> Timestamp

    /// Begins or resumes the payment of an order.
    /// - Returns: the provider's page.
    func start(_ order: Order) async throws -> OnlinePayment {
        guard order.awaitsOnlinePayment else { throw Problem.notPayable }
        let begun = try await payments.find(order.id)
        // A payment that was begun elsewhere may still be paid there; a second one would be too much.
        guard begun.map({ $0.provider == provider.name }) ?? true else {
            throw Problem.paymentUnavailable
        }
        if order.status.payment == .failed {
            if let begun { try await requireOpen(begun) }
            _ = try await orders.carryOut(
                .retryPayment, on: order.number, by: .customer, at: now())
        }
        if let begun { return begun }
        let started: StartedPayment
        do {
            started = try await provider.start(request(for: order))
        } catch {
            throw Problem(error)
        }
        let payment = try await payments.insert(
            OnlinePayment(
                order: order.id, provider: provider.name, reference: started.reference,
                page: started.page, startedAt: now()))
        try await voidIfEnded(payment)
        return payment
    }

    /// - Throws: ``Problem`` where nobody can pay on the provider's page any more.
    private func requireOpen(_ payment: OnlinePayment) async throws(Problem) {
        guard try await look(at: payment.reference).outcome != .voided else { throw .notPayable }
    }

    /// Lets nobody pay for an order that ended while its payment was begun: whoever ended it may have
    /// found no payment to void.
    private func voidIfEnded(_ payment: OnlinePayment) async throws {
        guard let order = try await orders.find(payment.order), !order.awaitsOnlinePayment
        else { return }
        let task = PaymentTask(
            id: ID(at: now()), order: order.id, kind: .void, amount: order.terms.totals.total,
            at: now())
        // Where this fails, money that comes all the same is written down to be refunded.
        if order.status.payment == .voided {
            try? await provider.carryOut(task, on: payment.reference)
        }
        throw Problem.notPayable
    }

    /// Asks the provider how the payment of an order stands, for a browser that has come back from
    /// there: what its address says proves nothing.
    /// - Returns: the order as it is now; unchanged where the provider cannot be asked.
    func look(at order: Order) async throws -> Order {
        do {
            return try await ask(about: order)
        } catch is PaymentProviderError {
            return order
        }
    }

    /// Asks the provider how the payment of an order stands, if one was begun there.
    /// - Returns: the order as it is now.
    /// - Throws: `PaymentProviderError` where the provider cannot be asked.
    func ask(about order: Order) async throws -> Order {
        guard order.terms.payment == .online, !order.status.isFinal,
            let payment = try await payments.find(order.id), payment.provider == provider.name
        else { return order }
        return try await settle(try await provider.look(at: payment.reference), of: order)
    }

    /// Takes over what the provider tells.
    ///
    /// When this returns, it is stored. The message is noted after its effect: where a server dies in
    /// between, the provider tells again, and the effect is there already.
    func take(_ notice: PaymentNotice) async throws {
        let (id, report) = (notice.id, notice.report)
        guard let payment = try await payments.find(report.reference, at: provider.name),
            let order = try await orders.find(payment.order)
        else { throw Problem.unknownPayment }
        if try await payments.knowsEvent(id, of: provider.name) { return }
        _ = try await settle(try await verified(report, of: order), of: order)
        _ = try await payments.insert(
            PaymentEvent(
                provider: provider.name, id: id, order: order.id, outcome: report.outcome, at: now()
            ))
    }

    /// A message that a promise is off may be older than the promise, so that the provider is asked how
    /// it stands now.
    private func verified(
        _ report: PaymentReport, of order: Order
    ) async throws(Problem) -> PaymentReport {
        guard order.status.payment == .authorised, report.outcome.action == .failPayment
        else { return report }
        return try await look(at: report.reference)
    }

    /// How a payment stands now, for somebody who has to be told where the provider cannot be asked.
    private func look(at reference: PaymentReference) async throws(Problem) -> PaymentReport {
        do {
            return try await provider.look(at: reference)
        } catch {
            throw Problem(error)
        }
    }

    /// Writes the step that a report means; what had happened before, or is overtaken by what has
    /// happened since, changes nothing.
    ///
    /// Money for an order that was called off meanwhile is written down as paid all the same: staff
    /// find it among what is to be refunded.
    private func settle(_ report: PaymentReport, of order: Order) async throws -> Order {
        guard let action = report.outcome.action else { return order }
        if action == .failPayment { return try await fail(order) }
        guard report.amount == order.terms.totals.total else { throw Problem.wrongAmount }
        do {
            return try await orders.carryOut(action, on: order.number, by: .system, at: now())
        } catch .illegal {
            return order
        }
    }

    /// Writes that no money will come, unless something has happened since the order was read: it may be
    /// a promise that is younger than the report.
    private func fail(_ order: Order) async throws(StorageError) -> Order {
        guard let change = try? order.applying(.failPayment, by: .system, at: now()) else {
            return order
        }
        try await orders.update(change)
        return change.after
    }

    private func request(for order: Order) -> PaymentRequest {
        let language = order.terms.language
        return PaymentRequest(
            order: order.id, number: order.number, amount: order.terms.totals.total,
            language: language,
            returnURL: publicURL + PagePath.orderPayment(order.number).path(language),
            webhookURL: publicURL + PaymentRoutes.webhookPath)
    }
}

extension Order {
    /// Whether the customer can go and pay at a provider now.
    var awaitsOnlinePayment: Bool { terms.payment == .online && status.awaitsPayment }
}
