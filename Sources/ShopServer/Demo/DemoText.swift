import ShopDomain

/// What is said about one product of the demo.
struct DemoText {
    let kind: DemoKind
    let model: DemoModel
    let material: DemoMaterial?
    let family: DemoFamily

    /// `Wasserkocher „Elba“, Glas`; for books the title.
    var name: LocalizedText {
        guard family != .book else { return title }
        // A material tells products apart only where there are several.
        let ending = kind.materials.count > 1 ? material?.name : nil
        return LocalizedText(
            german: kind.german.text + " „\(model.name.german)“" + suffix(ending?.german),
            english: kind.english + " “\(model.name.english)”" + suffix(ending?.english))
    }

    /// The name in addresses, made from the English one.
    var slug: String {
        let text = family == .book ? title.english : "\(kind.english) \(model.name.english)"
        let words = text.lowercased().filter { $0 != "'" }.split {
            !($0.isASCII && $0.isLetter || $0.isNumber)
        }
        return words.joined(separator: "-")
    }

    /// What it is good for, a word on the material, and a closing paragraph.
    /// - Parameter choice: any number; decides which closing it is.
    func description(choice: Int) -> LocalizedText {
        let closings = closings
        let closing = closings[choice % closings.count]
        let remark = material?.remark
        return LocalizedText(
            german: kind.use.german + sentence(remark?.german) + "\n\n" + closing.german,
            english: kind.use.english + sentence(remark?.english) + "\n\n" + closing.english)
    }

    private var title: LocalizedText {
        LocalizedText(
            german: fill(model.name.german, with: kind.german.text),
            english: fill(model.name.english, with: kind.english))
    }

    private func fill(_ pattern: String, with subject: String) -> String {
        pattern.split(separator: "#", omittingEmptySubsequences: false).joined(separator: subject)
    }

    private func suffix(_ text: String?) -> String { text.map { ", \($0)" } ?? "" }

    private func sentence(_ text: String?) -> String { text.map { " \($0)" } ?? "" }
}

extension DemoText {
    private var closings: [LocalizedText] {
        switch family {
        case .goods: goodsClosings
        case .food: foodClosings
        case .plant: plantClosings
        case .book: bookClosings
        }
    }

    private var goodsClosings: [LocalizedText] {
        let noun = kind.german
        return [
            LocalizedText(
                german: "\(noun.demonstrative) \(noun.text) ist auf viele Jahre Gebrauch angelegt.",
                english: "Made for many years of use."),
            LocalizedText(
                german: "\(noun.pronoun) kommt ohne Plastik verpackt zu Ihnen.",
                english: "Packed without plastic."),
            LocalizedText(
                german: "Wir haben \(noun.accusative) ein Jahr lang selbst benutzt, bevor wir "
                    + "\(noun.accusative) ins Sortiment nahmen.",
                english: "Tried by ourselves for a year before joining our range."),
            LocalizedText(
                german: "\(noun.pronoun) passt gut zu den anderen Stücken der Reihe "
                    + "„\(model.name.german)“.",
                english: "A good match for the other pieces of the “\(model.name.english)” range."),
            LocalizedText(
                german: "Der Entwurf stammt aus einem kleinen Studio, die Fertigung aus einer "
                    + "Werkstatt mit langer Tradition.",
                english: "The design comes from a small studio, the making from a workshop with a "
                    + "long tradition."),
            LocalizedText(
                german: "Ein schönes Geschenk für alle, die es gern schlicht mögen.",
                english: "A fine gift for anyone who likes things plain."),
        ]
    }

    private var foodClosings: [LocalizedText] {
        [
            LocalizedText(
                german: "Kühl, trocken und dunkel lagern.",
                english: "Store in a cool, dry and dark place."),
            LocalizedText(
                german: "Abgefüllt in einem Familienbetrieb, ohne Zusatzstoffe.",
                english: "Packed by a family business, without additives."),
            LocalizedText(
                german: "\(kind.german.pronoun) kommt direkt vom Erzeuger zu uns.",
                english: "Straight from the producer to us."),
        ]
    }

    private var plantClosings: [LocalizedText] {
        [
            LocalizedText(
                german: "\(kind.german.pronoun) reist im Topf und gut verpackt zu Ihnen.",
                english: "Travels to you in its pot and well packed."),
            LocalizedText(
                german: "Gezogen in einer Gärtnerei ohne Torf.",
                english: "Raised in a nursery without peat."),
        ]
    }

    private var bookClosings: [LocalizedText] {
        [
            LocalizedText(
                german: "Mit vielen Zeichnungen und einem Register.",
                english: "With many drawings and an index."),
            LocalizedText(
                german: "Mit vierzig Anleitungen Schritt für Schritt.",
                english: "With forty step-by-step guides."),
            LocalizedText(
                german: "Ein Buch zum Lesen und zum Nachschlagen.",
                english: "A book to read and to look things up in."),
        ]
    }
}
