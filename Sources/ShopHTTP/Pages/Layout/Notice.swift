/// One thing to tell the visitor at the top of a page.
struct Notice: Hashable, Sendable {
    /// How it is meant.
    enum Kind: String, Sendable {
        case information = "notice"
        case success = "notice success"
        case warning = "notice warning"
        case error = "notice error"
    }

    let kind: Kind
    let text: String

    init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

/// Notices, read out by screen readers: mistakes at once, the rest when there is a pause.
struct NoticeList: HTML {
    let notices: [Notice]

    var body: some HTML {
        for notice in notices {
            p(
                .class(notice.kind.rawValue), .role(notice.kind == .error ? .alert : .status),
                .data(.test, "notice")
            ) { notice.text }
        }
    }
}
