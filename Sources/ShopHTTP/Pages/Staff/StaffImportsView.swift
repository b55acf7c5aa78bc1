import ShopDomain
import ShopStorage

/// A form to upload a catalogue, what was wrong with the last one, the latest ones, and files to take away.
struct StaffImportsView: HTML {
    let jobs: [ImportJob]
    /// What is wrong with the file that was just sent.
    let wrong: CatalogueFileError?
    let problem: Problem?
    let now: Timestamp
    let language: Language

    var body: some HTML {
        h1 { texts.title }
        section(.class("stack")) {
            h2 { texts.importTitle }
            p { texts.about }
            if let wrong { WrongFileTable(error: wrong, language: language) }
            ImportUploadForm(
                error: FieldErrors(problem)["file", language], isWrong: wrong != nil,
                language: language)
        }
        if !jobs.isEmpty {
            section(.class("section")) {
                h2 { texts.latest }
                ImportTable(jobs: jobs, language: language)
            }
        }
        ExportForms(now: now, language: language)
    }

    private var texts: ImportTexts { ImportTexts[language] }
}

/// Uploads a catalogue.
struct ImportUploadForm: HTML {
    let error: String?
    /// Whether a file was refused just now, and everything that is wrong with it is told above.
    let isWrong: Bool
    let language: Language

    var body: some HTML {
        form(
            .class("form-grid"), .method(.post), .enctype(.multipart),
            .action(PagePath.staffImports.path(language))
        ) {
            div(.class(message == nil ? "field wide" : "field wide invalid")) {
                label(.for("file")) { texts.file }
                input(
                    .id("file"), .type(.file), .name("file"), .accept([".csv", "text/csv"]),
                    .required, .aria(.invalid, isWrong || message != nil ? "true" : nil),
                    .aria(.describedby, message == nil ? "file-hint" : "file-error"))
                p(.class("hint"), .id("file-hint")) { texts.fileHint }
                if let message {
                    p(.class("field-error"), .id("file-error"), .data(.test, "field-error")) {
                        message
                    }
                }
            }
            div { button(.class("button primary"), .type(.submit)) { texts.upload } }
        }
    }

    private var message: String? { isWrong ? nil : error }
    private var texts: ImportTexts { ImportTexts[language] }
}

/// Everything that is wrong with a file, by line and column.
struct WrongFileTable: HTML {
    let error: CatalogueFileError
    let language: Language

    var body: some HTML {
        table(.class("table"), .data(.test, "wrong-file")) {
            thead {
                tr {
                    th(.scope(.col), .class("number")) { texts.place }
                    th(.scope(.col)) { texts.column }
                    th(.scope(.col)) { texts.wrong }
                }
            }
            tbody {
                for problem in error.told {
                    tr {
                        td(.class("number"), .data(.label, texts.place)) {
                            problem.place.line > 0 ? String(problem.place.line) : "–"
                        }
                        td(.data(.label, texts.column)) { problem.field ?? "–" }
                        td(.data(.label, texts.wrong)) { problem.reason[language] }
                    }
                }
            }
        }
        if error.untold > 0 { p(.class("muted")) { texts.more(error.untold) } }
    }

    private var texts: ImportTexts { ImportTexts[language] }
}

/// The latest imports.
struct ImportTable: HTML {
    let jobs: [ImportJob]
    let language: Language

    var body: some HTML {
        table(.class("table")) {
            thead {
                tr {
                    th(.scope(.col)) { texts.file }
                    th(.scope(.col)) { texts.kept }
                    th(.scope(.col)) { texts.state }
                }
            }
            tbody {
                for job in jobs {
                    tr(.data(.test, "import")) {
                        td(.data(.label, texts.file)) {
                            a(.href(PagePath.staffImport(job.id).path(language))) {
                                job.shownName(language)
                            }
                        }
                        td(.data(.label, texts.kept)) {
                            time(.datetime(job.createdAt.description)) {
                                job.createdAt.text(language)
                            }
                        }
                        td(.data(.label, texts.state)) {
                            ImportBadge(state: job.state, language: language)
                        }
                    }
                }
            }
        }
    }

    private var texts: ImportTexts { ImportTexts[language] }
}

/// How far an import is, in the colours of orders.
struct ImportBadge: HTML {
    let state: ImportJob.State
    let language: Language

    var body: some HTML {
        span(.class("badge"), .data(.state, colour), .data(.test, "import-state")) {
            ImportTexts[language].stateName(state)
        }
    }

    private var colour: String {
        switch state {
        case .previewed: "previewed"
        case .waiting, .running: "pending"
        case .done: "completed"
        case .failed: "failed"
        }
    }
}

/// Files of products and orders to take away.
struct ExportForms: HTML {
    let now: Timestamp
    let language: Language

    var body: some HTML {
        section(.class("section stack")) {
            h2 { texts.exportTitle }
            p {
                a(
                    .class("button"), .href(PagePath.staffProductsFile.path(language)),
                    .data(.test, "export-products")
                ) { texts.exportProducts }
            }
            form(
                .class("form-grid"), .method(.get),
                .action(PagePath.staffOrdersFile.path(language))
            ) {
                h3(.class("wide")) { texts.exportOrders }
                TextField(name: "from", label: texts.from, value: month + "-01", type: .date)
                TextField(name: "to", label: texts.to, value: day, type: .date)
                div { button(.class("button"), .type(.submit)) { texts.take } }
            }
        }
    }

    private var day: String { String(now.inGermany.description.prefix(10)) }
    private var month: String { String(day.prefix(7)) }
    private var texts: ImportTexts { ImportTexts[language] }
}

extension ImportJob {
    /// What its file was called.
    func shownName(_ language: Language) -> String {
        fileName.isEmpty ? ImportTexts[language].unnamed : fileName
    }
}
