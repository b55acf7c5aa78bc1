extension DemoShelf {
    static let living = DemoShelf(
        "living", "Wohnen", "Living", code: "LIV", models: DemoModel.towns,
        facts: [.madeIn],
        [
            DemoKind(
                .das("Kissen"), "Cushion", 24...59, [.cotton, .linen, .wool], .colours,
                "Macht Sofa, Sessel und Fensterbank bequem.",
                "Makes sofa, armchair and window seat comfortable."),
            DemoKind(
                .die("Wolldecke"), "Blanket", 59...149, [.wool, .cotton], .colours,
                "Wärmt an langen Abenden und auf der Terrasse.",
                "Keeps you warm on long evenings and on the terrace."),
            DemoKind(
                .die("Vase"), "Vase", 19...69, [.glass, .stoneware, .porcelain], .sizes,
                "Steht auch mit schweren Zweigen fest.",
                "Stands firm even with heavy branches."),
            DemoKind(
                .der("Teppich"), "Rug", 89...299, [.wool, .cotton], .sizes,
                "Dämpft Schritte und gibt dem Raum einen Rahmen.",
                "Softens steps and gives the room a frame."),
            DemoKind(
                .der("Bilderrahmen"), "Picture Frame", 14...49, [.oak, .walnut, .brass], .formats,
                "Hält Fotos und Drucke ohne Klammern.",
                "Holds photos and prints without clips."),
            DemoKind(
                .der("Spiegel"), "Mirror", 49...159, [.oak, .brass], .sizes,
                "Holt Licht in dunkle Flure.",
                "Brings light into dark hallways."),
            DemoKind(
                .der("Korb"), "Basket", 22...59, [.rattan, .felt], .sizes,
                "Nimmt Zeitschriften, Wolle und Spielzeug auf.",
                "Takes in magazines, yarn and toys."),
            DemoKind(
                .der("Kerzenhalter"), "Candle Holder", 14...44, [.brass, .castIron, .glass], .none,
                "Gibt der Kerze einen sicheren Stand.",
                "Gives the candle a safe stand."),
            DemoKind(
                .der("Vorhang"), "Curtain", 39...119, [.linen, .cotton], .colours,
                "Filtert das Licht und fällt in weichen Falten.",
                "Filters the light and falls in soft folds."),
            DemoKind(
                .die("Garderobe"), "Coat Rack", 45...129, [.oak, .ash, .steel], .none,
                "Trägt fünf Mäntel, ohne zu wackeln.",
                "Carries five coats without wobbling."),
        ])

    static let lamps = DemoShelf(
        "lamps", "Leuchten", "Lamps", in: "living", code: "LAM", models: DemoModel.people,
        facts: [.madeIn, .socket],
        [
            DemoKind(
                .die("Tischleuchte"), "Table Lamp", 49...149, [.brass, .stoneware, .oak], .colours,
                "Wirft warmes Licht auf Buch und Schreibtisch.",
                "Casts warm light on book and desk."),
            DemoKind(
                .die("Stehleuchte"), "Floor Lamp", 99...289, [.steel, .oak, .brass], .none,
                "Leuchtet zum Lesen wie zur Decke.",
                "Lights up your reading as well as the ceiling."),
            DemoKind(
                .die("Pendelleuchte"), "Pendant Lamp", 69...229, [.glass, .copper, .rattan], .sizes,
                "Hängt tief über dem Tisch, ohne zu blenden.",
                "Hangs low over the table without glare."),
            DemoKind(
                .die("Wandleuchte"), "Wall Light", 45...129, [.brass, .steel], .none,
                "Spart Platz neben Bett und Spiegel.",
                "Saves space beside bed and mirror."),
            DemoKind(
                .die("Deckenleuchte"), "Ceiling Light", 59...179, [.glass, .linen], .diameters,
                "Verteilt das Licht gleichmäßig im Raum.",
                "Spreads the light evenly across the room."),
            DemoKind(
                .die("Klemmleuchte"), "Clamp Lamp", 29...69, [.steel, .aluminium], .colours,
                "Hält an Regal, Kopfteil und Werkbank.",
                "Grips shelf, headboard and workbench."),
            DemoKind(
                .das("Nachtlicht"), "Night Light", 15...39, [.porcelain, .beech], .colours,
                "Leuchtet sanft und schaltet sich nach einer Stunde ab.",
                "Glows softly and switches off after an hour."),
            DemoKind(
                .die("Lichterkette"), "String Lights", 19...49, [.copper, .paper], .none,
                "Bringt zwanzig kleine Lichter in Zimmer und Garten.",
                "Brings twenty little lights to room and garden."),
            DemoKind(
                .die("Solarleuchte"), "Solar Lamp", 25...69, [.steel, .bamboo], .none,
                "Lädt am Tag und leuchtet die halbe Nacht.",
                "Charges by day and shines half the night."),
            DemoKind(
                .der("Lampenschirm"), "Lampshade", 24...79, [.linen, .paper, .cotton], .diameters,
                "Passt auf alte und neue Gestelle.",
                "Fits old and new frames."),
        ])

    static let furniture = DemoShelf(
        "furniture", "Möbel", "Furniture", in: "living", code: "FUR", models: DemoModel.coast,
        facts: [.madeIn, .assembly],
        [
            DemoKind(
                .der("Stuhl"), "Chair", 89...249, [.oak, .beech, .ash], .colours,
                "Bleibt auch nach einem langen Essen bequem.",
                "Stays comfortable even after a long meal."),
            DemoKind(
                .der("Hocker"), "Stool", 49...129, [.oak, .beech, .cork], .none,
                "Ist Sitz, Beistelltisch und Tritt zugleich.",
                "Is seat, side table and step in one."),
            DemoKind(
                .der("Sessel"), "Armchair", 299...799, [.oak, .leather, .wool], .colours,
                "Lädt zum Lesen ein und steht gern am Fenster.",
                "Invites you to read and likes to stand by the window."),
            DemoKind(
                .der("Esstisch"), "Dining Table", 449...999, [.oak, .walnut, .ash], .sizes,
                "Bietet sechs Gästen Platz.",
                "Seats six guests."),
            DemoKind(
                .der("Beistelltisch"), "Side Table", 69...189, [.oak, .steel, .rattan], .none,
                "Trägt Buch, Brille und Tasse.",
                "Carries book, glasses and cup."),
            DemoKind(
                .das("Bücherregal"), "Bookcase", 179...459, [.oak, .beech, .walnut], .sizes,
                "Trägt vierzig Kilogramm je Boden.",
                "Carries forty kilograms per shelf."),
            DemoKind(
                .die("Kommode"), "Chest of Drawers", 249...599, [.oak, .walnut], .none,
                "Hat Schubladen, die leise schließen.",
                "Has drawers that close quietly."),
            DemoKind(
                .der("Schreibtisch"), "Desk", 199...499, [.oak, .bamboo, .beech], .sizes,
                "Führt Kabel unsichtbar nach hinten.",
                "Leads cables out of sight to the back."),
            DemoKind(
                .die("Sitzbank"), "Bench", 129...349, [.oak, .ash], .sizes,
                "Passt an den Tisch, in den Flur und ans Bett.",
                "Fits the table, the hallway and the bed."),
            DemoKind(
                .das("Bettgestell"), "Bed Frame", 399...899, [.oak, .beech], .sizes,
                "Knarrt nicht und kommt ohne Schrauben aus.",
                "Does not creak and does without screws."),
        ])

    static let clocks = DemoShelf(
        "clocks", "Uhren", "Clocks", in: "living", code: "CLO", models: DemoModel.people,
        facts: [.madeIn, .movement],
        [
            DemoKind(
                .die("Wanduhr"), "Wall Clock", 35...119, [.oak, .steel, .walnut], .diameters,
                "Ist aus der Ferne gut zu lesen und tickt nicht.",
                "Is easy to read from afar and does not tick."),
            DemoKind(
                .der("Wecker"), "Alarm Clock", 24...69, [.beech, .brass, .steel], .colours,
                "Weckt mit einem Klang, der lauter wird.",
                "Wakes you with a sound that grows louder."),
            DemoKind(
                .die("Küchenuhr"), "Kitchen Clock", 29...79, [.enamel, .steel], .colours,
                "Lässt sich abwischen und zählt Minuten mit.",
                "Wipes clean and counts minutes too."),
            DemoKind(
                .die("Tischuhr"), "Mantel Clock", 39...129, [.walnut, .brass, .oak], .none,
                "Steht auf Kamin, Regal und Schreibtisch.",
                "Stands on mantelpiece, shelf and desk."),
            DemoKind(
                .die("Pendeluhr"), "Pendulum Clock", 129...299, [.walnut, .oak], .none,
                "Schwingt ruhig und schlägt, wenn man es möchte.",
                "Swings calmly and strikes when you wish."),
            DemoKind(
                .die("Kuckucksuhr"), "Cuckoo Clock", 99...279, [.oak, .beech], .none,
                "Ruft zur vollen Stunde und schläft bei Nacht.",
                "Calls on the hour and sleeps at night."),
            DemoKind(
                .die("Sanduhr"), "Hourglass", 14...39, [.glass, .beech], .sizes,
                "Misst Tee, Eier und Zähneputzen.",
                "Times tea, eggs and brushing teeth."),
            DemoKind(
                .die("Armbanduhr"), "Wristwatch", 89...249, [.leather, .steel], .colours,
                "Liegt flach am Handgelenk und ist wasserdicht bis 50 Meter.",
                "Sits flat on the wrist and is watertight to 50 metres."),
            DemoKind(
                .der("Kurzzeitwecker"), "Kitchen Timer", 14...34, [.steel, .beech], .colours,
                "Läuft eine Stunde, ganz ohne Batterie.",
                "Runs for an hour without any battery."),
            DemoKind(
                .die("Reiseuhr"), "Travel Clock", 24...59, [.leather, .brass], .none,
                "Klappt flach zusammen und leuchtet im Dunkeln.",
                "Folds flat and glows in the dark."),
        ])
}
