import ShopDomain
import ShopStorage
import ShopStorageInMemory
import Testing

@testable import ShopStorageConformance

@Suite("Carrying out an action on an order")
struct OrderTransitionTests {
    private let storage = InMemoryStorage().storage
    private let now = Unique.moment()

    private func newOrder() async throws -> Order {
        try await storage.newOrder([1], of: try await storage.newProduct(onHand: [5]))
    }

    private func confirm(_ order: Order, in store: ScriptedOrderStore) async throws -> Order {
        try await store.carryOut(.confirm, on: order.number, by: .system, at: now)
    }

    @Test("Writes the step the rules lead to and answers the order afterwards")
    func written() async throws {
        let order = try await newOrder()
        let staff = OrderEvent.Actor.staff(ID(at: now))
        let answered = try await storage.orders.carryOut(
            .confirm, on: order.number, by: staff, at: now)
        #expect(answered.status.state == .confirmed)
        #expect(answered.timeline.last == OrderEvent(kind: .confirmed, actor: staff, at: now))
        #expect(try await storage.orders.find(order.number) == answered)
    }

    @Test("Writes nothing where it was done already")
    func doneAlready() async throws {
        let order = try await newOrder()
        let confirmed = try await storage.carry(out: [.confirm], on: order)
        let store = ScriptedOrderStore(storage.orders)
        #expect(try await confirm(order, in: store) == confirmed)
        #expect(store.updates == 0)
    }

    @Test("Refuses what the rules do not allow")
    func illegal() async throws {
        let order = try await newOrder()
        await #expect {
            try await storage.orders.carryOut(.ship, on: order.number, by: .system, at: now)
        } throws: { error in
            guard case .illegal(let transition) = error as? OrderTransitionError else {
                return false
            }
            return transition.action == .ship && transition.status == .placed
        }
        #expect(try await storage.orders.find(order.number) == order)
    }

    @Test("Finds no unknown order")
    func unknown() async throws {
        await #expect(throws: OrderTransitionError.notFound) {
            try await storage.orders.carryOut(
                .cancel, on: Unique.orderNumber(), by: .customer, at: now)
        }
    }

    @Test("Finds an order for its owner only")
    func foreign() async throws {
        let order = try await newOrder()
        await #expect(throws: OrderTransitionError.notFound) {
            try await storage.orders.carryOut(
                .cancel, on: order.number, of: Unique.guest(), by: .customer, at: now)
        }
        #expect(try await storage.orders.find(order.number) == order)
        let cancelled = try await storage.orders.carryOut(
            .cancel, on: order.number, of: order.terms.owner, by: .customer, at: now)
        #expect(cancelled.status.state == .cancelled)
    }

    @Test("Reads and decides again where somebody else was faster")
    func conflict() async throws {
        let order = try await newOrder()
        let store = ScriptedOrderStore(storage.orders, updates: [.losing(to: .pay)])
        let answered = try await confirm(order, in: store)
        #expect(answered.timeline.map(\.kind) == [.placed, .paid, .confirmed])
        #expect(store.updates == 2)
    }

    @Test("Is content where somebody else was faster with the same")
    func sameByAnother() async throws {
        let order = try await newOrder()
        let store = ScriptedOrderStore(storage.orders, updates: [.losing(to: .confirm)])
        let answered = try await confirm(order, in: store)
        #expect(answered.timeline.map(\.kind) == [.placed, .confirmed])
        #expect(store.updates == 1)
    }

    @Test("Refuses what has become impossible meanwhile")
    func overtaken() async throws {
        let order = try await newOrder()
        let store = ScriptedOrderStore(storage.orders, updates: [.losing(to: .cancel)])
        await #expect {
            try await confirm(order, in: store)
        } throws: { error in
            guard case .illegal(let transition) = error as? OrderTransitionError else {
                return false
            }
            return transition.status.state == .cancelled
        }
    }

    @Test("Gives up after five conflicts")
    func bounded() async throws {
        let order = try await newOrder()
        let conflicts = Array(repeating: ScriptedOrderStore.Step.fail(.conflict), count: 4)
        let lucky = ScriptedOrderStore(storage.orders, updates: conflicts)
        let second = try await newOrder()
        #expect(try await confirm(second, in: lucky).status.state == .confirmed)
        let unlucky = ScriptedOrderStore(storage.orders, updates: conflicts + [.fail(.conflict)])
        await #expect(throws: OrderTransitionError.storage(.conflict)) {
            try await confirm(order, in: unlucky)
        }
        #expect(unlucky.updates == 5)
    }

    @Test(
        "Tries nothing again that is no conflict",
        arguments: [StorageError.unavailable, .outcomeUnknown, .corrupt("drift")])
    func failure(_ error: StorageError) async throws {
        let order = try await newOrder()
        let writing = ScriptedOrderStore(storage.orders, updates: [.fail(error)])
        await #expect(throws: OrderTransitionError.storage(error)) {
            try await confirm(order, in: writing)
        }
        #expect(writing.updates == 1)
        let reading = ScriptedOrderStore(storage.orders, finds: error)
        await #expect(throws: OrderTransitionError.storage(error)) {
            try await confirm(order, in: reading)
        }
        #expect(reading.updates == 0)
    }
}
