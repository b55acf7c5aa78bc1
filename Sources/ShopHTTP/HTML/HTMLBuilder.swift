/// Puts HTML together from what a closure lists: elements, texts, `if`, `switch` and `for`.
@resultBuilder
enum HTMLBuilder {
    static func buildExpression<Content: HTML>(_ content: consuming Content) -> Content { content }

    /// A string is text, never markup.
    static func buildExpression(_ text: String) -> HTMLText { HTMLText(text: text) }

    static func buildBlock() -> EmptyHTML { EmptyHTML() }

    static func buildPartialBlock<Content: HTML>(first: consuming Content) -> Content { first }

    static func buildPartialBlock<First: HTML, Second: HTML>(
        accumulated: consuming First, next: consuming Second
    ) -> PairHTML<First, Second> {
        PairHTML(first: accumulated, second: next)
    }

    static func buildOptional<Content: HTML>(_ content: consuming Content?) -> OptionalHTML<Content>
    {
        OptionalHTML(content: content)
    }

    static func buildEither<First: HTML, Second: HTML>(
        first: consuming First
    ) -> EitherHTML<First, Second> { .first(first) }

    static func buildEither<First: HTML, Second: HTML>(
        second: consuming Second
    ) -> EitherHTML<First, Second> { .second(second) }

    static func buildArray<Content: HTML>(_ content: consuming [Content]) -> ArrayHTML<Content> {
        ArrayHTML(content: content)
    }
}
