/// What goods cost by weight, volume, length or area, so that packages of different sizes can be
/// compared: *15.60 € per kilogram*.
///
/// In Germany it has to stand beside the price of such goods (PAngV § 4), for the units of § 5.
public struct UnitPrice: Hashable, Sendable {
    /// What a unit price is for one of.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        /// 1000 g.
        case kilogram = "kg"
        /// 1000 ml.
        case litre = "l"
        /// 100 cm.
        case metre = "m"
        /// A square of one metre.
        case squareMetre = "m2"
    }

    /// The price of one unit, value added tax included, rounded half up to the minor unit.
    public let price: Money
    /// The unit.
    public let unit: Unit

    /// Takes the parts as they are; see ``Variant/unitPrice`` for deriving them.
    public init(price: Money, unit: Unit) {
        self.price = price
        self.unit = unit
    }

    /// - Returns: `nil` where it would be nothing or does not fit into an amount of money.
    init?(_ price: Money, for contents: NetContents) {
        let (parts, overflow) = price.minorUnits.multipliedReportingOverflow(
            by: contents.partsOfUnit)
        guard parts > 0, !overflow else { return nil }
        let (whole, rest) = parts.quotientAndRemainder(dividingBy: contents.parts)
        let rounded = rest >= contents.parts - rest ? whole + 1 : whole
        guard rounded > 0 else { return nil }
        self.init(
            price: Money(minorUnits: rounded, currency: price.currency), unit: contents.unit)
    }
}

extension Variant {
    /// What one kilogram, litre, metre or square metre of it costs; `nil` where it is not sold so.
    ///
    /// It follows from the first option that tells the contents, `500 g` or `2 × 0,75 l`. A cushion
    /// has its 30 cm and a mug its 250 ml too, so only the name of an option can say that these are
    /// contents, and both of its names have to: the German one as *Inhalt*, *Füllmenge* or
    /// *Nettogewicht*, the English one as *Contents*, *Net weight* and the like or, beside such a
    /// German one, *Weight* or *Volume*. *Inhalt* beside *Capacity* is what a vessel can hold.
    ///
    /// The weight of ``weight`` is that of the package, so it tells nothing here.
    public var unitPrice: UnitPrice? {
        guard let contents = options.first(where: \.tellsContents)?.value else { return nil }
        let read = NetContents(contents.german) ?? NetContents(contents.english)
        return read.flatMap { UnitPrice(price, for: $0) }
    }
}

extension ProductAttribute {
    fileprivate var tellsContents: Bool {
        guard contentsNames.contains(name.german.lowercased()) else { return false }
        let english = name.english.lowercased()
        return contentsNames.contains(english) || measureNames.contains(english)
    }
}

/// Names that tell contents by themselves. Either language is read where only one was given.
private let contentsNames: Set<String> = [
    "inhalt", "nettoinhalt", "füllmenge", "nettofüllmenge", "nettogewicht", "füllgewicht",
    "content", "contents", "net content", "net contents", "net weight", "net volume",
    "net quantity",
]

/// Names that may tell other measures too and need the other language beside them.
private let measureNames: Set<String> = ["weight", "volume", "length", "area", "quantity"]
