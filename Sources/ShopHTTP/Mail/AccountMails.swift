public import Logging
public import ServiceLifecycle
import ShopDomain

/// Sends mails about accounts, one after the other, beside the server.
///
/// They have links that are secrets, so they are kept nowhere: what a server has not sent when it
/// dies, somebody asks for again.
public final class AccountMails: Service {
    typealias Job = @Sendable (AccountMailMaker) async throws -> Mail?

    private let maker: AccountMailMaker
    private let transport: any MailTransport
    private let logger: Logger
    private let jobs: AsyncStream<Job>
    private let queue: AsyncStream<Job>.Continuation
    private let pause: @Sendable (Duration) async throws -> Void

    /// Of more requests at once than this the latest are dropped.
    private static let mostJobs = 1000
    private static let grace: Duration = .seconds(8)
    private static let pauses: [Duration] = [.seconds(1), .seconds(5)]

    /// Makes a sender; it sends while it runs.
    /// - Parameters:
    ///   - from: whom customers see as the sender.
    ///   - publicURL: where browsers reach the shop, without a slash at the end.
    public convenience init(
        transport: any MailTransport, from: Mailbox, publicURL: String, logger: Logger
    ) {
        self.init(transport: transport, from: from, publicURL: publicURL, logger: logger) {
            try await Task.sleep(for: $0)
        }
    }

    init(
        transport: any MailTransport, from: Mailbox, publicURL: String, logger: Logger,
        pause: @escaping @Sendable (Duration) async throws -> Void
    ) {
        maker = AccountMailMaker(from: from, publicURL: publicURL)
        self.transport = transport
        self.logger = logger
        self.pause = pause
        (jobs, queue) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.mostJobs))
    }

    /// Does `job` later, and sends the mail that comes of it.
    func send(_ job: @escaping Job) { queue.yield(job) }

    /// Sends until the server stops; what was asked for before is sent first, if that takes no longer
    /// than a few seconds.
    public func run() async {
        await withGrace(Self.grace, pause: pause) { [jobs, queue] in
            await withGracefulShutdownHandler {
                for await job in jobs { await self.carryOut(job) }
            } onGracefulShutdown: {
                queue.finish()
            }
        }
    }

    private func carryOut(_ job: Job) async {
        do {
            guard let mail = try await job(maker) else { return }
            try await deliver(mail)
        } catch {
            logger.warning("a mail about an account was not sent: \(error)")
        }
    }

    private func deliver(_ mail: Mail) async throws {
        for wait in Self.pauses {
            do {
                return try await transport.send(mail)
            } catch MailTransportError.rejected(let reason) {
                throw MailTransportError.rejected(reason)
            } catch {
                try await pause(wait)
            }
        }
        try await transport.send(mail)
    }
}

/// Makes the mails about accounts.
struct AccountMailMaker: Sendable {
    let from: Mailbox
    let publicURL: String

    /// What a mail is about.
    enum Subject: Sendable {
        case password, email, emailChanged
    }

    /// - Parameter token: what the link shows that stands in the mail; `nil` for a mail without one.
    func mail(
        _ subject: Subject, token: SessionToken?, to address: EmailAddress, _ language: Language,
        at now: Timestamp
    ) -> Mail {
        let words = AccountMailTexts[language].words(subject)
        let link = token.map { publicURL + path(subject, $0).path(language) }
        let view = AccountMailView(words: words, link: link, language: language)
        return Mail(
            id: "\(ID<Mail>(at: now))@\(from.domain)", from: from, to: Mailbox(address: address),
            date: now, language: language, subject: words.subject,
            text: [words.message, link, "\(MailTexts[language].closing)\n\(shopName)"]
                .compactMap { $0 }.joined(separator: "\n\n") + "\n",
            html: String(decoding: view.rendered(), as: UTF8.self))
    }

    private func path(_ subject: Subject, _ token: SessionToken) -> PagePath {
        switch subject {
        case .password: .newPassword(token: token.text)
        case .email, .emailChanged: .newEmail(token: token.text)
        }
    }
}

/// A mail about an account for programs that show HTML.
struct AccountMailView: HTML {
    let words: AccountMailTexts.Words
    let link: String?
    let language: Language

    var body: some HTML {
        HTMLDocument(language: language.rawValue) {
            title { words.subject }
            meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        } body: {
            p { words.message }
            if let link {
                p { a(.href(link)) { words.subject } }
            }
            p {
                MailTexts[language].closing
                br()
                shopName
            }
        }
    }
}
