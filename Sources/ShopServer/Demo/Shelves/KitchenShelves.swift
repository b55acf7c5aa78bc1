extension DemoShelf {
    static let kitchen = DemoShelf(
        "kitchen", "Küche", "Kitchen", code: "KIT", models: DemoModel.towns,
        facts: [.madeIn, .warranty],
        [
            DemoKind(
                .der("Wasserkocher"), "Kettle", 39...89, [.steel, .glass], .colours,
                "Kocht einen Liter Wasser in drei Minuten und schaltet sich selbst ab.",
                "Boils a litre of water in three minutes and switches itself off."),
            DemoKind(
                .der("Toaster"), "Toaster", 35...79, [.steel], .colours,
                "Röstet zwei Scheiben gleichmäßig und hebt sie weit heraus.",
                "Browns two slices evenly and lifts them well clear."),
            DemoKind(
                .die("Küchenwaage"), "Kitchen Scale", 24...49, [.glass, .bamboo], .none,
                "Wiegt auf das Gramm genau bis fünf Kilogramm.",
                "Weighs to the gram up to five kilograms."),
            DemoKind(
                .das("Schneidebrett"), "Chopping Board", 19...59, [.oak, .walnut, .bamboo], .sizes,
                "Schont die Klingen und hat eine Rille für den Saft.",
                "Is kind to blades and has a groove for the juice."),
            DemoKind(
                .das("Kochmesser"), "Chef's Knife", 49...129, [.steel], .none,
                "Liegt sicher in der Hand und bleibt lange scharf.",
                "Sits safely in the hand and stays sharp for a long time."),
            DemoKind(
                .das("Nudelholz"), "Rolling Pin", 12...29, [.beech, .walnut], .none,
                "Rollt Teig dünn aus, ohne zu kleben.",
                "Rolls dough thin without sticking."),
            DemoKind(
                .die("Rührschüssel"), "Mixing Bowl", 14...39, [.steel, .stoneware], .sizes,
                "Steht rutschfest und lässt sich gut ausgießen.",
                "Stands without slipping and pours well."),
            DemoKind(
                .das("Vorratsglas"), "Storage Jar", 7...19, [.glass], .volumes,
                "Schließt dicht und zeigt, was darin ist.",
                "Closes tightly and shows what is inside."),
            DemoKind(
                .die("Gewürzmühle"), "Spice Mill", 22...54, [.oak, .walnut, .steel], .none,
                "Mahlt Pfeffer und Salz von fein bis grob.",
                "Grinds pepper and salt from fine to coarse."),
            DemoKind(
                .das("Geschirrtuch"), "Tea Towel", 8...16, [.cotton, .linen], .colours,
                "Trocknet Gläser, ohne Fusseln zu lassen.",
                "Dries glasses without leaving lint."),
        ])

    static let mugs = DemoShelf(
        "mugs-and-glasses", "Tassen & Gläser", "Mugs & Glasses", in: "kitchen", code: "MUG",
        models: DemoModel.people, facts: [.madeIn, .dishwasher],
        [
            DemoKind(
                .der("Becher"), "Mug", 9...19, [.stoneware, .porcelain], .colours,
                "Fasst den großen Kaffee am Morgen und liegt warm in der Hand.",
                "Holds the big morning coffee and feels warm in the hand."),
            DemoKind(
                .die("Espressotasse"), "Espresso Cup", 8...16, [.porcelain, .stoneware], .packs,
                "Hält den Espresso heiß, weil die Wand dick ist.",
                "Keeps espresso hot, thanks to its thick wall."),
            DemoKind(
                .die("Teetasse"), "Teacup", 11...24, [.porcelain, .glass], .cups,
                "Ist dünn am Rand, wie Tee es gern hat.",
                "Is thin at the rim, as tea likes it."),
            DemoKind(
                .das("Wasserglas"), "Tumbler", 5...12, [.glass], .packs,
                "Lässt sich stapeln und übersteht den Alltag.",
                "Stacks well and survives everyday life."),
            DemoKind(
                .das("Weinglas"), "Wine Glass", 9...24, [.glass], .packs,
                "Gibt dem Wein Raum, ohne groß zu tun.",
                "Gives wine room without making a fuss."),
            DemoKind(
                .die("Karaffe"), "Carafe", 22...49, [.glass], .volumes,
                "Gießt ohne Tropfen und passt in die Tür des Kühlschranks.",
                "Pours without dripping and fits the fridge door."),
            DemoKind(
                .die("Müslischale"), "Cereal Bowl", 10...22, [.stoneware, .porcelain], .colours,
                "Ist tief genug für Müsli, Suppe und Eis.",
                "Is deep enough for cereal, soup and ice cream."),
            DemoKind(
                .der("Teller"), "Plate", 9...26, [.stoneware, .porcelain], .diameters,
                "Passt zum Frühstück wie zum Sonntagsessen.",
                "Suits breakfast and Sunday lunch alike."),
            DemoKind(
                .der("Thermobecher"), "Travel Mug", 19...35, [.steel], .colours,
                "Hält vier Stunden heiß und dicht.",
                "Keeps drinks hot and tight for four hours."),
            DemoKind(
                .der("Untersetzer"), "Coaster", 5...14, [.cork, .felt, .oak], .packs,
                "Schützt den Tisch vor Rändern und Hitze.",
                "Protects the table from rings and heat."),
        ])

    static let cookware = DemoShelf(
        "cookware", "Kochgeschirr", "Cookware", in: "kitchen", code: "COO",
        models: DemoModel.coast, facts: [.madeIn, .hobs],
        [
            DemoKind(
                .die("Bratpfanne"), "Frying Pan", 34...99, [.castIron, .steel, .copper], .diameters,
                "Brät Fleisch und Gemüse knusprig an.",
                "Sears meat and vegetables until crisp."),
            DemoKind(
                .der("Kochtopf"), "Saucepan", 39...119, [.steel, .enamel, .copper], .diameters,
                "Erhitzt sich schnell und gießt sauber ab.",
                "Heats up quickly and pours cleanly."),
            DemoKind(
                .der("Schmortopf"), "Casserole", 79...189, [.castIron, .enamel], .diameters,
                "Schmort stundenlang bei kleiner Hitze.",
                "Braises for hours on a low heat."),
            DemoKind(
                .der("Wok"), "Wok", 45...95, [.castIron, .steel], .none,
                "Gart in Minuten, was klein geschnitten ist.",
                "Cooks in minutes whatever is cut small."),
            DemoKind(
                .die("Auflaufform"), "Baking Dish", 24...59, [.stoneware, .enamel], .sizes,
                "Geht vom Ofen direkt auf den Tisch.",
                "Goes straight from the oven to the table."),
            DemoKind(
                .die("Kastenform"), "Loaf Tin", 15...34, [.steel, .enamel], .none,
                "Gibt Brot und Kuchen eine gerade Form.",
                "Gives bread and cake a straight shape."),
            DemoKind(
                .die("Springform"), "Springform Tin", 18...39, [.steel, .enamel], .diameters,
                "Öffnet sich mit einem Griff und bleibt dicht.",
                "Opens with one move and stays tight."),
            DemoKind(
                .das("Backblech"), "Baking Tray", 16...36, [.steel, .enamel], .none,
                "Verzieht sich auch bei großer Hitze nicht.",
                "Does not warp even in great heat."),
            DemoKind(
                .das("Nudelsieb"), "Colander", 17...39, [.steel, .enamel], .colours,
                "Steht auf drei Füßen sicher im Becken.",
                "Stands safely in the sink on three feet."),
            DemoKind(
                .der("Pfannenwender"), "Spatula", 8...19, [.beech, .silicone, .steel], .none,
                "Kommt unter jedes Spiegelei und kratzt nicht.",
                "Gets under any fried egg and does not scratch."),
        ])
}
