public import ShopStorage
import Synchronization

/// A shop's memory in this process: for tests, demos and shops that may forget.
///
/// Every method is one step under one lock, so it has the guarantees of the protocols by nature.
public final class InMemoryStorage: Sendable {
    private let state = Mutex(State())

    /// Makes an empty memory.
    public init() {}

    /// The stores, all on this memory.
    public var storage: ShopStorage {
        ShopStorage(
            catalogue: InMemoryCatalogueStore(memory: self),
            pictures: InMemoryPictureStore(memory: self),
            users: InMemoryUserStore(memory: self),
            grants: InMemoryGrantStore(memory: self),
            addresses: InMemoryAddressStore(memory: self),
            vouchers: InMemoryVoucherStore(memory: self),
            sessions: InMemorySessionStore(memory: self),
            carts: InMemoryCartStore(memory: self),
            orders: InMemoryOrderStore(memory: self),
            payments: InMemoryPaymentStore(memory: self),
            orderNotes: InMemoryOrderNoteStore(memory: self),
            staffLog: InMemoryStaffLogStore(memory: self),
            outbox: InMemoryOutboxStore(memory: self),
            webhooks: InMemoryWebhookStore(memory: self),
            imports: InMemoryImportJobStore(memory: self),
            audit: InMemoryAuditStore(memory: self),
            health: InMemoryHealth())
    }

    /// One step that changes something.
    func write<Value: Sendable>(
        _ body: (inout sending State) throws(StorageError) -> Value
    ) throws(StorageError) -> Value {
        try state.withLock { state throws(StorageError) in
            try body(&state)
        }
    }

    /// One step that changes nothing.
    func read<Value: Sendable>(_ body: (State) -> Value) -> Value {
        state.withLock { body($0) }
    }
}

/// Memory is always at hand.
struct InMemoryHealth: StorageHealth {
    func check() async -> StorageCondition { .ready }
}
