extension DemoShelf {
    static let teaAndCoffee = DemoShelf(
        "tea-and-coffee", "Tee & Kaffee", "Tea & Coffee", in: "kitchen", code: "TEA",
        family: .food, models: DemoModel.farms, facts: [.farming, .origin],
        [
            DemoKind(
                .der("Schwarztee"), "Black Tea", 6...12, [], .weights,
                "Kräftig und malzig, verträgt Milch und Zucker.",
                "Strong and malty, takes milk and sugar."),
            DemoKind(
                .der("Grüntee"), "Green Tea", 7...14, [], .weights,
                "Frisch und leicht herb, am besten mit 70 Grad warmem Wasser.",
                "Fresh and slightly tart, best with water at 70 degrees."),
            DemoKind(
                .der("Kräutertee"), "Herbal Tea", 5...10, [], .weights,
                "Melisse, Minze und Verbene für den Abend.",
                "Lemon balm, mint and verbena for the evening."),
            DemoKind(
                .der("Früchtetee"), "Fruit Tea", 5...10, [], .weights,
                "Hagebutte und Apfel, heiß wie kalt ein Genuss.",
                "Rosehip and apple, a pleasure hot or cold."),
            DemoKind(
                .der("Rooibostee"), "Rooibos Tea", 5...11, [], .weights,
                "Mild, rund und ohne Koffein.",
                "Mild, round and free of caffeine."),
            DemoKind(
                .der("Espresso"), "Espresso Roast", 8...14, [], .weights,
                "Dunkel geröstet, mit Noten von Nuss und Schokolade.",
                "Darkly roasted, with notes of nuts and chocolate."),
            DemoKind(
                .der("Filterkaffee"), "Filter Coffee", 7...13, [], .weights,
                "Mittel geröstet, klar und fruchtig in der Tasse.",
                "Medium roast, clear and fruity in the cup."),
            DemoKind(
                .der("Malzkaffee"), "Malt Coffee", 4...8, [], .weights,
                "Aus Gerste geröstet, auch für Kinder.",
                "Roasted from barley, for children too."),
            DemoKind(
                .der("Kakao"), "Cocoa", 6...12, [], .weights,
                "Reiner Kakao, der in heißer Milch aufblüht.",
                "Pure cocoa that blossoms in hot milk."),
            DemoKind(
                .die("Trinkschokolade"), "Drinking Chocolate", 7...13, [], .weights,
                "Geraspelte Schokolade für kalte Nachmittage.",
                "Grated chocolate for cold afternoons."),
        ])

    static let delicatessen = DemoShelf(
        "delicatessen", "Feinkost", "Delicatessen", in: "kitchen", code: "DEL",
        family: .food, models: DemoModel.farms, facts: [.farming, .origin],
        [
            DemoKind(
                .das("Olivenöl"), "Olive Oil", 9...19, [], .bottles,
                "Kalt gepresst, grün im Duft und leicht scharf im Abgang.",
                "Cold pressed, green on the nose and slightly hot to finish."),
            DemoKind(
                .der("Balsamessig"), "Balsamic Vinegar", 8...18, [], .bottles,
                "Reift in Holzfässern, bis Süße und Säure stimmen.",
                "Matures in wooden casks until sweet and sour agree."),
            DemoKind(
                .der("Honig"), "Honey", 6...12, [], .weights,
                "Von Wanderimkern, kalt geschleudert und cremig gerührt.",
                "From travelling beekeepers, cold extracted and stirred creamy."),
            DemoKind(
                .die("Konfitüre"), "Jam", 4...8, [], .none,
                "Viel Frucht, wenig Zucker, in kleinen Kesseln gekocht.",
                "Plenty of fruit, little sugar, cooked in small kettles."),
            DemoKind(
                .der("Senf"), "Mustard", 4...8, [], .none,
                "Auf dem Stein gemahlen, mit Biss und Wärme.",
                "Stone ground, with bite and warmth."),
            DemoKind(
                .das("Pesto"), "Pesto", 5...9, [], .none,
                "Basilikum, Pinienkerne und Käse für ein schnelles Essen.",
                "Basil, pine nuts and cheese for a quick meal."),
            DemoKind(
                .die("Pasta"), "Pasta", 3...6, [], .weights,
                "Durch Bronze gezogen, damit die Soße haftet.",
                "Drawn through bronze so that the sauce clings."),
            DemoKind(
                .die("Tafelschokolade"), "Chocolate Bar", 3...6, [], .packs,
                "Drei Zutaten, lange gerührt, langsam geschmolzen.",
                "Three ingredients, stirred long, melted slowly."),
            DemoKind(
                .das("Meersalz"), "Sea Salt", 4...9, [], .none,
                "Von Hand geerntet, in groben Flocken.",
                "Harvested by hand, in coarse flakes."),
            DemoKind(
                .die("Nussmischung"), "Nut Mix", 5...11, [], .weights,
                "Mandel, Haselnuss und Cashew, leicht geröstet.",
                "Almond, hazelnut and cashew, lightly roasted."),
        ])
}
