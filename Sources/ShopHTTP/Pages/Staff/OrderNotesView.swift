import ShopDomain

/// What stands in the form for another note.
struct NoteForm: Sendable {
    /// Names the note from the form to the store, so that a double click writes it once.
    var id: ID<OrderNote>
    var text = ""

    /// An empty one.
    init(at now: Timestamp) {
        id = ID(at: now)
    }

    /// What a browser sent.
    init(_ form: Form) throws(Problem) {
        guard let id = ID<OrderNote>(form["note_id"]) else {
            throw .invalid([FieldProblem("note_id", .malformed)])
        }
        self.id = id
        text = form["text"]
    }
}

/// What staff want each other to know of an order, with a form to add to it.
struct OrderNotesView: HTML {
    let order: OrderNumber
    let notes: [OrderNote]
    let form: NoteForm
    let errors: FieldErrors
    let language: Language

    /// The most that are shown, the newest ones.
    static let most = 100

    var body: some HTML {
        section(.class("section narrow stack")) {
            h2 { texts.notes }
            ShopHTTP.form(
                .class("stack"), .method(.post),
                .action(PagePath.staffOrderNotes(order).path(language))
            ) {
                input(.type(.hidden), .name("note_id"), .value(form.id.description))
                TextArea(
                    name: "text", label: texts.newNote, text: form.text, hint: texts.noteHint,
                    error: errors["text", language])
                button(.class("button"), .type(.submit), .data(.test, "add-note")) { texts.addNote }
            }
            if !notes.isEmpty {
                ol(.class("timeline")) {
                    for note in notes { OrderNoteItem(note: note, language: language) }
                }
            }
            p {
                a(.href(PagePath.staffLog(StaffLogQuery(subject: order.text)).path(language))) {
                    texts.logOfThis
                }
            }
        }
    }

    private var texts: BackOfficeTexts { BackOfficeTexts[language] }
}

/// A note with its author and time; its lines as they were written.
struct OrderNoteItem: HTML {
    let note: OrderNote
    let language: Language

    var body: some HTML {
        li(.data(.test, "order-note")) {
            strong { note.authorName.text }
            " · "
            time(.datetime(note.at.description)) { note.at.text(language) }
            for line in note.text.text.split(separator: "\n") {
                br()
                String(line)
            }
        }
    }
}
