import ShopDomain
import ShopStorage

@testable import ShopStorageConformance
@testable import ShopStorageInMemory

/// Reads a cart, changes it, and writes it back.
struct OverwritingCartStore: ForwardingCartStore {
    let memory: InMemoryStorage

    var carts: any CartStore { memory.storage.carts }

    func apply(
        _ operation: CartOperation, id operationID: OperationID?, owner: Owner, at now: Timestamp
    ) async throws(StorageError) -> Result<Cart, CartError> {
        var cart = try await carts.find(owner) ?? Cart(id: ID(at: now), owner: owner)
        await hesitate()
        do throws(CartError) { try cart.apply(operation) } catch { return .failure(error) }
        let changed = cart
        try memory.write { state throws(StorageError) in
            state.openCarts[owner] = OpenCart(cart: changed, changedAt: now)
        }
        return .success(changed)
    }
}

/// Looks whether an operation was carried out, and carries it out later.
struct HastyOperationStore: ForwardingCartStore {
    let memory: InMemoryStorage

    var carts: any CartStore { memory.storage.carts }

    func apply(
        _ operation: CartOperation, id operationID: OperationID?, owner: Owner, at now: Timestamp
    ) async throws(StorageError) -> Result<Cart, CartError> {
        let open = memory.read { $0.openCarts[owner] }
        if let operationID, let open, open.operations.contains(operationID) {
            return .success(open.cart)
        }
        await hesitate()
        let result = try await carts.apply(operation, id: nil, owner: owner, at: now)
        try memory.write { state throws(StorageError) in
            if let operationID { state.openCarts[owner]?.operations.insert(operationID) }
        }
        return result
    }
}

/// Does what it is asked for as often as it is asked for.
struct ForgetfulCartStore: ForwardingCartStore {
    let carts: any CartStore

    func apply(
        _ operation: CartOperation, id operationID: OperationID?, owner: Owner, at now: Timestamp
    ) async throws(StorageError) -> Result<Cart, CartError> {
        try await carts.apply(operation, id: nil, owner: owner, at: now)
    }
}

/// Reads the guest's cart, adds its lines one by one, and closes it.
struct StepwiseMergeStore: ForwardingCartStore {
    let memory: InMemoryStorage

    var carts: any CartStore { memory.storage.carts }

    func merge(
        _ guest: ID<Guest>, into user: ID<User>, at now: Timestamp,
        available: @escaping @Sendable (SKU) -> Int
    ) async throws(StorageError) -> CartMergeResult {
        let lines = try await carts.find(.guest(guest))?.lines ?? []
        await hesitate()
        for line in lines {
            let add = CartOperation.add(line.sku, line.quantity)
            _ = try await carts.apply(add, id: nil, owner: .user(user), at: now)
        }
        try memory.write { state throws(StorageError) in
            state.openCarts[.guest(guest)] = nil
        }
        return CartMergeResult(cart: try await carts.find(.user(user)), notices: [])
    }
}

/// Reads the version first and the lines later.
struct TornCartStore: ForwardingCartStore {
    let carts: any CartStore

    func find(_ owner: Owner) async throws(StorageError) -> Cart? {
        guard let head = try await carts.find(owner) else { return nil }
        await hesitate()
        let lines = try await carts.find(owner)?.lines ?? []
        return Cart(id: head.id, owner: owner, lines: lines, version: head.version)
    }
}

extension WrongStore {
    static let ofCarts = [
        WrongStore(
            "A cart is read, and overwritten later",
            caughtBy: [
                CartRaceChecks.additionsAreKept, CartRaceChecks.firstAdditionsAreKept,
                CartRaceChecks.differentLinesAreKept, CartMergeChecks.racingUserAdditions,
            ]
        ) { memory in
            memory.storage.replacing(carts: OverwritingCartStore(memory: memory))
        },
        WrongStore(
            "An operation is looked up, and carried out later",
            caughtBy: [CartRaceChecks.onceByID]
        ) { memory in
            memory.storage.replacing(carts: HastyOperationStore(memory: memory))
        },
        WrongStore(
            "An operation is carried out as often as it is asked for",
            caughtBy: [CartChecks.onceByID, CartRaceChecks.onceByID]
        ) { memory in
            memory.storage.replacing(carts: ForgetfulCartStore(carts: memory.storage.carts))
        },
        WrongStore(
            "Carts are merged step by step",
            caughtBy: [CartMergeChecks.racingLogins, CartMergeChecks.racingGuestAdditions]
        ) { memory in
            memory.storage.replacing(carts: StepwiseMergeStore(memory: memory))
        },
        WrongStore("A cart is read in two steps", caughtBy: [CartRaceChecks.neverTorn]) { memory in
            memory.storage.replacing(carts: TornCartStore(carts: memory.storage.carts))
        },
    ]
}
