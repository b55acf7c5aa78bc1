import ShopDomain
import ShopStorage

/// An import: what it would change, how far it is, or what came out.
struct StaffImportView: HTML {
    let job: ImportJob
    let language: Language

    var body: some HTML {
        div(
            .id("import"), .data(.live, job.isFollowed ? "2" : nil), .data(.news, news)
        ) {
            div(.class("page-head")) {
                h1 { job.shownName(language) }
                ImportBadge(state: job.state, language: language)
            }
            if job.state == .previewed { ImportObstacles(job: job, language: language) }
            ImportProgressView(job: job, language: language)
            DifferenceView(
                difference: job.preview, title: job.state == .done ? texts.outcome : texts.preview,
                language: language)
            if canStart { ImportStartForm(job: job, language: language) }
        }
        // The script writes here what has changed, for those who hear the page.
        p(.class("visually-hidden"), .role(.status)) {}
        p(.class("cluster steps")) {
            if job.isFollowed {
                a(
                    .class("no-script"), .href(PagePath.staffImport(job.id).path(language))
                ) { texts.reload }
            }
            a(.href(PagePath.staffImports.path(language))) { texts.again }
        }
    }

    private var canStart: Bool {
        job.state == .previewed && !job.preview.isEmpty && job.preview.obstacles.isEmpty
    }

    /// Numbers are not news: they would be read out every two seconds.
    private var news: String { "\(texts.state): \(texts.stateName(job.state))." }

    private var texts: ImportTexts { ImportTexts[language] }
}

/// Why an import is impossible as it is.
struct ImportObstacles: HTML {
    let job: ImportJob
    let language: Language

    var body: some HTML {
        if !job.preview.obstacles.isEmpty {
            div(.class("notice error"), .data(.test, "import-obstacles")) {
                p { "\(ImportTexts[language].impossible):" }
                ul {
                    for obstacle in job.preview.obstacles {
                        li { ImportTexts[language].obstacle(obstacle) }
                    }
                }
            }
        }
    }
}

/// How far an import is, once it was started.
struct ImportProgressView: HTML {
    let job: ImportJob
    let language: Language

    var body: some HTML {
        switch job.state {
        case .previewed: EmptyHTML()
        case .waiting: message("notice", texts.waiting)
        case .running: message("notice", texts.progress(job.written, job.preview.products.total))
        case .done: message("notice success", texts.done)
        case .failed: message("notice error", texts.failed(job.failure ?? .broken))
        }
    }

    private func message(_ look: String, _ text: String) -> some HTML {
        p(.class(look), .data(.test, "import-progress")) { text }
    }

    private var texts: ImportTexts { ImportTexts[language] }
}

/// Lets the import be carried out.
struct ImportStartForm: HTML {
    let job: ImportJob
    let language: Language

    var body: some HTML {
        form(
            .class("stack section"), .method(.post),
            .action(PagePath.staffImportStart(job.id).path(language))
        ) {
            input(.type(.hidden), .name("fingerprint"), .value(job.preview.fingerprint))
            p(.class("muted")) { texts.startHint }
            div { button(.class("button primary"), .type(.submit)) { texts.start } }
        }
    }

    private var texts: ImportTexts { ImportTexts[language] }
}
