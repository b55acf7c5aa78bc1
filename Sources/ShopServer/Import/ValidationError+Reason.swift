import ShopDomain

extension ValidationError {
    /// What is wrong with `field` of a catalogue, in words that go on from its name.
    func reason(for field: String) -> String {
        switch self {
        case .empty: field == "variants" ? "needs at least one" : "is missing"
        case .tooLong(let maximum):
            isList(field)
                ? "has more than \(maximum) entries"
                : "is longer than \(maximum) characters"
        case .malformed: malformedReason(for: field)
        case .repeated: "has the same SKU twice"
        case .outOfRange(let lowest, let highest):
            // The rate is kept in hundredths of a per cent.
            field == "vat_rate"
                ? "must be from \(lowest / 100) to \(highest / 100) per cent"
                : "must be from \(lowest) to \(highest)"
        }
    }

    private func isList(_ field: String) -> Bool {
        ["variants", "attributes", "options"].contains(field)
    }

    private func malformedReason(for field: String) -> String {
        switch field {
        case "slug", "category", "parent":
            "must be lower-case letters, digits and single hyphens, such as blue-mug"
        case "sku":
            "must be letters, digits, points, hyphens and underscores, the first a letter or digit"
        case "price": "must be a number with a point, such as 12.99"
        default: "holds characters that are not text"
        }
    }
}
