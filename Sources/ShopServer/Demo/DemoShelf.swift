import ShopDomain

/// One category of the demo with everything that stands in it.
struct DemoShelf {
    let slug: String
    let name: LocalizedText
    /// The slug of the category above it.
    let parent: String?
    /// The beginning of its stock keeping units.
    let code: String
    let family: DemoFamily
    let models: [DemoModel]
    let facts: [DemoFact]
    let kinds: [DemoKind]

    init(
        _ slug: String, _ german: String, _ english: String, in parent: String? = nil,
        code: String, family: DemoFamily = .goods, models: [DemoModel], facts: [DemoFact],
        _ kinds: [DemoKind]
    ) {
        self.slug = slug
        name = LocalizedText(german: german, english: english)
        self.parent = parent
        self.code = code
        self.family = family
        self.models = models
        self.facts = facts
        self.kinds = kinds
    }

    /// All shelves, in the order of the menu.
    static let all: [DemoShelf] = [
        kitchen, mugs, cookware, teaAndCoffee, delicatessen,
        living, lamps, furniture, clocks, bathroom,
        garden, plants, barbecue,
        outdoors, bags, camping,
        gifts, books, stationery, games,
    ]
}

/// What decides the tax and the turns of phrase.
enum DemoFamily {
    case goods
    case food
    case plant
    case book

    var vatBasisPoints: Int {
        switch self {
        case .goods, .plant: VATRate.standard.basisPoints
        case .food, .book: VATRate.reduced.basisPoints
        }
    }
}

/// What tells products of one kind apart: a name, or for books the rest of the title.
struct DemoModel {
    let name: LocalizedText

    init(_ german: String, _ english: String) {
        name = LocalizedText(german: german, english: english)
    }

    private static func list(_ names: String) -> [DemoModel] {
        names.split(separator: " ").map { DemoModel(String($0), String($0)) }
    }

    static let towns = list("Elba Oslo Lund Como Siena Turku Bergen Sylt Amrum Ravenna")
    static let people = list("Nora Ida Theo Emil Frida Anton Greta Hugo Klara Oskar")
    static let coast = list("Alba Brisa Corvo Duna Estrela Faro Luz Mira Onda Pico")
    static let peaks = list(
        "Watzmann Brocken Arber Feldberg Ortler Rigi Eiger Triglav Dachstein Pelmo")
    static let farms = list(
        "Morgenrot Abendruhe Waldrand Sonnenhang Talblick Hofgut Seewind Kornblume Lindenhof Heideland"
    )
}
