/// Something that can be written as HTML.
///
/// Pages and their parts say what they are made of in ``body``; only elements and texts write
/// themselves, so that no page needs to touch markup.
protocol HTML: Sendable {
    associatedtype Body: HTML

    /// What this is made of.
    @HTMLBuilder var body: Body { get }

    /// Writes this at the end of `output`.
    func render(into output: inout HTMLBuffer)
}

extension HTML {
    func render(into output: inout HTMLBuffer) {
        body.render(into: &output)
    }

    /// The bytes of this in UTF-8.
    /// - Parameter size: about how many bytes there will be; more make the buffer grow.
    func rendered(expecting size: Int = 16 * 1024) -> [UInt8] {
        var output = HTMLBuffer(capacity: size)
        render(into: &output)
        return output.bytes
    }
}

/// HTML that writes itself and is made of nothing else.
protocol PrimitiveHTML: HTML where Body == Never {}

extension PrimitiveHTML {
    var body: Never { fatalError("\(Self.self) writes itself and has no body") }
}

extension Never: HTML {
    var body: Never { fatalError("there is no value that could be asked") }
}
