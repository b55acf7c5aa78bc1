extension DemoShelf {
    static let garden = DemoShelf(
        "garden", "Garten", "Garden", code: "GAR", models: DemoModel.people,
        facts: [.madeIn, .warranty],
        [
            DemoKind(
                .die("Gießkanne"), "Watering Can", 22...59, [.zinc, .copper], .colours,
                "Gießt in feinem Strahl, ohne Erde fortzuspülen.",
                "Waters in a fine spray without washing soil away."),
            DemoKind(
                .die("Gartenschere"), "Secateurs", 24...69, [.steel, .aluminium], .none,
                "Schneidet Äste bis zwei Zentimeter sauber ab.",
                "Cuts branches of up to two centimetres cleanly."),
            DemoKind(
                .die("Handschaufel"), "Hand Trowel", 12...29, [.steel, .copper], .none,
                "Sticht auch in festen Boden.",
                "Digs into firm ground too."),
            DemoKind(
                .der("Spaten"), "Spade", 39...89, [.steel], .none,
                "Hat einen Stiel aus Esche und eine Trittkante.",
                "Has an ash handle and a treading edge."),
            DemoKind(
                .der("Rechen"), "Rake", 25...59, [.steel, .beech], .none,
                "Sammelt Laub und lockert Beete.",
                "Gathers leaves and loosens beds."),
            DemoKind(
                .der("Blumentopf"), "Flower Pot", 8...39, [.terracotta, .concrete, .zinc], .sizes,
                "Hat ein Loch im Boden, damit nichts fault.",
                "Has a hole in the base so that nothing rots."),
            DemoKind(
                .das("Hochbeet"), "Raised Bed", 89...229, [.oak, .zinc], .sizes,
                "Lässt sich im Stehen bepflanzen.",
                "Can be planted standing up."),
            DemoKind(
                .das("Vogelhaus"), "Bird House", 24...64, [.oak, .beech, .concrete], .colours,
                "Bietet Meisen ein sicheres Zuhause.",
                "Offers titmice a safe home."),
            DemoKind(
                .die("Gartenbank"), "Garden Bench", 149...399, [.oak, .steel], .none,
                "Steht das ganze Jahr im Freien.",
                "Stays outdoors all year round."),
            DemoKind(
                .die("Gartenschürze"), "Garden Apron", 29...69, [.canvas, .leather], .colours,
                "Hat Platz für Schere, Schnur und Samen.",
                "Has room for shears, string and seeds."),
        ])

    static let plants = DemoShelf(
        "plants", "Pflanzen", "Plants", in: "garden", code: "PLA", family: .plant,
        models: DemoModel.coast, facts: [.light, .watering],
        [
            DemoKind(
                .die("Monstera"), "Monstera", 24...69, [], .heights,
                "Treibt große, geschlitzte Blätter.",
                "Grows large, split leaves."),
            DemoKind(
                .der("Gummibaum"), "Rubber Plant", 22...59, [], .heights,
                "Wächst gerade und glänzt dunkelgrün.",
                "Grows straight and shines dark green."),
            DemoKind(
                .der("Olivenbaum"), "Olive Tree", 39...99, [], .heights,
                "Bringt Silbergrün auf Balkon und Terrasse.",
                "Brings silvery green to balcony and terrace."),
            DemoKind(
                .der("Zitronenbaum"), "Lemon Tree", 45...109, [], .heights,
                "Blüht und trägt zur gleichen Zeit.",
                "Flowers and bears fruit at the same time."),
            DemoKind(
                .die("Efeutute"), "Devil's Ivy", 12...29, [], .none,
                "Rankt vom Regal und verzeiht fast alles.",
                "Trails from the shelf and forgives almost anything."),
            DemoKind(
                .der("Bogenhanf"), "Snake Plant", 15...45, [], .heights,
                "Steht schmal und braucht wenig Wasser.",
                "Stands slim and needs little water."),
            DemoKind(
                .die("Aloe"), "Aloe", 11...29, [], .none,
                "Speichert Wasser in dicken Blättern.",
                "Stores water in thick leaves."),
            DemoKind(
                .der("Lavendel"), "Lavender", 6...16, [], .packs,
                "Duftet im Sommer und lockt Bienen an.",
                "Smells of summer and draws bees."),
            DemoKind(
                .die("Orchidee"), "Orchid", 18...45, [], .none,
                "Blüht acht Wochen lang am Fenster.",
                "Flowers on the windowsill for eight weeks."),
            DemoKind(
                .der("Kaktus"), "Cactus", 7...25, [], .none,
                "Begnügt sich mit Sonne und Geduld.",
                "Is content with sun and patience."),
        ])

    static let barbecue = DemoShelf(
        "barbecue", "Grillen", "Barbecue", in: "garden", code: "BBQ", models: DemoModel.towns,
        facts: [.madeIn, .warranty],
        [
            DemoKind(
                .der("Kugelgrill"), "Kettle Barbecue", 119...299, [.steel, .enamel], .diameters,
                "Gart mit Deckel so gut wie ohne.",
                "Cooks as well with the lid on as off."),
            DemoKind(
                .der("Tischgrill"), "Table Grill", 69...159, [.steel, .castIron], .colours,
                "Ist in fünf Minuten heiß und raucht kaum.",
                "Is hot in five minutes and hardly smokes."),
            DemoKind(
                .die("Feuerschale"), "Fire Bowl", 79...199, [.steel, .castIron], .sizes,
                "Wärmt die Runde bis spät in die Nacht.",
                "Keeps the company warm until late at night."),
            DemoKind(
                .die("Grillzange"), "Barbecue Tongs", 12...29, [.steel, .oak], .none,
                "Greift Würste wie Kartoffeln, ohne zu stechen.",
                "Grips sausages and potatoes without piercing."),
            DemoKind(
                .die("Grillpfanne"), "Griddle Pan", 39...89, [.castIron, .enamel], .none,
                "Gibt Gemüse die dunklen Streifen.",
                "Gives vegetables their dark stripes."),
            DemoKind(
                .der("Anzündkamin"), "Chimney Starter", 19...39, [.steel, .zinc], .none,
                "Bringt Kohle ohne Chemie zum Glühen.",
                "Gets charcoal glowing without chemicals."),
            DemoKind(
                .die("Grillbürste"), "Grill Brush", 9...22, [.beech, .brass], .none,
                "Putzt den Rost, solange er warm ist.",
                "Cleans the grate while it is warm."),
            DemoKind(
                .das("Grillthermometer"), "Meat Thermometer", 19...59, [.steel], .none,
                "Zeigt die Kerntemperatur auf ein Grad genau.",
                "Shows the core temperature to within a degree."),
            DemoKind(
                .die("Grillschürze"), "Barbecue Apron", 24...79, [.canvas, .leather], .colours,
                "Schützt vor Funken und Fett.",
                "Protects against sparks and grease."),
            DemoKind(
                .das("Räucherbrett"), "Smoking Plank", 9...19, [.oak, .beech, .ash], .packs,
                "Gibt Fisch und Käse ein feines Raucharoma.",
                "Gives fish and cheese a fine smoky note."),
        ])
}
