/// A text or `null`. Always in the answer, unlike an optional property, which JSON would leave out.
struct NullableText: Encodable {
    private let text: String?

    init(_ text: String?) {
        self.text = text
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let text { try container.encode(text) } else { try container.encodeNil() }
    }
}
