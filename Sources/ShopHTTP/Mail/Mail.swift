public import ShopDomain

/// One message to one person, as text and as HTML; a repetition is the same to the byte.
public struct Mail: Hashable, Sendable {
    /// The identity, the same however often it is sent (RFC 5322, section 3.6.4), without brackets.
    public let id: String
    /// Who sends it.
    public let from: Mailbox
    /// Who gets it.
    public let to: Mailbox
    /// When what it tells of happened.
    public let date: Timestamp
    /// The language of its texts.
    public let language: Language
    /// What it is about.
    public let subject: String
    /// The text for programs that show none but plain ones.
    public let text: String
    /// The same as an HTML document.
    public let html: String

    /// Puts a mail together.
    /// - Parameter id: globally unique; letters, digits, `.`, `-` and one `@`.
    public init(
        id: String, from: Mailbox, to: Mailbox, date: Timestamp, language: Language,
        subject: String, text: String, html: String
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.date = date
        self.language = language
        self.subject = subject
        self.text = text
        self.html = html
    }
}

extension Mail {
    /// The mail as it travels (RFC 5322 and 2045): ASCII in lines of at most 78 bytes that end in
    /// CRLF.
    public var bytes: [UInt8] {
        var output = MIMEWriter()
        output.header("From", mailbox: from)
        output.header("To", mailbox: to)
        output.header("Subject", text: subject)
        output.header("Date", date.mailDate)
        output.header("Message-ID", "<\(id)>")
        output.header("Content-Language", language.rawValue)
        // No answers by programs that tell of holidays (RFC 3834, section 5).
        output.header("Auto-Submitted", "auto-generated")
        output.header("MIME-Version", "1.0")
        output.header("Content-Type", "multipart/alternative; boundary=\"\(boundary)\"")
        for (type, content) in [("plain", text), ("html", html)] {
            output.line("")
            output.line("--\(boundary)")
            output.header("Content-Type", "text/\(type); charset=utf-8")
            output.header("Content-Transfer-Encoding", "quoted-printable")
            output.line("")
            output.quotedPrintable(content)
        }
        output.line("--\(boundary)--")
        return output.bytes
    }

    /// Never a line of a part: quoted-printable text has no `=_` (RFC 2045, section 6.7).
    private var boundary: String { "=_alternatives" }
}

extension Timestamp {
    /// The moment in UTC as headers have it (RFC 5322, section 3.3): `23 Nov 2026 08:30:00 +0000`.
    fileprivate var mailDate: String {
        let time = calendar
        let clock = [time.hour, time.minute, time.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(time.day) \(months[time.month - 1]) \(time.year) "
            + clock.joined(separator: ":") + " +0000"
    }
}

private let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]
