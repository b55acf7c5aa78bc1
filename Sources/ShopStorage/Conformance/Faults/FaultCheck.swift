import ShopStorage

/// One operation that must take effect exactly once, with one kind of fault at every moment.
public struct FaultCheck: Sendable, CustomStringConvertible {
    let operation: FaultOperation
    let family: FaultFamily

    /// The guarantee as a sentence.
    public var name: String { "\(operation.name) happens exactly once with \(family.rawValue)" }

    /// The guarantee.
    public var description: String { name }

    /// The most statements a transaction may have, so that no backend keeps the check going.
    private static let mostStatements = 200

    /// Runs the operation with a fault at its first statement, its second, and so on, until one runs
    /// through untouched; the client asks again where the store tells it to.
    /// - Throws: ``ConformanceFailure``; whatever else the store threw.
    public func run(with injector: any FaultInjector) async throws {
        guard family.isAboutStatements else {
            let happened = try await run(family.fault(at: 0), injector)
            return try require(happened, "\(operation.name) commits")
        }
        for number in 0..<Self.mostStatements {
            guard try await run(family.fault(at: number), injector) else {
                return try require(number > 0, "\(operation.name) has statements")
            }
        }
        throw ConformanceFailure("\(operation.name) never ends", #fileID, #line)
    }

    private func run(_ fault: PlannedFault, _ injector: any FaultInjector) async throws -> Bool {
        let scene = try await operation.prepare(injector.storage)
        let happened = try await injector.inject(fault) { storage in
            try await FaultScene.insisting { try await scene.perform(storage) }
        }
        do {
            try await scene.verify(injector.storage)
        } catch let failure as ConformanceFailure {
            throw failure.with(fault)
        }
        return happened
    }
}

/// Something to do that must happen exactly once, and the proof that it did.
struct FaultScene: Sendable {
    let perform: @Sendable (ShopStorage) async throws -> Void
    let verify: @Sendable (ShopStorage) async throws -> Void

    /// Asks again, as a client does, where the store says "not now" or "perhaps".
    static func insisting(_ request: () async throws -> Void) async throws {
        for _ in 1..<5 {
            do {
                return try await request()
            } catch StorageError.unavailable {
                continue
            } catch StorageError.outcomeUnknown {
                continue
            }
        }
        try await request()
    }
}

extension ConformanceFailure {
    fileprivate func with(_ fault: PlannedFault) -> ConformanceFailure {
        ConformanceFailure("\(fault.kind) at \(fault.moment): \(problem)", place: place)
    }
}
