extension DemoShelf {
    static let outdoors = DemoShelf(
        "outdoors", "Unterwegs", "Outdoors", code: "OUT", models: DemoModel.peaks,
        facts: [.madeIn, .warranty],
        [
            DemoKind(
                .die("Trinkflasche"), "Water Bottle", 16...39, [.steel, .glass, .aluminium],
                .volumes,
                "Bleibt dicht, auch kopfüber im Rucksack.",
                "Stays tight even upside down in the rucksack."),
            DemoKind(
                .die("Isolierkanne"), "Vacuum Flask", 24...59, [.steel], .volumes,
                "Hält zwölf Stunden heiß und einen Tag lang kalt.",
                "Keeps drinks hot for twelve hours and cold for a day."),
            DemoKind(
                .die("Brotdose"), "Lunch Box", 14...34, [.steel, .bamboo], .sizes,
                "Trennt Brot und Obst mit einem Steg.",
                "Keeps bread and fruit apart with a divider."),
            DemoKind(
                .das("Taschenmesser"), "Pocket Knife", 25...79, [.steel, .oak], .none,
                "Vereint Klinge, Säge und Korkenzieher.",
                "Combines blade, saw and corkscrew."),
            DemoKind(
                .der("Kompass"), "Compass", 19...54, [.brass, .aluminium], .none,
                "Zeigt ruhig nach Norden, auch bei Frost.",
                "Points calmly north, even in frost."),
            DemoKind(
                .der("Wanderstock"), "Trekking Pole", 29...89, [.aluminium, .ash], .packs,
                "Schont die Knie auf dem Weg ins Tal.",
                "Spares the knees on the way down."),
            DemoKind(
                .die("Regenjacke"), "Rain Jacket", 79...179, [.polyester, .cotton], .sizes,
                "Hält dicht und lässt sich klein verpacken.",
                "Keeps water out and packs down small."),
            DemoKind(
                .der("Regenschirm"), "Umbrella", 24...69, [.polyester, .cotton], .colours,
                "Klappt bei Wind um und wieder zurück.",
                "Flips over in the wind and back again."),
            DemoKind(
                .die("Picknickdecke"), "Picnic Blanket", 29...79, [.wool, .cotton], .colours,
                "Ist unten trocken und oben weich.",
                "Is dry below and soft above."),
            DemoKind(
                .das("Fernglas"), "Binoculars", 79...249, [.aluminium], .none,
                "Holt Vögel achtfach heran.",
                "Brings birds eight times closer."),
        ])

    static let bags = DemoShelf(
        "bags", "Taschen & Rucksäcke", "Bags & Rucksacks", in: "outdoors", code: "BAG",
        models: DemoModel.towns, facts: [.madeIn],
        [
            DemoKind(
                .der("Rucksack"), "Rucksack", 59...159, [.canvas, .polyester, .leather], .colours,
                "Trägt Rechner, Jacke und Brotzeit bequem.",
                "Carries laptop, jacket and lunch with ease."),
            DemoKind(
                .die("Umhängetasche"), "Messenger Bag", 49...139, [.canvas, .leather, .felt],
                .colours,
                "Öffnet weit und schließt mit einem Griff.",
                "Opens wide and closes in one move."),
            DemoKind(
                .der("Einkaufsbeutel"), "Tote Bag", 9...24, [.cotton, .linen], .colours,
                "Trägt zwölf Kilogramm und passt in die Manteltasche.",
                "Carries twelve kilograms and fits a coat pocket."),
            DemoKind(
                .die("Reisetasche"), "Weekender", 89...229, [.canvas, .leather], .sizes,
                "Fasst alles für drei Tage.",
                "Holds everything for three days."),
            DemoKind(
                .der("Koffer"), "Suitcase", 99...259, [.aluminium, .polyester], .sizes,
                "Rollt leise und steht von allein.",
                "Rolls quietly and stands by itself."),
            DemoKind(
                .die("Kulturtasche"), "Wash Bag", 19...49, [.canvas, .cotton], .colours,
                "Lässt sich aufhängen und auswischen.",
                "Can be hung up and wiped clean."),
            DemoKind(
                .die("Geldbörse"), "Wallet", 29...79, [.leather, .cork], .colours,
                "Ordnet Karten, Scheine und Münzen.",
                "Keeps cards, notes and coins in order."),
            DemoKind(
                .die("Laptophülle"), "Laptop Sleeve", 24...59, [.felt, .leather, .polyester],
                .sizes,
                "Schützt vor Stoß und Kratzern.",
                "Protects against knocks and scratches."),
            DemoKind(
                .die("Bauchtasche"), "Belt Bag", 24...64, [.canvas, .leather], .colours,
                "Hat Schlüssel und Telefon stets zur Hand.",
                "Keeps keys and phone always at hand."),
            DemoKind(
                .die("Fahrradtasche"), "Pannier", 49...119, [.polyester, .canvas], .colours,
                "Klickt mit einer Hand an den Gepäckträger.",
                "Clicks onto the rack with one hand."),
        ])

    static let camping = DemoShelf(
        "camping", "Camping", "Camping", in: "outdoors", code: "CAM", models: DemoModel.peaks,
        facts: [.madeIn, .warranty],
        [
            DemoKind(
                .das("Zelt"), "Tent", 129...349, [.polyester, .cotton], .people,
                "Steht in fünf Minuten und hält Sturm stand.",
                "Stands in five minutes and withstands a storm."),
            DemoKind(
                .der("Schlafsack"), "Sleeping Bag", 69...199, [.polyester, .wool], .sizes,
                "Wärmt bis drei Grad unter null.",
                "Keeps you warm to three degrees below zero."),
            DemoKind(
                .die("Isomatte"), "Sleeping Mat", 39...99, [.polyester, .cork], .sizes,
                "Bläst sich zur Hälfte von selbst auf.",
                "Half inflates by itself."),
            DemoKind(
                .die("Hängematte"), "Hammock", 39...109, [.cotton, .polyester], .colours,
                "Hängt zwischen zwei Bäumen in einer Minute.",
                "Hangs between two trees within a minute."),
            DemoKind(
                .der("Campingkocher"), "Camping Stove", 35...89, [.steel, .aluminium], .none,
                "Kocht Wasser auch bei Wind.",
                "Boils water even in the wind."),
            DemoKind(
                .das("Campinggeschirr"), "Mess Kit", 19...49, [.steel, .enamel, .bamboo], .people,
                "Liegt ineinander wie eine Puppe in der anderen.",
                "Nests like one doll inside another."),
            DemoKind(
                .der("Campingstuhl"), "Camping Chair", 35...89, [.aluminium, .canvas], .colours,
                "Wiegt ein Kilogramm und trägt hundert.",
                "Weighs one kilogram and carries a hundred."),
            DemoKind(
                .die("Stirnlampe"), "Head Torch", 19...59, [.aluminium], .colours,
                "Leuchtet achtzig Meter weit und lässt die Hände frei.",
                "Shines eighty metres and leaves your hands free."),
            DemoKind(
                .die("Laterne"), "Lantern", 24...64, [.steel, .brass], .none,
                "Gibt ein ruhiges Licht für Zelt und Tisch.",
                "Gives a calm light for tent and table."),
            DemoKind(
                .die("Kühlbox"), "Cool Box", 39...129, [.polyester, .aluminium], .sizes,
                "Hält einen Sommertag lang kalt.",
                "Stays cold for a whole summer's day."),
        ])
}
