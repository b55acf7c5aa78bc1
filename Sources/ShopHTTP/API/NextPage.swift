/// Where a list goes on: a cursor, or `null` at its end. Always in the answer, unlike an optional
/// property, which JSON would leave out.
struct NextPage: Encodable {
    private let cursor: String?

    init(_ cursor: String?) {
        self.cursor = cursor
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let cursor { try container.encode(cursor) } else { try container.encodeNil() }
    }
}
