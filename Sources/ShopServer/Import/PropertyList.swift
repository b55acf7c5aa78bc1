import ShopDomain

/// Why a text is no list of properties.
struct PropertyListError: Error, Hashable {
    /// What is wrong, in words.
    let reason: String
}

/// The form in which a CSV field holds properties: `Material=Holz|wood; Größe|Size=M`.
///
/// Entries are divided by semicolons, name and value by the first equals sign. A bar divides German
/// from English; without one the text is the same in both.
enum PropertyList {
    static func read(_ text: String) throws(PropertyListError) -> [ProductAttribute] {
        var attributes: [ProductAttribute] = []
        for entry in text.split(separator: ";") where !String(entry).trimmingSpaces.isEmpty {
            attributes.append(try attribute(entry))
        }
        return attributes
    }

    private static func attribute(_ entry: Substring) throws(PropertyListError) -> ProductAttribute
    {
        let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            let text = String(entry).trimmingSpaces
            throw PropertyListError(
                reason: "\"\(text)\" must be a name, an equals sign and a value")
        }
        return ProductAttribute(name: try localized(parts[0]), value: try localized(parts[1]))
    }

    private static func localized(_ text: Substring) throws(PropertyListError) -> LocalizedText {
        let versions = text.split(separator: "|", omittingEmptySubsequences: false)
            .map { String($0).trimmingSpaces }
        switch versions.count {
        case 1: return LocalizedText(versions[0])
        case 2: return LocalizedText(german: versions[0], english: versions[1])
        default:
            throw PropertyListError(
                reason: "\"\(text)\" has more than two versions divided by bars")
        }
    }
}
