/// Why a text or number cannot be what it is meant to be.
public enum ValidationError: DomainError {
    /// Nothing was given where something is needed.
    case empty
    /// More than `maximum` characters (for numbers: above the highest value).
    case tooLong(maximum: Int)
    /// Characters or a form that this kind of value does not have.
    case malformed
    /// A number outside its range.
    case outOfRange(lowest: Int, highest: Int)
    /// The same more than once where each may be there once.
    case repeated

    /// A stable name: `empty`, `too_long`, `malformed` or `out_of_range`.
    public var slug: String {
        switch self {
        case .empty: "empty"
        case .tooLong: "too_long"
        case .malformed: "malformed"
        case .outOfRange: "out_of_range"
        case .repeated: "repeated"
        }
    }
}

/// Checks a line of text a person typed: trimmed, not empty, not invisible, without control
/// characters and line breaks of any kind.
/// - Returns: the text without spaces around it.
package func validatedLine(
    _ text: String, maximum: Int
) throws(ValidationError) -> String {
    let trimmed = text.trimmingSpaces
    guard trimmed.unicodeScalars.contains(where: \.isVisible) else { throw .empty }
    guard trimmed.hasAtMost(maximum) else { throw .tooLong(maximum: maximum) }
    guard !trimmed.unicodeScalars.contains(where: \.breaksLine) else { throw .malformed }
    return trimmed
}

/// ASCII is decided without the tables of Unicode: nearly all text is, and they take their time.
extension Unicode.Scalar {
    /// Whether it leaves a mark on paper; joiners and direction marks do not.
    fileprivate var isVisible: Bool {
        if isASCII { return value > 0x20 }
        return properties.generalCategory != .format && !properties.isWhitespace
    }

    fileprivate var breaksLine: Bool {
        if isASCII { return isControl }
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    /// Whether it commands a device instead of standing for something.
    var isControl: Bool {
        isASCII ? value < 0x20 || value == 0x7F : properties.generalCategory == .control
    }
}

extension String {
    /// Whether there are no more than `maximum` code points.
    func hasAtMost(_ maximum: Int) -> Bool {
        utf8.count <= maximum || unicodeScalars.count <= maximum
    }

    /// The text without white space at either end.
    package var trimmingSpaces: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
