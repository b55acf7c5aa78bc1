import Foundation
import ShopHTTP

/// Hands one mail to a mail server (RFC 5321): told what happens, says what to do next.
///
/// Until the server has accepted the sender, everything that goes wrong would go wrong with any mail,
/// a refused password as much as a broken connection: the server is unavailable. From then on it may
/// be this mail's fault: a clear refusal is final, all else is worth another try.
struct SMTPConversation {
    /// What happens.
    enum Event: Hashable, Sendable {
        case reply(SMTPReply)
        /// The connection is encrypted now.
        case secured
        /// There will be no more replies, for this reason.
        case broken(String)
    }

    /// What to do.
    enum Action: Hashable, Sendable {
        case send([UInt8])
        /// Encrypt the connection; there must be nothing left to read that came before.
        case startTLS
        /// The mail is accepted.
        case accepted
        case failed(MailTransportError)
    }

    private let clientName: String
    private let envelope: SMTPEnvelope
    private let encryption: MailServer.Encryption
    private let credentials: MailServer.Credentials?
    private var state = SMTPState.greeting

    /// - Parameter clientName: the domain we say we are.
    init(clientName: String, envelope: SMTPEnvelope, server: MailServer) {
        self.clientName = clientName
        self.envelope = envelope
        encryption = server.encryption
        credentials = server.credentials
    }

    /// Whether the mail itself is on its way: its acceptance may take long, and giving up early would
    /// send it twice (RFC 5321, section 4.5.3.2.6).
    var awaitsAcceptance: Bool { state == .content }

    /// Whether the connection is being encrypted.
    var isSecuring: Bool { state == .securing }

    /// Whether nothing that happens matters any more.
    var hasEnded: Bool { state == .ended }

    mutating func handle(_ event: Event) -> Action {
        switch event {
        case .broken(let reason): return fail(reason)
        case .secured:
            guard state == .securing else { return fail("encryption began unasked") }
            return command("EHLO \(clientName)", .secureHello)
        case .reply(let reply):
            return state.expectedCodes.contains(reply.code) ? proceed(reply) : refuse(reply)
        }
    }
}

extension SMTPConversation {
    private mutating func proceed(_ reply: SMTPReply) -> Action {
        switch state {
        case .greeting: return command("EHLO \(clientName)", .hello)
        case .hello where encryption == .startTLS:
            guard reply.offers("STARTTLS") else { return fail("it does not offer STARTTLS") }
            return command("STARTTLS", .startTLS)
        case .startTLS:
            state = .securing
            return .startTLS
        case .hello, .secureHello: return authenticate(reply)
        case .loginUser: return secret(credentials?.user, .loginPassword)
        case .loginPassword: return secret(credentials?.password, .authenticated)
        case .plainAuthentication, .authenticated: return begin()
        case .sender: return command("RCPT TO:<\(envelope.recipient)>", .recipient)
        case .recipient: return command("DATA", .data)
        case .data:
            state = .content
            return .send(envelope.data)
        case .content:
            state = .ended
            return .accepted
        case .securing, .ended: return fail("it spoke unasked")
        }
    }

    private mutating func authenticate(_ greeting: SMTPReply) -> Action {
        guard let credentials else { return begin() }
        if greeting.offers("AUTH", "PLAIN") {
            let message = "\0\(credentials.user)\0\(credentials.password)"
            return command("AUTH PLAIN \(base64(message))", .plainAuthentication)
        }
        if greeting.offers("AUTH", "LOGIN") { return command("AUTH LOGIN", .loginUser) }
        return fail("it offers neither AUTH PLAIN nor AUTH LOGIN")
    }

    private mutating func begin() -> Action {
        command("MAIL FROM:<\(envelope.sender)>", .sender)
    }

    private mutating func secret(_ text: String?, _ next: SMTPState) -> Action {
        command(base64(text ?? ""), next)
    }

    private mutating func command(_ text: String, _ next: SMTPState) -> Action {
        state = next
        return .send(Array("\(text)\r\n".utf8))
    }

    private mutating func refuse(_ reply: SMTPReply) -> Action {
        let reason = "\(state.name) was answered \(reply.summary)"
        // Where we should have signed in, no mail is taken, whatever it is (RFC 4954, section 6).
        if reply.code == 530 { return end(.unavailable(reason)) }
        return state.isAboutMail && reply.isPermanent ? end(.rejected(reason)) : fail(reason)
    }

    private mutating func fail(_ reason: String) -> Action {
        end(state.isAboutMail ? .deferred(reason) : .unavailable(reason))
    }

    private mutating func end(_ error: MailTransportError) -> Action {
        state = .ended
        return .failed(error)
    }
}

extension SMTPReply {
    /// Whether a greeting lists `keyword`, with `parameter` among its parameters; in any case.
    fileprivate func offers(_ keyword: String, _ parameter: String? = nil) -> Bool {
        lines.dropFirst().contains { line in
            let words = line.uppercased().split(separator: " ").map(String.init)
            return words.first == keyword && (parameter.map(words.dropFirst().contains) ?? true)
        }
    }
}

private func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
