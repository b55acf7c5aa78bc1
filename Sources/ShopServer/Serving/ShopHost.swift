import AsyncHTTPClient
import Hummingbird
import HummingbirdCore
import Logging
import ServiceLifecycle
import ShopDomain
import ShopHTTP
import ShopStorage
import UnixSignals

/// A server for one shop: the router on Hummingbird, with everything that runs beside it.
struct ShopHost {
    let configuration: ServerConfiguration
    let storage: OpenStorage
    let passwords: PasswordHasher
    let logger: Logger

    /// Serves until the process is asked to stop, then finishes what it has begun.
    /// - Parameter ready: called once the port is open.
    func run(ready: @escaping @Sendable (Int) -> Void) async throws {
        let lifecycle = ShopLifecycle()
        let feed = CatalogueFeed(store: storage.storage.catalogue, logger: logger)
        // Where the database has gone away meanwhile, the server waits for it, alive but not ready.
        try? await feed.refresh()
        let transport = try makeTransport()
        let accountMails = transport.map { transport, from in
            AccountMails(
                transport: transport, from: from, publicURL: configuration.publicURL,
                logger: logger)
        }
        let client = configuration.payment.map { _ in HostedPaymentProvider.makeClient() }
        let provider = makeProvider(client)
        let shop = Shop(
            storage: storage.storage, catalogue: feed, passwords: passwords,
            pricing: Pricing(tariff: configuration.tariff),
            settings: ShopSettings(
                publicURL: configuration.publicURL, limitsRates: configuration.limitsRates,
                trustedProxies: configuration.trustedProxies, seller: configuration.seller,
                bank: configuration.bank,
                allowsLocalWebhooks: configuration.allowsLocalWebhooks),
            lifecycle: lifecycle, accountMails: accountMails, pictures: makeWorkshop(),
            paymentProvider: provider, codePainter: makeCodePainter(), now: Timestamp.now)
        // Stopped in reverse: first the announcement, last the storage.
        var services: [any Service] = [
            StorageService(open: storage), feed,
            BestSellers(
                orders: storage.storage.orders, catalogue: feed, logger: logger, now: Timestamp.now),
            Housekeeping(storage: storage.storage, logger: logger, now: Timestamp.now),
        ]
        if let client { services.insert(PaymentClientService(client: client), at: 1) }
        services.append(PaymentDeadline(shop: shop, logger: logger))
        if let provider {
            services.append(PaymentDelivery(shop: shop, provider: provider, logger: logger))
        }
        if let (transport, from) = transport {
            services.append(
                MailDelivery(shop: shop, transport: transport, from: from, logger: logger))
        }
        if let accountMails { services.append(accountMails) }
        let webhooks = HTTPWebhookTransport(
            WebhookAddresses(allowsLoopback: configuration.allowsLocalWebhooks))
        services.append(webhooks)
        services.append(WebhookSender(shop: shop, transport: webhooks, logger: logger))
        services.append(ImportRunner(shop: shop, logger: logger))
        services.append(makeApplication(shop, ready: ready))
        services.append(Drain(lifecycle: lifecycle, notice: .seconds(2)))
        let group = ServiceGroup(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
    }

    /// What sends mail and in whose name; `nil` where nobody said how.
    private func makeTransport() throws -> (SMTPTransport, Mailbox)? {
        guard let mail = configuration.mail else {
            logger.notice("SHOP_MAIL_URL is not set: no mail is sent")
            return nil
        }
        let transport = try SMTPTransport(mail.server, clientName: mail.from.domain)
        logger.notice("mail is handed in at \(mail.server)")
        return (transport, mail.from)
    }

    /// Makes pictures one after the other: each may need much memory for a moment.
    private func makeWorkshop() -> VipsWorkshop {
        let workshop = VipsWorkshop(programs: ProgramRunner(atOnce: 1), logger: logger)
        if !workshop.isOpen {
            logger.notice("vipsthumbnail is not installed: no pictures can be uploaded")
        }
        return workshop
    }

    /// Where customers pay online; `nil` where nobody said where.
    private func makeProvider(_ client: HTTPClient?) -> (any PaymentProvider)? {
        guard let server = configuration.payment, let client else { return nil }
        logger.notice("customers can pay online at \(server)")
        return HostedPaymentProvider(server, client: client)
    }

    /// Codes are painted only where there is something to transfer to, and a program that can.
    private func makeCodePainter() -> (any CodePainter)? {
        guard configuration.bank != nil else { return nil }
        let painter = QRCodeProgram(ProgramRunner(atOnce: 2))
        if painter == nil { logger.notice("qrencode is missing: transfers are shown without code") }
        return painter
    }

    private func makeApplication(
        _ shop: Shop, ready: @escaping @Sendable (Int) -> Void
    ) -> some ApplicationProtocol {
        Application(
            router: shop.makeRouter(),
            server: .http1(configuration: HTTP1Channel.Configuration(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.listen.host, port: configuration.listen.port),
                availableConnectionsDelegate: .maximum(4096, logger: logger)),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) },
            logger: logger)
    }
}
