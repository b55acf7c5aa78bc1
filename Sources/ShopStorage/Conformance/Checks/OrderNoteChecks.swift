import ShopDomain
import ShopStorage

enum OrderNoteChecks {
    static let all = [listed, once, identityTaken]

    static let listed = ConformanceCheck(
        "Notes are listed for their order alone, newest first, as they were written, at every server"
    ) { servers in
        let (order, other) = (ID<Order>(at: Unique.moment()), ID<Order>(at: Unique.moment()))
        let start = Unique.moment()
        var notes: [OrderNote] = []
        for second in [1, 3, 2] {
            let note = try newNote(on: order, at: start.advanced(by: .seconds(second)))
            notes.append(note)
            try await servers.first.orderNotes.insert(note)
        }
        try await servers.first.orderNotes.insert(try newNote(on: other, at: start))
        let expected = [notes[1], notes[2], notes[0]]
        try requireEqual(
            await servers.last.orderNotes.list(of: order, limit: 9), expected, "the notes")
        try requireEqual(
            await servers.last.orderNotes.list(of: order, limit: 2), Array(expected.prefix(2)),
            "the first two")
    }

    static let once = ConformanceCheck(
        "A note that is written down by 8 at once, each at another moment, is there once"
    ) { servers in
        let note = try newNote(on: ID(at: Unique.moment()), at: Unique.moment())
        _ = try await race(8) { racer in
            let again = OrderNote(
                id: note.id, order: note.order, author: note.author, authorName: note.authorName,
                text: note.text, at: note.at.advanced(by: .seconds(racer)))
            try await servers[racer].orderNotes.insert(again)
        }
        let found = try await servers.first.orderNotes.list(of: note.order, limit: 9)
        try requireEqual(found.map(\.text), [note.text], "the notes")
    }

    static let identityTaken = ConformanceCheck(
        "A note does not take the place of another one with its identity"
    ) { servers in
        let note = try newNote(on: ID(at: Unique.moment()), at: Unique.moment())
        try await servers.first.orderNotes.insert(note)
        let other = OrderNote(
            id: note.id, order: note.order, author: note.author, authorName: note.authorName,
            text: try NoteText("Something else"), at: note.at)
        try await requireError(.duplicate(.id), "the other note") { () async throws(StorageError) in
            try await servers.last.orderNotes.insert(other)
        }
        try requireEqual(
            await servers.first.orderNotes.list(of: note.order, limit: 9), [note], "the notes")
    }

    static func newNote(on order: ID<Order>, at: Timestamp) throws -> OrderNote {
        OrderNote(
            id: ID(at: at), order: order, author: ID(at: at),
            authorName: try DisplayName("Zoë \(Unique.text())"),
            text: try NoteText("Grüße – 🧉\n\n\t“%_\\'”\n\(Unique.text())"), at: at)
    }
}
