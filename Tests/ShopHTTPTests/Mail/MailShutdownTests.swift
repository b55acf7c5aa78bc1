import Logging
import ServiceLifecycleTestKit
import ShopDomain
import ShopStorage
import Synchronization
import Testing

@testable import ShopHTTP

@Suite("The delivery of mails, when the server is to stop")
struct MailShutdownTests {
    @Test("sends what is on its way, and nothing more")
    func onItsWay() async throws {
        let shop = try await MailShop.make()
        try await shop.order()
        try await shop.order()
        let transport = SlowTransport()
        let delivery = MailDelivery(
            shop: shop.test.shop, transport: transport,
            from: try Mailbox("orders@shop.example"), logger: Logger(label: "test"))
        await testGracefulShutdown { trigger in
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await delivery.run() }
                await transport.begun()
                trigger.triggerGracefulShutdown()
                transport.finish()
            }
        }
        #expect(transport.sent == 1)
        #expect(shop.metrics.sent == 1)
        let later = shop.test.clock.now.advanced(by: .seconds(1))
        let left = try await shop.test.storage.outbox.claim(limit: 5, at: later, until: later)
        #expect(left.count == 1)
    }

    @Test("breaks off what takes too long, and leaves it to be sent later")
    func tooLong() async throws {
        let shop = try await MailShop.make()
        try await shop.order()
        let transport = SlowTransport()
        let delivery = MailDelivery(
            shop: shop.test.shop, transport: transport,
            from: try Mailbox("orders@shop.example"), logger: Logger(label: "test"),
            pause: { _ in await Task.yield() })
        await testGracefulShutdown { trigger in
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await delivery.run() }
                await transport.begun()
                trigger.triggerGracefulShutdown()
            }
        }
        #expect(transport.sent == 0)
        let later = shop.test.clock.now.advanced(by: MailDelivery.lease)
        let left = try await shop.test.storage.outbox.claim(limit: 5, at: later, until: later)
        #expect(left.count == 1)
    }

    @Test("links that are asked for last are sent first, unless the mail server hangs")
    func links() async throws {
        let shop = try await MailShop.make()
        let recipient = try EmailAddress("ada@mail.example")
        for isHanging in [false, true] {
            let transport = SlowTransport()
            let mails = AccountMails(
                transport: transport, from: try Mailbox("orders@shop.example"),
                publicURL: "https://shop.example", logger: Logger(label: "test"),
                pause: { _ in
                    if isHanging {
                        await Task.yield()
                    } else {
                        try await Task.sleep(for: .seconds(60))
                    }
                })
            await testGracefulShutdown { trigger in
                await withTaskGroup(of: Void.self) { group in
                    group.addTask { await mails.run() }
                    for _ in 1...2 {
                        mails.send { maker in
                            maker.mail(
                                .emailChanged, token: nil, to: recipient, .german,
                                at: shop.test.clock.now)
                        }
                    }
                    await transport.begun()
                    trigger.triggerGracefulShutdown()
                    if !isHanging {
                        transport.finish()
                        transport.finish()
                    }
                }
            }
            #expect(transport.sent == (isHanging ? 0 : 2))
        }
    }
}

/// Takes as long as it is not told to finish, or until it is cancelled.
private final class SlowTransport: MailTransport {
    private let sentCount = Mutex(0)
    private let beginning = AsyncStream<Void>.makeStream()
    private let ending = AsyncStream<Void>.makeStream()

    var sent: Int { sentCount.withLock { $0 } }

    func begun() async {
        for await _ in beginning.stream { return }
    }

    func finish() {
        ending.continuation.yield()
    }

    func send(_ mail: Mail) async throws(MailTransportError) {
        beginning.continuation.yield()
        for await _ in ending.stream {
            sentCount.withLock { $0 += 1 }
            return
        }
        throw .deferred("cancelled")
    }
}
