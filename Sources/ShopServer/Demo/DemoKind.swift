import ShopDomain

/// A German noun with its gender, which decides the words that stand for it.
struct GermanNoun {
    let text: String
    /// `Dieser`, `Diese` or `Dieses`.
    let demonstrative: String
    /// `Er`, `Sie` or `Es`.
    let pronoun: String
    /// `ihn`, `sie` or `es`.
    let accusative: String

    static func der(_ text: String) -> GermanNoun {
        GermanNoun(text: text, demonstrative: "Dieser", pronoun: "Er", accusative: "ihn")
    }

    static func die(_ text: String) -> GermanNoun {
        GermanNoun(text: text, demonstrative: "Diese", pronoun: "Sie", accusative: "sie")
    }

    static func das(_ text: String) -> GermanNoun {
        GermanNoun(text: text, demonstrative: "Dieses", pronoun: "Es", accusative: "es")
    }
}

/// A kind of thing on a shelf, of which there are several models.
struct DemoKind {
    let german: GermanNoun
    let english: String
    /// From what to what one piece costs, in euros.
    let euros: ClosedRange<Int>
    let materials: [DemoMaterial]
    let axis: DemoAxis
    /// What it is good for, in a sentence.
    let use: LocalizedText

    init(
        _ german: GermanNoun, _ english: String, _ euros: ClosedRange<Int>,
        _ materials: [DemoMaterial], _ axis: DemoAxis, _ useGerman: String, _ useEnglish: String
    ) {
        self.german = german
        self.english = english
        self.euros = euros
        self.materials = materials
        self.axis = axis
        use = LocalizedText(german: useGerman, english: useEnglish)
    }
}

/// How the variants of a product differ.
struct DemoAxis {
    /// One value, and what it costs in per cent of the first.
    struct Value {
        let name: LocalizedText
        let percent: Int

        init(_ german: String, _ english: String, percent: Int = 100) {
            name = LocalizedText(german: german, english: english)
            self.percent = percent
        }
    }

    let name: LocalizedText
    let values: [Value]
    /// Whether values are taken from the first on, or from anywhere.
    let isOrdered: Bool

    init(_ german: String, _ english: String, isOrdered: Bool = true, _ values: [Value]) {
        name = LocalizedText(german: german, english: english)
        self.values = values
        self.isOrdered = isOrdered
    }
}

/// A property of which every product of a shelf has one value.
struct DemoFact {
    let name: LocalizedText
    let values: [LocalizedText]

    init(_ german: String, _ english: String, _ values: [(String, String)]) {
        name = LocalizedText(german: german, english: english)
        self.values = values.map { LocalizedText(german: $0.0, english: $0.1) }
    }
}
