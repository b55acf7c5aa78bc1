/// What takes mail to the world.
public protocol MailTransport: Sendable {
    /// Hands a mail over to a server that promises to deliver it.
    ///
    /// When this returns, the server has accepted the mail. A task that is cancelled breaks off.
    /// - Throws: why it was not accepted, or not known to be.
    func send(_ mail: Mail) async throws(MailTransportError)
}

/// Why a mail was not sent, each with a reason for the log that names nobody.
public enum MailTransportError: Error, Hashable, Sendable {
    /// The server will never take this mail.
    case rejected(String)
    /// The server does not take this mail now, or gave no clear answer.
    case deferred(String)
    /// No mail can be sent now: the server cannot be reached, or does not let us in.
    case unavailable(String)
}
