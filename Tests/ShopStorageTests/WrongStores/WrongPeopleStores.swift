import ShopDomain
import ShopStorage
import Synchronization

@testable import ShopStorageConformance
@testable import ShopStorageInMemory

/// Looks first, and writes later.
struct HastyUserStore: ForwardingUserStore {
    let memory: InMemoryStorage

    var users: any UserStore { memory.storage.users }

    func insert(_ account: Account) async throws(StorageError) {
        guard try await users.find(account.user.email) == nil else { throw .duplicate(.email) }
        await hesitate()
        try memory.write { state throws(StorageError) in
            state.accounts[account.user.id] = account
            state.userOfEmail[account.user.email] = account.user.id
        }
    }

    func updatePasswordHash(
        of user: ID<User>, from old: PasswordHash, to new: PasswordHash
    ) async throws(StorageError) {
        guard let account = memory.read({ $0.accounts[user] }), account.passwordHash == old else {
            return
        }
        await hesitate()
        try memory.write { state throws(StorageError) in
            state.accounts[user] = Account(user: account.user, passwordHash: new)
        }
    }
}

/// Remembers every session it has found.
final class CachingSessionStore: ForwardingSessionStore {
    let sessions: any SessionStore
    private let cache = Mutex<[Digest: Session]>([:])

    init(_ sessions: any SessionStore) {
        self.sessions = sessions
    }

    func find(_ token: Digest) async throws(StorageError) -> Session? {
        if let known = cache.withLock({ $0[token] }) { return known }
        let found = try await sessions.find(token)
        cache.withLock { $0[token] = found }
        return found
    }
}

/// Reads a session, and writes it back with the new time.
struct RevivingSessionStore: ForwardingSessionStore {
    let memory: InMemoryStorage

    var sessions: any SessionStore { memory.storage.sessions }

    func touch(_ token: Digest, at now: Timestamp) async throws(StorageError) {
        guard let session = try await sessions.find(token) else { return }
        await hesitate()
        try memory.write { state throws(StorageError) in
            state.sessions[token] = Session(
                owner: session.owner, role: session.role, createdAt: session.createdAt,
                lastUsedAt: now)
        }
    }
}

/// Looks what is free, and takes it later.
struct HastyOutboxStore: ForwardingOutboxStore {
    let memory: InMemoryStorage

    var outbox: any OutboxStore { memory.storage.outbox }

    func claim(
        limit: Int, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> [OutboxMessage] {
        let free = memory.read { state in
            state.outbox.filter { $0.claimedUntil <= now }.prefix(limit).map(\.message)
        }
        await hesitate()
        try memory.write { state throws(StorageError) in
            for index in state.outbox.indices where free.contains(state.outbox[index].message) {
                state.outbox[index].claimedUntil = deadline
            }
        }
        return free
    }
}

/// Gives a message back, whoever holds it now.
struct CarelessOutboxStore: ForwardingOutboxStore {
    let memory: InMemoryStorage

    var outbox: any OutboxStore { memory.storage.outbox }

    func postpone(
        _ id: ID<OutboxMessage>, heldUntil deadline: Timestamp, to next: Timestamp
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            for index in state.outbox.indices where state.outbox[index].message.id == id {
                state.outbox[index].claimedUntil = next
            }
        }
    }
}

/// Clears away by age alone.
struct ForgetfulOutboxStore: ForwardingOutboxStore {
    let memory: InMemoryStorage

    var outbox: any OutboxStore { memory.storage.outbox }

    func purge(deliveredFromBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try memory.write { state throws(StorageError) in
            let old = state.outbox.filter { $0.message.at < time }.prefix(limit).map(\.message.id)
            state.outbox.removeAll { old.contains($0.message.id) }
            return old.count
        }
    }
}

extension WrongStore {
    static let ofPeople = [
        WrongStore(
            "An address is looked up, and registered later",
            caughtBy: [UserChecks.racingRegistrations]
        ) { memory in
            memory.storage.replacing(users: HastyUserStore(memory: memory))
        },
        WrongStore(
            "A password hash is compared, and overwritten later",
            caughtBy: [UserChecks.racingHashes]
        ) { memory in
            memory.storage.replacing(users: HastyUserStore(memory: memory))
        },
        WrongStore(
            "Sessions are remembered after their end", caughtBy: [SessionChecks.deleted]
        ) { memory in
            memory.storage.replacing(sessions: CachingSessionStore(memory.storage.sessions))
        },
        WrongStore(
            "A session is read, and overwritten later",
            caughtBy: [SessionChecks.touchNeverRevives]
        ) { memory in
            memory.storage.replacing(sessions: RevivingSessionStore(memory: memory))
        },
        WrongStore(
            "Messages are looked at, and claimed later", caughtBy: [OutboxChecks.delivery]
        ) { memory in
            memory.storage.replacing(outbox: HastyOutboxStore(memory: memory))
        },
        WrongStore(
            "A message is given back by who does not hold it", caughtBy: [OutboxChecks.delivery]
        ) { memory in
            memory.storage.replacing(outbox: CarelessOutboxStore(memory: memory))
        },
        WrongStore(
            "Messages are cleared away undelivered", caughtBy: [OutboxChecks.delivery]
        ) { memory in
            memory.storage.replacing(outbox: ForgetfulOutboxStore(memory: memory))
        },
    ]
}
