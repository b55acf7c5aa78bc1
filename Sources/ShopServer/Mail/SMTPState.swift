/// What a conversation with a mail server waits for.
enum SMTPState: Hashable, Sendable {
    case greeting, hello, startTLS, securing, secureHello
    case plainAuthentication, loginUser, loginPassword, authenticated
    case sender, recipient, data, content, ended
}

extension SMTPState {
    /// The replies that lead on (RFC 5321, section 4.3.2; RFC 3207; RFC 4954).
    var expectedCodes: [Int] {
        switch self {
        case .greeting, .startTLS: [220]
        case .hello, .secureHello, .sender, .content: [250]
        case .recipient: [250, 251]
        case .plainAuthentication, .authenticated: [235]
        case .loginUser, .loginPassword: [334]
        case .data: [354]
        case .securing, .ended: []
        }
    }

    /// Whether a refusal may be the fault of this mail.
    var isAboutMail: Bool { self == .recipient || self == .data || self == .content }

    /// What was asked, for the log.
    var name: String {
        switch self {
        case .greeting: "the connection"
        case .hello, .secureHello: "EHLO"
        case .startTLS, .securing: "STARTTLS"
        case .plainAuthentication, .loginUser, .loginPassword, .authenticated: "AUTH"
        case .sender: "MAIL FROM"
        case .recipient: "RCPT TO"
        case .data: "DATA"
        case .content: "the mail"
        case .ended: "QUIT"
        }
    }
}
