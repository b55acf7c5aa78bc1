/// Text; whatever stands in it is shown, not interpreted.
struct HTMLText: PrimitiveHTML {
    let text: String

    func render(into output: inout HTMLBuffer) {
        output.append(escaping: text)
    }
}

/// Nothing.
struct EmptyHTML: PrimitiveHTML {
    func render(into output: inout HTMLBuffer) {}
}

/// One thing after the other.
struct PairHTML<First: HTML, Second: HTML>: PrimitiveHTML {
    let first: First
    let second: Second

    func render(into output: inout HTMLBuffer) {
        first.render(into: &output)
        second.render(into: &output)
    }
}

/// What an `if` without `else` makes.
struct OptionalHTML<Content: HTML>: PrimitiveHTML {
    let content: Content?

    func render(into output: inout HTMLBuffer) {
        content?.render(into: &output)
    }
}

/// What an `if` with `else` and a `switch` make.
enum EitherHTML<First: HTML, Second: HTML>: PrimitiveHTML {
    case first(First)
    case second(Second)

    func render(into output: inout HTMLBuffer) {
        switch self {
        case .first(let content): content.render(into: &output)
        case .second(let content): content.render(into: &output)
        }
    }
}

/// What a `for` makes.
struct ArrayHTML<Content: HTML>: PrimitiveHTML {
    let content: [Content]

    func render(into output: inout HTMLBuffer) {
        for part in content { part.render(into: &output) }
    }
}
