/// Text compared scalar by scalar: two strings are equal to Swift where they look the same.
struct Scalars: Equatable, CustomStringConvertible {
    let scalars: [Unicode.Scalar]

    init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    var description: String {
        scalars.map { $0.escaped(asASCII: true) }.joined()
    }

    var string: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// CR LF and CR as LF (HTML, section 13.2.3.5).
    var normalisingLineEnds: Scalars {
        var result: [Unicode.Scalar] = []
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\n", index > 0, scalars[index - 1] == "\r" { continue }
            result.append(scalar == "\r" ? "\n" : scalar)
        }
        return Scalars(scalars: result)
    }

    /// Without the control characters that HTML forbids (section 13.1.4).
    var withoutForbiddenControls: Scalars {
        Scalars(
            scalars: scalars.filter { scalar in
                scalar.properties.generalCategory != .control
                    || ["\t", "\n", "\u{C}", "\r"].contains(scalar)
            })
    }

    /// What a browser shows where `self` was written as text.
    var asShown: Scalars { withoutForbiddenControls.normalisingLineEnds }
}
