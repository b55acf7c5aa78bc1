/// Why a text is no list of properties.
struct PropertyListError: Error, Hashable {
    /// What is wrong, in words.
    let reason: LocalizedText
}

/// The form in which a CSV field holds properties: `Material=Holz|wood; Größe|Size=M`.
///
/// Entries are divided by semicolons, name and value by the first equals sign. A bar divides German
/// from English; without one the text is the same in both. A backslash before one of these, or before
/// another backslash, makes it a part of the text.
enum PropertyList {
    static func read(_ text: String) throws(PropertyListError) -> [ProductAttribute] {
        var attributes: [ProductAttribute] = []
        for entry in split(text.unicodeScalars[...], at: ";")
        where !String(entry).trimmingSpaces.isEmpty {
            attributes.append(try attribute(entry))
        }
        return attributes
    }

    /// What ``read(_:)`` reads as these properties.
    static func write(_ attributes: [ProductAttribute]) -> String {
        attributes.map { "\(escaped($0.name))=\(escaped($0.value))" }.joined(separator: "; ")
    }

    private typealias Scalars = Substring.UnicodeScalarView

    private static let signs: Set<Unicode.Scalar> = [";", "=", "|", "\\"]

    private static func attribute(_ entry: Scalars) throws(PropertyListError) -> ProductAttribute {
        let parts = split(entry, at: "=", most: 2)
        guard parts.count == 2 else {
            throw PropertyListError(
                reason: CatalogueReason.noProperty(String(entry).trimmingSpaces))
        }
        return ProductAttribute(name: try localized(parts[0]), value: try localized(parts[1]))
    }

    private static func localized(_ text: Scalars) throws(PropertyListError) -> LocalizedText {
        let versions = split(text, at: "|").map { plain($0).trimmingSpaces }
        switch versions.count {
        case 1: return LocalizedText(versions[0])
        case 2: return LocalizedText(german: versions[0], english: versions[1])
        default: throw PropertyListError(reason: CatalogueReason.tooManyVersions(String(text)))
        }
    }

    /// The parts between separators that no backslash makes a part of the text; `most` parts at most.
    private static func split(
        _ text: Scalars, at separator: Unicode.Scalar, most: Int = .max
    ) -> [Scalars] {
        var parts: [Scalars] = []
        var start = text.startIndex
        var place = start
        while place < text.endIndex {
            let next = text.index(after: place)
            if text[place] == "\\", next < text.endIndex, signs.contains(text[next]) {
                place = text.index(after: next)
                continue
            }
            if text[place] == separator, parts.count + 1 < most {
                parts.append(text[start..<place])
                start = next
            }
            place = next
        }
        return parts + [text[start...]]
    }

    /// The text without the backslashes before signs.
    private static func plain(_ text: Scalars) -> String {
        var plain = String.UnicodeScalarView()
        var isEscaped = false
        for (index, scalar) in zip(text.indices, text) {
            let next = text.index(after: index)
            if !isEscaped, scalar == "\\", next < text.endIndex, signs.contains(text[next]) {
                isEscaped = true
            } else {
                plain.append(scalar)
                isEscaped = false
            }
        }
        return String(plain)
    }

    private static func escaped(_ text: LocalizedText) -> String {
        let (german, english) = (escaped(text.german), escaped(text.english))
        return german == english ? german : "\(german)|\(english)"
    }

    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if signs.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}
