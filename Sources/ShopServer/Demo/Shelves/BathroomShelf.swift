extension DemoShelf {
    static let bathroom = DemoShelf(
        "bathroom", "Bad", "Bathroom", in: "living", code: "BAT", models: DemoModel.coast,
        facts: [.madeIn],
        [
            DemoKind(
                .das("Handtuch"), "Hand Towel", 12...29, [.cotton, .linen], .colours,
                "Saugt gut und trocknet über Nacht.",
                "Absorbs well and dries overnight."),
            DemoKind(
                .das("Badetuch"), "Bath Towel", 29...59, [.cotton, .linen], .colours,
                "Wickelt auch große Menschen ganz ein.",
                "Wraps even tall people completely."),
            DemoKind(
                .die("Badematte"), "Bath Mat", 24...54, [.cotton, .cork, .bamboo], .sizes,
                "Ist warm unter nackten Füßen und rutscht nicht.",
                "Is warm under bare feet and does not slip."),
            DemoKind(
                .der("Seifenspender"), "Soap Dispenser", 17...39, [.stoneware, .glass], .colours,
                "Gibt mit einer Hand das rechte Maß.",
                "Gives the right amount with one hand."),
            DemoKind(
                .die("Seifenschale"), "Soap Dish", 9...22, [.stoneware, .oak, .zinc], .none,
                "Lässt Wasser ablaufen, damit die Seife länger hält.",
                "Lets water drain so that the soap lasts longer."),
            DemoKind(
                .der("Zahnputzbecher"), "Toothbrush Mug", 9...19, [.porcelain, .steel], .colours,
                "Steht sicher auf schmalen Becken.",
                "Stands safely on narrow basins."),
            DemoKind(
                .der("Bademantel"), "Bathrobe", 69...139, [.cotton, .linen], .sizes,
                "Hat tiefe Taschen und einen Kragen, der wärmt.",
                "Has deep pockets and a collar that keeps you warm."),
            DemoKind(
                .der("Wäschekorb"), "Laundry Basket", 39...99, [.rattan, .bamboo, .felt], .none,
                "Fasst die Wäsche einer Woche.",
                "Holds a week's washing."),
            DemoKind(
                .die("Badebürste"), "Bath Brush", 13...29, [.beech, .bamboo], .none,
                "Erreicht den ganzen Rücken.",
                "Reaches the whole of the back."),
            DemoKind(
                .der("Kosmetikspiegel"), "Vanity Mirror", 29...79, [.steel, .brass], .none,
                "Vergrößert auf einer Seite fünffach.",
                "Magnifies five times on one side."),
        ])
}
