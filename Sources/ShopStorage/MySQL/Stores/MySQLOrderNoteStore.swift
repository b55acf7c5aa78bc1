import ShopDomain
import ShopStorage

/// What staff noted on orders.
struct MySQLOrderNoteStore: OrderNoteStore {
    let database: Database

    func insert(_ note: OrderNote) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute(
                """
                INSERT INTO order_note (id, order_id, author, author_name, text, at)
                VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id
                """,
                note.id, note.order, note.author, note.authorName.text, note.text.text, note.at)
            let known = try connection.queryOne(
                "SELECT \(Self.columns) FROM order_note WHERE id = ? FOR UPDATE", note.id
            ).map(Self.note)
            guard let known, known.says(as: note) else { throw StorageError.duplicate(.id) }
        }
    }

    func list(of order: ID<Order>, limit: Int) async throws(StorageError) -> [OrderNote] {
        try await database.read(seeingAll: true) { connection in
            try connection.query(
                """
                SELECT \(Self.columns) FROM order_note WHERE order_id = ?
                ORDER BY at DESC, id DESC LIMIT ?
                """, order, limit
            ).map(Self.note)
        }
    }

    private static let columns = "id, order_id, author, author_name, text, at"

    private static func note(_ row: Row) throws -> OrderNote {
        var reader = RowReader(row)
        return OrderNote(
            id: try reader.id(), order: try reader.id(), author: try reader.id(),
            authorName: try DisplayName(try reader.text()),
            text: try NoteText(try reader.text()), at: try reader.time())
    }
}
