import Hummingbird
import ShopDomain

/// Notes on orders, for staff among themselves.
struct StaffNoteAPI {
    let shop: Shop

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("orders/{number}/notes", use: list)
            .post("orders/{number}/notes", use: add)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let number = try ParameterReader(request: request, context: context).orderNumber()
        let notes = try await OrderNotes(shop).list(on: number)
        return NotesBody(notes: notes.map(NoteBody.init)).response()
    }

    @Sendable private func add(_ request: Request, context: ShopContext) async throws -> Response {
        let number = try ParameterReader(request: request, context: context).orderNumber()
        let input = try await request.json(NoteInput.self)
        let note = try await OrderNotes(shop).add(
            input.text, id: try input.id(at: shop.now()), on: number,
            by: try context.staffMember())
        return NoteBody(note).response(status: .created)
    }
}

/// What `POST /staff/orders/{number}/notes` takes.
struct NoteInput: Decodable {
    let text: String
    /// A UUID the caller chose, so that a repetition writes nothing.
    let noteID: String?

    enum CodingKeys: String, CodingKey {
        case text
        case noteID = "note_id"
    }

    func id(at now: Timestamp) throws(Problem) -> ID<OrderNote> {
        guard let noteID else { return ID(at: now) }
        guard let id = ID<OrderNote>(noteID) else {
            throw .invalid([FieldProblem("note_id", .malformed)])
        }
        return id
    }
}

/// `GET /staff/orders/{number}/notes`.
struct NotesBody: Encodable {
    let notes: [NoteBody]
}

/// A note in JSON.
struct NoteBody: Encodable {
    let id: String
    let author: String
    let text: String
    let at: String

    init(_ note: OrderNote) {
        id = note.id.description
        author = note.authorName.text
        text = note.text.text
        at = note.at.description
    }
}
