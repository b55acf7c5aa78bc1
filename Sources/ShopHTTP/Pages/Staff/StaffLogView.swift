import ShopDomain

/// The staff log, with a form to narrow it.
struct StaffLogView: HTML {
    let entries: [StaffLogEntry]
    let query: StaffLogQuery
    let first: PagePath?
    let next: PagePath?
    let language: Language

    var body: some HTML {
        h1 { BackOfficeTexts[language].log }
        form(
            .class("form-grid steps"), .method(.get), .role(.search),
            .action(PagePath.staffLog().path(language))
        ) {
            TextField(
                name: "member", label: texts.member, value: query.member, isRequired: false,
                longest: 254)
            TextField(
                name: "subject", label: texts.subject, value: query.subject, isRequired: false,
                hint: texts.subjectHint)
            label(.class("choice")) {
                input(
                    .type(.checkbox), .name("refused"), .value("true"), .checked(query.isRefused))
                span { texts.refusedOnly }
            }
            div { button(.class("button"), .type(.submit)) { texts.filter } }
        }
        if entries.isEmpty {
            p(.class("empty")) { texts.nothing }
        } else {
            StaffLogList(entries: entries, language: language)
        }
        Pager(first: first, next: next, language: language)
    }

    private var texts: StaffLogTexts { StaffLogTexts[language] }
}

/// Entries of the staff log, one below the other.
struct StaffLogList: HTML {
    let entries: [StaffLogEntry]
    let language: Language

    var body: some HTML {
        ol(.class("timeline")) {
            for entry in entries { StaffLogItem(entry: entry, language: language) }
        }
    }
}

/// Who asked for what, when, and what came of it.
struct StaffLogItem: HTML {
    let entry: StaffLogEntry
    let language: Language
    private let details: StaffLogEntry.Details

    init(entry: StaffLogEntry, language: Language) {
        self.entry = entry
        self.language = language
        details = entry.details(language)
    }

    var body: some HTML {
        li(.data(.test, "log-entry")) {
            strong { entry.member?.email.text ?? texts.commandLine }
            " "
            span(.class("badge"), .data(.state, state)) { outcome }
            br()
            time(.datetime(entry.at.description)) { entry.at.text(language) }
            br()
            span { words ?? "\(entry.method) \(entry.route)" }
            for parameter in entry.parameters {
                " · "
                a(.href(PagePath.staffLog(StaffLogQuery(subject: parameter.value)).path(language)))
                {
                    parameter.value
                }
            }
            if !details.told.isEmpty || !details.empty.isEmpty {
                br()
                span(.class("small")) { sent }
            }
            br()
            span(.class("muted small")) { technical.joined(separator: " · ") }
        }
    }

    /// What whoever asked said.
    private var sent: String {
        let empty = details.empty.joined(separator: ", ")
        return (details.told + (empty.isEmpty ? [] : ["\(texts.empty): \(empty)"]))
            .joined(separator: " · ")
    }

    /// What helps to find the request in the server's log.
    private var technical: [String] {
        (words == nil ? [] : ["\(entry.method) \(entry.route)"])
            + ["\(texts.request): \(entry.request)"] + details.technical
    }

    private var words: String? { entry.words(language) }

    private var state: String {
        entry.isRefused ? "failed" : entry.outcome == nil ? "pending" : "completed"
    }

    private var outcome: String {
        guard let status = entry.outcome else { return texts.pending }
        return entry.isRefused ? texts.refused(status) : texts.done
    }

    private var texts: StaffLogTexts { StaffLogTexts[language] }
}
