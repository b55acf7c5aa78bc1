/// What staff want each other to know of an order; no customer ever sees it.
public struct OrderNote: Hashable, Sendable {
    /// The identity that never changes.
    public let id: ID<OrderNote>
    /// Which order.
    public let order: ID<Order>
    /// Who wrote it.
    public let author: ID<User>
    /// What the author was called then.
    public let authorName: DisplayName
    /// What it says.
    public let text: NoteText
    /// When.
    public let at: Timestamp

    /// Makes a note.
    public init(
        id: ID<OrderNote>, order: ID<Order>, author: ID<User>, authorName: DisplayName,
        text: NoteText, at: Timestamp
    ) {
        self.id = id
        self.order = order
        self.author = author
        self.authorName = authorName
        self.text = text
        self.at = at
    }

    /// Whether `other` is the same note, written down at another moment.
    package func says(as other: OrderNote) -> Bool {
        (order, author, text) == (other.order, other.author, other.text)
    }
}

/// Some lines that a person wrote: 1 to 2,000 characters.
public struct NoteText: Hashable, Sendable, CustomStringConvertible {
    /// The text, lines divided by line feeds.
    public let text: String

    /// The most characters of a note.
    public static let longest = 2000

    /// Checks and trims what a person typed.
    public init(_ text: String) throws(ValidationError) {
        let lines = try validatedParagraphs(text, maximum: Self.longest)
        guard lines.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw .empty
        }
        self.text = lines
    }

    /// The text itself.
    public var description: String { text }
}
