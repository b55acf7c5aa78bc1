/// Markup that is written as it is, without escaping.
///
/// The only door for markup that the typed elements did not make. Whoever uses it vouches that
/// nothing in it came from a person, a file or a database: literals and assets built into the program.
struct TrustedHTML: PrimitiveHTML {
    let bytes: [UInt8]

    /// Markup that stands in the source code.
    init(_ markup: StaticString) {
        bytes = markup.withUTF8Buffer { Array($0) }
    }

    /// Markup that is part of the program, such as an embedded SVG file.
    init(asset bytes: [UInt8]) {
        self.bytes = bytes
    }

    func render(into output: inout HTMLBuffer) {
        output.append(self)
    }
}
