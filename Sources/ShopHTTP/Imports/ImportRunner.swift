public import Logging
public import ServiceLifecycle
import ShopDomain
import ShopStorage
import Synchronization

/// Carries out imports that staff have looked at and started.
///
/// Any number of servers may run one each. An import is held by one server while it is carried out; where
/// that server dies, another takes it over when its time is over. An import is all or nothing and may be
/// carried out twice without harm; one that finds everything as it wants it is done.
public struct ImportRunner: Service {
    private let shop: Shop
    private let logger: Logger
    private let pause: @Sendable (Duration) async throws -> Void

    /// How long an import is held after its server was last heard of.
    static let lease: Duration = .seconds(30)
    /// How often an import is tried that the store cannot carry out.
    static let mostAttempts = 10
    /// How long a server that is to stop waits for the import that is running.
    private static let grace: Duration = .seconds(20)

    /// Makes a runner of the imports that the shop keeps.
    public init(shop: Shop, logger: Logger) {
        self.init(shop: shop, logger: logger) { try await Task.sleep(for: $0) }
    }

    init(
        shop: Shop, logger: Logger, pause: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.shop = shop
        self.logger = logger
        self.pause = pause
    }

    /// Carries out imports until the server is to stop; one that is running then ends first.
    public func run() async {
        let loop = WorkLoop(complaint: "no import can be run", logger: logger, pause: pause)
        await withGrace(Self.grace, pause: pause) { await loop.run { await runNext() } }
    }

    private var store: any ImportJobStore { shop.storage.imports }
    private var imports: Imports { Imports(shop) }
}

extension ImportRunner {
    /// Carries out the import that was started first of those that nobody holds.
    func runNext() async -> DeliveryPace.Outcome {
        do {
            let now = shop.now()
            for id in try await store.due(at: now, limit: 10) {
                let deadline = now.advanced(by: Self.lease)
                guard let job = try await store.claim(id, at: now, until: deadline) else {
                    continue
                }
                let outcome = await outcome(of: job)
                log(outcome, of: job)
                await settle(job, as: outcome)
                return .done
            }
            return .idle
        } catch {
            return .trouble("they cannot be read (\(error))")
        }
    }

    /// Carries out an import and says again and again that it is being carried out.
    private func outcome(of job: ImportJob) async -> ImportOutcome {
        guard job.attempts <= Self.mostAttempts else {
            return .failed(.unavailable, at: shop.now())
        }
        let progress = ImportProgress()
        return await withTaskGroup(of: ImportOutcome?.self) { group in
            defer { group.cancelAll() }
            group.addTask { await attempt(job, progress) }
            group.addTask {
                await hold(job, progress)
                return nil
            }
            for await outcome in group {
                if let outcome { return outcome }
            }
            return putOff(job)
        }
    }

    private func attempt(_ job: ImportJob, _ progress: ImportProgress) async -> ImportOutcome {
        do {
            guard let file = try await store.file(of: job.id) else {
                return .failed(.unreadable, at: shop.now())
            }
            let catalogue = try await imports.read(file)
            let fresh = try await imports.difference(of: catalogue)
            // Somebody did it before, perhaps a server that died afterwards.
            guard !fresh.isEmpty else { return .done(at: shop.now()) }
            guard fresh == job.preview, fresh.obstacles.isEmpty else { return .outdated(fresh) }
            try await shop.storage.catalogue.importCatalogue(catalogue) { progress.written = $0 }
            await shop.catalogue.refreshAfterChange()
            return .done(at: shop.now())
        } catch let error as StorageError {
            logger.warning("an import met an error of the store: \(error)", metadata: about(job))
            return ImportFailure(error).map { .failed($0, at: shop.now()) } ?? putOff(job)
        } catch is CatalogueFileError {
            return .failed(.unreadable, at: shop.now())
        } catch {
            return putOff(job)
        }
    }

    /// What another server did with it meanwhile does not matter: both do the same.
    private func hold(_ job: ImportJob, _ progress: ImportProgress) async {
        while !Task.isCancelled {
            guard (try? await pause(.seconds(1))) != nil, !Task.isCancelled else { return }
            _ = try? await store.keep(
                job, written: progress.written, until: shop.now().advanced(by: Self.lease))
        }
    }

    private func putOff(_ job: ImportJob) -> ImportOutcome {
        .putOff(next: shop.now().advanced(by: min(.seconds(2 * job.attempts), .seconds(30))))
    }

    /// Tries a few times; what is not written down is found out by the one who takes it over.
    private func settle(_ job: ImportJob, as outcome: ImportOutcome) async {
        for attempt in 1...5 {
            do {
                return try await store.settle(job, as: outcome)
            } catch {
                logger.warning(
                    "an import cannot be settled (\(error)), trying again", metadata: about(job))
            }
            try? await pause(.milliseconds(200 * attempt))
        }
    }

    private func log(_ outcome: ImportOutcome, of job: ImportJob) {
        switch outcome {
        case .done: logger.notice("an import is done", metadata: about(job))
        case .failed(let failure, _):
            logger.notice("an import failed: \(failure.rawValue)", metadata: about(job))
        case .outdated: logger.notice("an import is outdated", metadata: about(job))
        case .putOff: logger.warning("an import was put off", metadata: about(job))
        }
    }

    private func about(_ job: ImportJob) -> Logger.Metadata {
        ["import": "\(job.id)", "attempt": "\(job.attempts)"]
    }
}

/// How far an import is: told on the thread of a connection, read elsewhere.
private final class ImportProgress: Sendable {
    private let count = Mutex(0)

    var written: Int {
        get { count.withLock { $0 } }
        set { count.withLock { $0 = newValue } }
    }
}
