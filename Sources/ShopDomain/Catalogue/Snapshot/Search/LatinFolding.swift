/// What a letter outside ASCII is searched as.
struct FoldedLetter: Equatable {
    let first: UInt8
    /// A second letter (ä = ae, ß = ss) or zero.
    var second: UInt8 = 0
    /// Whether people also write the first letter alone (ä = a).
    var hasShortForm = false
}

/// Folds Latin letters with marks to plain ones; a table, as the standard library does not publish
/// canonical decompositions.
struct LatinFolding: Sendable {
    private let letters: [FoldedLetter?]

    static let standard = LatinFolding()

    /// The letter that `scalar` is searched as; `nil` for what is no Latin letter with a mark.
    subscript(scalar: Unicode.Scalar) -> FoldedLetter? {
        Self.index(scalar).flatMap { letters[$0] }
    }

    /// Latin-1, Latin Extended-A and -B, then Latin Extended Additional.
    private static func index(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0xC0..<0x250: Int(scalar.value - 0xC0)
        case 0x1E00..<0x1F00: Int(scalar.value - 0x1E00) + 0x190
        default: nil
        }
    }

    private init() {
        var letters = [FoldedLetter?](repeating: nil, count: 0x290)
        func enter(_ marked: String, _ letter: FoldedLetter) {
            for scalar in marked.unicodeScalars {
                let capitals = scalar.properties.uppercaseMapping.unicodeScalars
                for form in [scalar] + (capitals.count == 1 ? Array(capitals) : []) {
                    if let index = Self.index(form) { letters[index] = letter }
                }
            }
        }
        for (base, marked) in Self.plain {
            enter(marked, FoldedLetter(first: base))
        }
        for (marked, first, second, hasShortForm) in Self.double {
            enter(marked, FoldedLetter(first: first, second: second, hasShortForm: hasShortForm))
        }
        self.letters = letters
    }
}

extension LatinFolding {
    private static var plain: [(UInt8, String)] {
        [
            (UInt8(ascii: "a"), "àáâãåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặẚ"),
            (UInt8(ascii: "b"), "ƀɓḃḅḇ"),
            (UInt8(ascii: "c"), "çćĉċčƈȼḉ"),
            (UInt8(ascii: "d"), "ðďđɖɗḋḍḏḑḓ"),
            (UInt8(ascii: "e"), "èéêëēĕėęěȅȇȩɇḕḗḙḛḝẹẻẽếềểễệ"),
            (UInt8(ascii: "f"), "ƒḟ"),
            (UInt8(ascii: "g"), "ĝğġģǥǧǵḡ"),
            (UInt8(ascii: "h"), "ĥħȟḣḥḧḩḫẖ"),
            (UInt8(ascii: "i"), "ìíîïĩīĭįıİǐȉȋḭḯỉị"),
            (UInt8(ascii: "j"), "ĵǰɉ"),
            (UInt8(ascii: "k"), "ķĸƙǩḱḳḵ"),
            (UInt8(ascii: "l"), "ĺļľŀłƚḷḹḻḽ"),
            (UInt8(ascii: "m"), "ḿṁṃ"),
            (UInt8(ascii: "n"), "ñńņňŉŋǹƞṅṇṉṋ"),
            (UInt8(ascii: "o"), "òóôõōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
            (UInt8(ascii: "p"), "ƥṕṗ"),
            (UInt8(ascii: "q"), "ɋ"),
            (UInt8(ascii: "r"), "ŕŗřȑȓɍṙṛṝṟ"),
            (UInt8(ascii: "s"), "śŝşšſșȿṡṣṥṧṩẛ"),
            (UInt8(ascii: "t"), "ţťŧƫƭțṫṭṯṱẗ"),
            (UInt8(ascii: "u"), "ùúûũūŭůűųưǔȕȗṳṵṷṹṻụủứừửữự"),
            (UInt8(ascii: "v"), "ṽṿ"),
            (UInt8(ascii: "w"), "ŵẁẃẅẇẉẘ"),
            (UInt8(ascii: "x"), "ẋẍ"),
            (UInt8(ascii: "y"), "ýÿŷƴȳɏẏẙỳỵỷỹ"),
            (UInt8(ascii: "z"), "źżžƶȥẑẓẕ"),
        ]
    }

    private static var double: [(String, UInt8, UInt8, hasShortForm: Bool)] {
        let (e, s, h) = (UInt8(ascii: "e"), UInt8(ascii: "s"), UInt8(ascii: "h"))
        return [
            ("ä", UInt8(ascii: "a"), e, true),
            ("öø", UInt8(ascii: "o"), e, true),
            ("üǖǘǚǜ", UInt8(ascii: "u"), e, true),
            ("æǣǽ", UInt8(ascii: "a"), e, false),
            ("œ", UInt8(ascii: "o"), e, false),
            ("ßẞ", s, s, false),
            ("þ", UInt8(ascii: "t"), h, false),
        ]
    }
}
