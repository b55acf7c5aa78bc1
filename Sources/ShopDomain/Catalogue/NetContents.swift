/// How much a package holds, as people write it: `500 g`, `0,75 l`, `2 × 250 g`.
///
/// An exact fraction: 500 g are 500 parts where 1000 parts are a kilogram.
struct NetContents: Hashable, Sendable {
    /// The unit that prices are compared by.
    let unit: UnitPrice.Unit
    /// How many parts the package holds, 1 to 10¹⁴.
    let parts: Int64
    /// How many parts make one unit, 1 to 10⁶.
    let partsOfUnit: Int64

    /// Reads a number and a measure, with how many packs of it in front where there are several.
    ///
    /// Answers `nil` for everything else, and for a number that may be grouped or not: `1.000 g` is
    /// a kilogram to some and a gram to others, and no price is better than a wrong one.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longestText else { return nil }
        let factors = text.lowercased().split(omittingEmptySubsequences: false) {
            $0 == "x" || $0 == "×"
        }
        guard factors.count <= 2, let pack = factors.last,
            let packs = factors.count == 2 ? Self.packs(factors[0]) : 1
        else { return nil }
        let typed = String(pack).trimmingSpaces
        let number = typed.prefix { $0 == "." || $0 == "," || ("0"..."9").contains($0) }
        let name = String(typed.dropFirst(number.count)).trimmingSpaces
        guard let amount = Self.decimal(number), let measure = Measure(name) else { return nil }
        parts = packs * amount.digits
        guard parts > 0 else { return nil }
        unit = measure.unit
        partsOfUnit = measure.partsOfUnit * amount.scale
    }

    private static let longestText = 40

    private static func packs(_ text: Substring) -> Int64? {
        let digits = String(text).trimmingSpaces
        guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isDigit) else {
            return nil
        }
        return Int64(digits)
    }

    /// `0,75` as 75 and 100.
    private static func decimal(_ text: Substring) -> (digits: Int64, scale: Int64)? {
        let sides = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard sides.count <= 2, let whole = sides.first else { return nil }
        let fraction = sides.count == 2 ? String(sides[1]) : ""
        guard (1...7).contains(whole.utf8.count),
            sides.count == 1 || (1...3).contains(fraction.utf8.count),
            fraction.utf8.count < 3 || whole == "0",
            let digits = Int64(String(whole) + fraction)
        else { return nil }
        let scale: Int64 = fraction.utf8.reduce(1) { scale, _ in scale * 10 }
        return (digits, scale)
    }
}

/// The measures people write contents in.
private enum Measure: String {
    case gram = "g"
    case kilogram = "kg"
    case millilitre = "ml"
    case centilitre = "cl"
    case litre = "l"
    case centimetre = "cm"
    case metre = "m"
    case squareMetre = "m²"

    init?(_ name: String) {
        self.init(rawValue: name == "m2" ? "m²" : name)
    }

    var unit: UnitPrice.Unit {
        switch self {
        case .gram, .kilogram: .kilogram
        case .millilitre, .centilitre, .litre: .litre
        case .centimetre, .metre: .metre
        case .squareMetre: .squareMetre
        }
    }

    var partsOfUnit: Int64 {
        switch self {
        case .gram, .millilitre: 1000
        case .centilitre, .centimetre: 100
        case .kilogram, .litre, .metre, .squareMetre: 1
        }
    }
}
