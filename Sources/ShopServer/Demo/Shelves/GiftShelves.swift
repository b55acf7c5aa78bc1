extension DemoShelf {
    static let gifts = DemoShelf(
        "gifts", "Schenken", "Gifts", code: "GIF", models: DemoModel.coast,
        facts: [.madeIn, .wrapping],
        [
            DemoKind(
                .die("Duftkerze"), "Scented Candle", 14...39, [.beeswax], .sizes,
                "Brennt vierzig Stunden und duftet nach Garten.",
                "Burns for forty hours and smells of a garden."),
            DemoKind(
                .die("Stumpenkerze"), "Pillar Candle", 7...22, [.beeswax], .heights,
                "Brennt ruhig und rußt nicht.",
                "Burns calmly without soot."),
            DemoKind(
                .die("Spieluhr"), "Music Box", 24...69, [.beech, .walnut], .none,
                "Spielt eine alte Melodie, solange man dreht.",
                "Plays an old tune for as long as you turn."),
            DemoKind(
                .die("Schmuckdose"), "Jewellery Box", 24...79, [.walnut, .porcelain, .leather],
                .none,
                "Hat Fächer für Ringe und Ketten.",
                "Has compartments for rings and necklaces."),
            DemoKind(
                .der("Schlüsselanhänger"), "Key Ring", 7...19, [.leather, .felt, .brass], .colours,
                "Findet sich in jeder Tasche.",
                "Is easily found in any bag."),
            DemoKind(
                .der("Schal"), "Scarf", 29...89, [.wool, .cotton], .colours,
                "Ist leicht genug für das Frühjahr und warm genug für den Herbst.",
                "Is light enough for spring and warm enough for autumn."),
            DemoKind(
                .die("Handseife"), "Hand Soap", 5...12, [], .packs,
                "Reinigt mild und duftet nach Kräutern.",
                "Cleans gently and smells of herbs."),
            DemoKind(
                .die("Geschenkbox"), "Gift Box", 9...29, [.paper, .bamboo], .sizes,
                "Schließt mit einem Band und lässt sich wieder verwenden.",
                "Closes with a ribbon and can be used again."),
            DemoKind(
                .das("Windspiel"), "Wind Chime", 19...54, [.bamboo, .brass, .glass], .none,
                "Klingt beim leisesten Hauch.",
                "Rings at the slightest breath."),
            DemoKind(
                .der("Flaschenöffner"), "Bottle Opener", 9...24, [.brass, .oak, .steel], .none,
                "Öffnet mit einer Hand und hält am Kühlschrank.",
                "Opens with one hand and clings to the fridge."),
        ])

    static let stationery = DemoShelf(
        "stationery", "Papeterie", "Stationery", in: "gifts", code: "STA",
        models: DemoModel.people, facts: [.madeIn, .paperOrigin],
        [
            DemoKind(
                .das("Notizbuch"), "Notebook", 9...24, [.paper, .leather], .formats,
                "Liegt flach auf und hat nummerierte Seiten.",
                "Lies flat and has numbered pages."),
            DemoKind(
                .der("Kalender"), "Diary", 14...34, [.paper, .leather], .formats,
                "Zeigt eine Woche auf zwei Seiten.",
                "Shows a week on two pages."),
            DemoKind(
                .der("Füllfederhalter"), "Fountain Pen", 29...129, [.brass, .walnut, .steel],
                .colours,
                "Schreibt weich an und kleckst nicht.",
                "Starts softly and does not blot."),
            DemoKind(
                .der("Bleistift"), "Pencil", 2...6, [.beech], .packs,
                "Lässt sich gut spitzen und bricht selten.",
                "Sharpens well and seldom breaks."),
            DemoKind(
                .der("Kugelschreiber"), "Ballpoint Pen", 9...39, [.brass, .bamboo, .aluminium],
                .colours,
                "Hat eine Mine, die man nachkaufen kann.",
                "Has a refill you can buy anywhere."),
            DemoKind(
                .das("Skizzenbuch"), "Sketchbook", 9...26, [.paper], .formats,
                "Nimmt Bleistift, Tusche und Aquarell.",
                "Takes pencil, ink and watercolour."),
            DemoKind(
                .das("Stiftetui"), "Pencil Case", 12...34, [.felt, .leather, .canvas], .colours,
                "Rollt sich um zwölf Stifte.",
                "Rolls up around twelve pens."),
            DemoKind(
                .die("Postkarte"), "Postcard", 2...4, [.paper], .packs,
                "Ist mit Farben auf Sojabasis gedruckt.",
                "Is printed with soy-based inks."),
            DemoKind(
                .das("Briefpapier"), "Writing Paper", 8...19, [.paper], .formats,
                "Ist griffig, fest und nicht zu weiß.",
                "Is tactile, firm and not too white."),
            DemoKind(
                .das("Lineal"), "Ruler", 5...16, [.beech, .brass, .aluminium], .none,
                "Hat eine Skala, die sich nicht abreibt.",
                "Has a scale that does not wear off."),
        ])

    static let games = DemoShelf(
        "games", "Spiele", "Games", in: "gifts", code: "GAM", models: DemoModel.worlds,
        facts: [.age, .players],
        [
            DemoKind(
                .das("Puzzle"), "Jigsaw Puzzle", 12...34, [.paper, .beech], .none,
                "Hat fünfhundert Teile, von denen keines dem anderen gleicht.",
                "Has five hundred pieces, no two of them alike."),
            DemoKind(
                .das("Brettspiel"), "Board Game", 24...59, [.paper, .beech], .none,
                "Ist in zehn Minuten erklärt und dauert eine Stunde.",
                "Takes ten minutes to explain and an hour to play."),
            DemoKind(
                .das("Kartenspiel"), "Card Game", 8...19, [.paper], .none,
                "Passt in die Jackentasche und in jede Pause.",
                "Fits a jacket pocket and any break."),
            DemoKind(
                .das("Würfelspiel"), "Dice Game", 9...24, [.beech, .leather], .none,
                "Braucht etwas Glück und etwas mehr Mut.",
                "Takes some luck and a little more courage."),
            DemoKind(
                .das("Memo-Spiel"), "Memory Game", 12...29, [.beech, .paper], .none,
                "Schult das Gedächtnis von Klein und Groß.",
                "Trains the memory of young and old."),
            DemoKind(
                .der("Baukasten"), "Building Set", 24...79, [.beech, .oak], .sizes,
                "Wächst mit jeder Idee.",
                "Grows with every idea."),
            DemoKind(
                .die("Holzeisenbahn"), "Wooden Train", 29...89, [.beech], .sizes,
                "Fährt über Brücken und durch Tunnel.",
                "Runs over bridges and through tunnels."),
            DemoKind(
                .das("Kuscheltier"), "Soft Toy", 15...39, [.cotton, .wool], .colours,
                "Ist weich, waschbar und ein guter Zuhörer.",
                "Is soft, washable and a good listener."),
            DemoKind(
                .der("Kreisel"), "Spinning Top", 6...16, [.beech, .brass], .colours,
                "Dreht sich drei Minuten lang.",
                "Spins for three minutes."),
            DemoKind(
                .der("Drachen"), "Kite", 19...54, [.polyester, .paper], .colours,
                "Steigt schon bei leichtem Wind.",
                "Rises even in a light wind."),
        ])
}

extension DemoModel {
    static let worlds = [
        DemoModel("Waldtiere", "Forest Animals"), DemoModel("Bauernhof", "Farm"),
        DemoModel("Weltall", "Outer Space"), DemoModel("Meeresgrund", "Ocean Floor"),
        DemoModel("Dschungel", "Jungle"), DemoModel("Ritterburg", "Castle"),
        DemoModel("Zirkus", "Circus"), DemoModel("Polarkreis", "Arctic Circle"),
        DemoModel("Hafen", "Harbour"), DemoModel("Wochenmarkt", "Market Day"),
    ]
}
