import ShopDomain
import ShopStorage

@testable import ShopStorageConformance
@testable import ShopStorageInMemory

/// Looks whether there is another admin, and takes the role away later.
struct HastyRoleStore: ForwardingUserStore {
    let memory: InMemoryStorage

    var users: any UserStore { memory.storage.users }

    func updateRole(of user: ID<User>, to role: Role) async throws(StorageError) {
        let isLeft = memory.read { state in
            state.accounts.values.contains { $0.user.role == .admin && $0.user.id != user }
        }
        guard isLeft else { throw .conflict }
        await hesitate()
        try memory.write { state throws(StorageError) in
            guard let account = state.accounts[user] else { throw .notFound }
            var changed = account.user
            changed.role = role
            state.accounts[user] = Account(user: changed, passwordHash: account.passwordHash)
        }
    }
}

/// Takes what was searched for as it was typed.
struct ExactUserStore: ForwardingUserStore {
    let users: any UserStore

    func list(
        _ search: UserSearch, after user: ID<User>?, limit: Int
    ) async throws(StorageError) -> [User] {
        let found = try await users.list(search, after: user, limit: limit)
        guard case .name(let prefix) = search else { return found }
        return found.filter { $0.name.text.hasPrefix(prefix) }
    }
}

/// Looks at the tree first, and changes it later.
struct HastyCategoryStore: ForwardingCatalogueStore {
    let memory: InMemoryStorage

    var catalogue: any CatalogueStore { memory.storage.catalogue }

    func place(
        _ category: Slug, in parent: Slug?, before sibling: Slug?
    ) async throws(StorageError) {
        let known = memory.read { $0.categories.values.map(\.value) }
        let changed: [ShopDomain.Category]
        do {
            changed = try known.placing(category, in: parent, before: sibling)
        } catch {
            throw error == .circle ? .conflict : .notFound
        }
        await hesitate()
        try memory.write { state throws(StorageError) in
            for category in changed { state.upsert(category) }
        }
    }

    /// Takes as long as a removal, so that one finds the category empty before the others are done.
    func insert(_ product: Product) async throws(StorageError) {
        await hesitate()
        try await catalogue.insert(product)
    }

    func remove(_ category: Slug) async throws(StorageError) {
        let isEmpty = memory.read { state in
            !state.products.values.contains { $0.value.category == category }
        }
        guard isEmpty else { throw .conflict }
        await hesitate()
        try memory.write { state throws(StorageError) in
            state.categories[category] = nil
            state.categoryRemovedAt = state.tick()
        }
    }
}

/// Removes a category, and tells nobody.
struct SilentCategoryStore: ForwardingCatalogueStore {
    let memory: InMemoryStorage

    var catalogue: any CatalogueStore { memory.storage.catalogue }

    func remove(_ category: Slug) async throws(StorageError) {
        try await catalogue.remove(category)
        try memory.write { state throws(StorageError) in state.categoryRemovedAt = 0 }
    }
}

/// Writes a note as often as it is asked to.
struct RepeatingNoteStore: ForwardingOrderNoteStore {
    let notes: any OrderNoteStore

    func insert(_ note: OrderNote) async throws(StorageError) {
        try await notes.insert(
            OrderNote(
                id: ID(at: note.at), order: note.order, author: note.author,
                authorName: note.authorName, text: note.text, at: note.at))
    }
}

/// Lets the last outcome win.
struct ForgivingLogStore: ForwardingStaffLogStore {
    let memory: InMemoryStorage

    var log: any StaffLogStore { memory.storage.staffLog }

    func complete(
        _ entry: ID<StaffLogEntry>, with outcome: Int
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            for place in state.staffLog.indices where state.staffLog[place].id == entry {
                state.staffLog[place].outcome = outcome
            }
        }
    }
}

/// Looks only at the names in the address.
struct ShortSightedLogStore: ForwardingStaffLogStore {
    let log: any StaffLogStore

    func list(
        _ filter: StaffLogFilter, before entry: ID<StaffLogEntry>?, limit: Int
    ) async throws(StorageError) -> [StaffLogEntry] {
        try await log.list(filter, before: entry, limit: limit).filter { entry in
            filter.subject.map { subject in
                entry.parameters.contains { $0.value == subject }
            } ?? true
        }
    }
}

extension WrongStore {
    static let ofBackOffice = [
        WrongStore(
            "The last admin is looked for, and the role taken away later",
            caughtBy: [UserListChecks.oneAdminIsLeft]
        ) { memory in
            memory.storage.replacing(users: HastyRoleStore(memory: memory))
        },
        WrongStore("Names are compared letter by letter", caughtBy: [UserListChecks.byName]) {
            memory in
            memory.storage.replacing(users: ExactUserStore(users: memory.storage.users))
        },
        WrongStore(
            "The tree is looked at, and changed later",
            caughtBy: [CategoryChecks.racingCircle, CategoryChecks.racingRemoval]
        ) { memory in
            memory.storage.replacing(catalogue: HastyCategoryStore(memory: memory))
        },
        WrongStore(
            "A removed category is missing from no change",
            caughtBy: [CategoryChecks.removalIsFollowed]
        ) { memory in
            memory.storage.replacing(catalogue: SilentCategoryStore(memory: memory))
        },
        WrongStore(
            "A note is written as often as it is asked for",
            caughtBy: [OrderNoteChecks.once, OrderNoteChecks.identityTaken]
        ) { memory in
            memory.storage.replacing(
                orderNotes: RepeatingNoteStore(notes: memory.storage.orderNotes))
        },
        WrongStore(
            "An outcome is overwritten by a later one", caughtBy: [StaffLogChecks.completedOnce]
        ) { memory in
            memory.storage.replacing(staffLog: ForgivingLogStore(memory: memory))
        },
        WrongStore(
            "What an entry was about is looked for in its address alone",
            caughtBy: [StaffLogChecks.bySubject]
        ) { memory in
            memory.storage.replacing(staffLog: ShortSightedLogStore(log: memory.storage.staffLog))
        },
    ]
}
