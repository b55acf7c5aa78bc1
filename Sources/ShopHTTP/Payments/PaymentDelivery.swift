public import Logging
public import ServiceLifecycle
import ShopDomain
import ShopStorage

/// Tells the payment provider what it is to do, from the tasks that were written along with the steps
/// of orders: refunds, for one.
///
/// Any number of servers may run one each. A task is held by one of them while the provider is told,
/// and marked as done once the provider has accepted it. So none is forgotten, and where one is told
/// twice the key is the same, so the provider does it once. A task that cannot be told is tried again
/// with growing pauses until it can; one that the provider refuses is given up and logged, for a
/// person to look at.
public struct PaymentDelivery: Service {
    private let shop: Shop
    private let provider: any PaymentProvider
    private let logger: Logger
    private let pause: @Sendable (Duration) async throws -> Void

    /// How long a task is held; nobody else tells of it meanwhile.
    static let lease: Duration = .minutes(5)
    /// How long a server that is to stop waits for the call on its way.
    private static let grace: Duration = .seconds(10)

    /// Makes a delivery of what the shop's payment store has.
    public init(shop: Shop, provider: any PaymentProvider, logger: Logger) {
        self.init(shop: shop, provider: provider, logger: logger) { try await Task.sleep(for: $0) }
    }

    init(
        shop: Shop, provider: any PaymentProvider, logger: Logger,
        pause: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.shop = shop
        self.provider = provider
        self.logger = logger
        self.pause = pause
    }

    /// Tells until the server is to stop; a call on its way then ends first.
    public func run() async {
        let loop = WorkLoop(
            complaint: "the provider cannot be told", logger: logger, pause: pause)
        await withGrace(Self.grace, pause: pause) { await loop.run { await tellNext() } }
    }
}

extension PaymentDelivery {
    /// Deals with the oldest task that nobody else holds.
    func tellNext() async -> DeliveryPace.Outcome {
        let now = shop.now()
        let deadline = now.advanced(by: Self.lease)
        do {
            guard let task = try await payments.claimTask(at: now, until: deadline) else {
                return .idle
            }
            return await tell(task, heldUntil: deadline)
        } catch {
            return .trouble("the tasks cannot be read (\(error))")
        }
    }

    private func tell(
        _ task: PaymentTask, heldUntil deadline: Timestamp
    ) async -> DeliveryPace.Outcome {
        do {
            if let payment = try await payments.find(task.order), try await isDue(task) {
                guard payment.provider == provider.name else {
                    throw PaymentProviderError.rejected("it was paid at \(payment.provider)")
                }
                try await provider.carryOut(task, on: payment.reference)
                metrics.update { $0.done += 1 }
            } else if task.kind == .refund {
                // Staff noted it as paid, in another way: that is the way back, too.
                throw PaymentProviderError.rejected("nothing was paid at the provider")
            }
            await complete(task)
            return .done
        } catch let error as PaymentProviderError {
            return await failed(task, heldUntil: deadline, error)
        } catch {
            await postpone(task, heldUntil: deadline, by: .zero)
            return .trouble("payments cannot be read (\(error))")
        }
    }

    private func failed(
        _ task: PaymentTask, heldUntil deadline: Timestamp, _ error: PaymentProviderError
    ) async -> DeliveryPace.Outcome {
        switch error {
        case .rejected(let reason):
            metrics.update { $0.givenUp += 1 }
            log(.error, "a \(task.kind) is given up: \(reason)", task)
            guard await lookAtPayment(of: task) else {
                await putOff(task, heldUntil: deadline, "how it stands cannot be asked")
                return .done
            }
            await complete(task)
            return .done
        case .deferred(let reason):
            await putOff(task, heldUntil: deadline, reason)
            return .done
        case .unavailable(let reason):
            // It may be this task alone that the provider breaks at: others go first.
            await putOff(task, heldUntil: deadline, reason)
            return .trouble(reason)
        }
    }

    /// Money is drawn as long as it is promised: the order may have been paid in another way since.
    private func isDue(_ task: PaymentTask) async throws -> Bool {
        guard task.kind == .capture else { return true }
        return try await shop.storage.orders.find(task.order)?.status.payment == .authorised
    }

    /// A promise that is not kept is off, most likely: then the customer may pay anew.
    /// - Returns: whether the order stands now as the provider says.
    private func lookAtPayment(of task: PaymentTask) async -> Bool {
        guard task.kind == .capture else { return true }
        do {
            guard let order = try await shop.storage.orders.find(task.order) else { return true }
            _ = try await shop.payments?.ask(about: order)
            return true
        } catch {
            return false
        }
    }

    private func putOff(
        _ task: PaymentTask, heldUntil deadline: Timestamp, _ reason: String
    ) async {
        metrics.update { $0.failed += 1 }
        log(.notice, "a \(task.kind) was put off: \(reason)", task)
        let pause = DeliveryPace.pause(atAge: shop.now().since(task.at))
        await postpone(task, heldUntil: deadline, by: pause)
    }

    private func complete(_ task: PaymentTask) async {
        await store(task) { () async throws(StorageError) in try await payments.complete(task.id) }
    }

    private func postpone(
        _ task: PaymentTask, heldUntil deadline: Timestamp, by pause: Duration
    ) async {
        let next = shop.now().advanced(by: pause)
        await store(task) { () async throws(StorageError) in
            try await payments.postpone(task.id, heldUntil: deadline, to: next)
        }
    }

    /// Tries a few times; what is not stored is told again when the task is free, with the same key.
    private func store(
        _ task: PaymentTask, _ change: () async throws(StorageError) -> Void
    ) async {
        for attempt in 1...5 {
            do {
                return try await change()
            } catch {
                log(.warning, "the tasks cannot be written (\(error)), trying again", task)
            }
            try? await pause(.milliseconds(200 * attempt))
        }
    }

    private func log(_ level: Logger.Level, _ text: String, _ task: PaymentTask) {
        logger.log(
            level: level, "\(text)", metadata: ["task": "\(task.id)", "order": "\(task.order)"])
    }

    private var payments: any PaymentStore { shop.storage.payments }
    private var metrics: PaymentMetrics { shop.metrics.payments }
}
