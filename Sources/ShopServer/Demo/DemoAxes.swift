extension DemoAxis {
    /// One form only.
    static let none = DemoAxis("", "", [])

    static let colours = DemoAxis(
        "Farbe", "Colour", isOrdered: false,
        [
            Value("Blau", "blue"), Value("Salbei", "sage"), Value("Senf", "mustard"),
            Value("Terrakotta", "terracotta"), Value("Weiß", "white"), Value("Schwarz", "black"),
            Value("Grau", "grey"), Value("Rot", "red"),
        ])

    static let sizes = DemoAxis(
        "Größe", "Size",
        [
            Value("Klein", "small"), Value("Mittel", "medium", percent: 125),
            Value("Groß", "large", percent: 160),
        ])

    static let volumes = DemoAxis(
        "Inhalt", "Capacity",
        [
            Value("0,5 l", "0.5 l"), Value("0,75 l", "0.75 l", percent: 115),
            Value("1 l", "1 l", percent: 130), Value("1,5 l", "1.5 l", percent: 155),
        ])

    static let cups = DemoAxis(
        "Inhalt", "Capacity",
        [
            Value("250 ml", "250 ml"), Value("350 ml", "350 ml", percent: 115),
            Value("450 ml", "450 ml", percent: 130),
        ])

    static let diameters = DemoAxis(
        "Durchmesser", "Diameter",
        [
            Value("20 cm", "20 cm"), Value("24 cm", "24 cm", percent: 120),
            Value("28 cm", "28 cm", percent: 140),
        ])

    static let packs = DemoAxis(
        "Packung", "Pack",
        [
            Value("1 Stück", "single"), Value("2 Stück", "pack of 2", percent: 185),
            Value("4 Stück", "pack of 4", percent: 350),
        ])

    static let weights = DemoAxis(
        "Inhalt", "Weight",
        [
            Value("250 g", "250 g"), Value("500 g", "500 g", percent: 180),
            Value("1 kg", "1 kg", percent: 330),
        ])

    static let bottles = DemoAxis(
        "Inhalt", "Volume",
        [
            Value("250 ml", "250 ml"), Value("500 ml", "500 ml", percent: 175),
            Value("750 ml", "750 ml", percent: 240),
        ])

    static let heights = DemoAxis(
        "Höhe", "Height",
        [
            Value("30 cm", "30 cm"), Value("60 cm", "60 cm", percent: 160),
            Value("90 cm", "90 cm", percent: 240),
        ])

    static let bindings = DemoAxis(
        "Einband", "Binding",
        [Value("Taschenbuch", "paperback"), Value("Gebunden", "hardcover", percent: 160)])

    static let formats = DemoAxis(
        "Format", "Format",
        [
            Value("A6", "A6"), Value("A5", "A5", percent: 130), Value("A4", "A4", percent: 170),
        ])

    static let people = DemoAxis(
        "Personen", "People",
        [
            Value("1 Person", "1 person"), Value("2 Personen", "2 people", percent: 140),
            Value("3 Personen", "3 people", percent: 180),
            Value("4 Personen", "4 people", percent: 220),
        ])
}
