import ShopDomain
import ShopStorage
import Testing

@testable import ShopStorageConformance
@testable import ShopStorageInMemory

@Suite("A memory")
struct InMemoryStorageTests {
    @Test("Is shared by all its stores and by nobody else's")
    func own() async throws {
        let memory = InMemoryStorage()
        let product = try await memory.storage.newProduct(onHand: [1])
        #expect(try await memory.storage.catalogue.product(product.slug) == product)
        #expect(try await InMemoryStorage().storage.catalogue.product(product.slug) == nil)
    }

    @Test("Tells nothing to who knows everything")
    func nothingNew() async throws {
        let storage = InMemoryStorage().storage
        _ = try await storage.newProduct(onHand: [1])
        let cursor = try await storage.catalogue.changes(since: nil).cursor
        let next = try await storage.catalogue.changes(since: cursor)
        #expect(next.changes == CatalogueChanges())
        #expect(next.cursor == cursor)
    }

    @Test("Tells of what changed and of nothing else")
    func changesOnly() async throws {
        let storage = InMemoryStorage().storage
        let (first, second) = (
            try await storage.newProduct(onHand: [1]), try await storage.newProduct(onHand: [1, 2])
        )
        let cursor = try await storage.catalogue.changes(since: nil).cursor
        let level = try await storage.receive(4, of: second.variants[1].sku)
        let updated = try await storage.catalogue.update(first)
        let changes = try await storage.catalogue.changes(since: cursor).changes
        #expect(changes == CatalogueChanges(products: [updated], stock: [level]))
    }

    @Test("Knows orders by age, whatever order they were placed in")
    func orderIndex() {
        let owner = Unique.user()
        let ids = (0..<5).map { ID<Order>(at: Timestamp(milliseconds: $0)) }
        var index = OrderIndex()
        for number in [3, 0, 4, 2] { index.insert(ids[number], of: owner) }
        index.insert(ids[1], of: Unique.guest())
        #expect(index.all == ids)
        #expect(index.orders(of: owner) == [ids[0], ids[2], ids[3], ids[4]])
        #expect(index.all.position(after: ids[2]) == 3)
        #expect([ids[0], ids[2]].position(after: ids[1]) == 1)
    }

    @Test("Finds a step that takes more than was reserved corrupt, and does nothing")
    func corrupt() async throws {
        let memory = InMemoryStorage()
        let product = try await memory.storage.newProduct(onHand: [5])
        let order = try await memory.storage.newOrder([2], of: product)
        try memory.write { state throws(StorageError) in
            state.stock[product.variants[0].sku]?.value.reserved = 1
        }
        let cancel = try #require(try order.applying(.cancel, by: .system, at: order.placedAt))
        await #expect {
            try await memory.storage.orders.update(cancel)
        } throws: { error in
            guard case .corrupt = error as? StorageError else { return false }
            return true
        }
        #expect(try await memory.storage.orders.find(order.number) == order)
        #expect(try await memory.storage.levels(of: product).map(\.reserved) == [1])
    }
}
