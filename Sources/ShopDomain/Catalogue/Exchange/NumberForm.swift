/// A way in which a catalogue file writes a number.
package struct NumberForm: Sendable {
    /// What the number must be, in words.
    let expectation: LocalizedText
    /// The number; `nil` where the text is none of this form.
    let read: @Sendable (String) -> Int?

    /// A tax rate in per cent, `19`, `7` or `5.5`, read as hundredths of a per cent.
    static let vatRate = NumberForm(expectation: CatalogueReason.vatRate) {
        // Hundredths of a per cent relate to per cent as cents to euros.
        Money(decimal: $0).flatMap { Int(exactly: $0.minorUnits) }
    }

    /// A number of pieces: digits alone.
    static let stock = whole(in: 0...CatalogueFile.mostStock)

    /// A weight in grams: digits alone.
    static let weight = whole(in: 1...Variant.highestWeight)

    /// A whole number in `range`, digits alone.
    package static func whole(in range: ClosedRange<Int>) -> NumberForm {
        NumberForm(expectation: CatalogueReason.whole(range)) { text in
            let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
            let number = text.utf8.allSatisfy { digits.contains($0) } ? Int(text) : nil
            return number.flatMap { range.contains($0) ? $0 : nil }
        }
    }
}
