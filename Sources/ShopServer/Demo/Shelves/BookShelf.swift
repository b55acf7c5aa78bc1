extension DemoShelf {
    static let books = DemoShelf(
        "books", "Bücher", "Books", in: "gifts", code: "BOO", family: .book,
        models: DemoModel.titles, facts: [.pages, .bookLanguage],
        [
            DemoKind(
                .das("Brotbacken"), "Bread Baking", 12...29, [], .bindings,
                "Vom Sauerteig bis zur Kruste: was gutes Brot braucht.",
                "From sourdough to crust: what good bread needs."),
            DemoKind(
                .das("Gärtnern"), "Gardening", 12...32, [], .bindings,
                "Säen, pflegen, ernten: ein Beet durch das ganze Jahr.",
                "Sow, tend, harvest: one bed through the whole year."),
            DemoKind(
                .das("Wandern"), "Hiking", 11...26, [], .bindings,
                "Wege, Wetter und Ausrüstung: gut vorbereitet ans Ziel.",
                "Paths, weather and kit: well prepared to your goal."),
            DemoKind(
                .das("Einkochen"), "Preserving", 11...25, [], .bindings,
                "Gläser füllen, wenn der Garten überquillt.",
                "Filling jars when the garden overflows."),
            DemoKind(
                .das("Stricken"), "Knitting", 10...24, [], .bindings,
                "Masche für Masche zum ersten Pullover.",
                "Stitch by stitch to the first jumper."),
            DemoKind(
                .das("Zeichnen"), "Drawing", 11...28, [], .bindings,
                "Sehen lernen mit Stift, Papier und etwas Zeit.",
                "Learning to see with pen, paper and a little time."),
            DemoKind(
                .das("Imkern"), "Beekeeping", 14...34, [], .bindings,
                "Ein Bienenvolk verstehen und durch den Winter bringen.",
                "Understanding a colony and bringing it through the winter."),
            DemoKind(
                .das("Tischlern"), "Woodworking", 14...36, [], .bindings,
                "Sägen, hobeln, verbinden: Möbel, die bleiben.",
                "Sawing, planing, joining: furniture that lasts."),
            DemoKind(
                .das("Sternegucken"), "Stargazing", 12...30, [], .bindings,
                "Mit bloßem Auge durch zwölf Nächte.",
                "Twelve nights with the naked eye."),
            DemoKind(
                .das("Fotografieren"), "Photography", 14...36, [], .bindings,
                "Licht, Zeit und Blende, ganz ohne Fachsprache.",
                "Light, time and aperture, without any jargon."),
        ])
}

extension DemoModel {
    /// Titles; `#` stands for the subject.
    static let titles = [
        DemoModel("# für Anfänger", "# for Beginners"),
        DemoModel("#: Das große Handbuch", "#: The Complete Handbook"),
        DemoModel("365 Tage #", "365 Days of #"),
        DemoModel("#: Die hohe Kunst", "The Art of #"),
        DemoModel("# mit Kindern", "# with Children"),
        DemoModel("#: Fragen und Antworten", "#: Questions and Answers"),
        DemoModel("Grundkurs #", "#: A First Course"),
        DemoModel("#: Geschichten aus der Praxis", "#: Stories from Practice"),
        DemoModel("Einfach #", "Simply #"),
        DemoModel("#: Das Jahrbuch", "#: The Yearbook"),
    ]
}
