extension DemoFact {
    static let madeIn = DemoFact(
        "Hergestellt in", "Made in",
        [
            ("Deutschland", "Germany"), ("Portugal", "Portugal"), ("Italien", "Italy"),
            ("Österreich", "Austria"), ("Dänemark", "Denmark"), ("Tschechien", "Czechia"),
        ])
    static let origin = DemoFact(
        "Herkunft", "Origin",
        [
            ("Italien", "Italy"), ("Deutschland", "Germany"), ("Griechenland", "Greece"),
            ("Peru", "Peru"), ("Indien", "India"),
        ])
    static let warranty = DemoFact(
        "Garantie", "Warranty", [("3 Jahre", "3 years"), ("5 Jahre", "5 years")])
    static let dishwasher = DemoFact(
        "Spülmaschine", "Dishwasher", [("ja", "yes"), ("nein", "no")])
    static let hobs = DemoFact(
        "Herd", "Hob",
        [
            ("Gas, Elektro, Induktion", "gas, electric, induction"),
            ("Gas, Elektro", "gas, electric"),
        ])
    static let farming = DemoFact(
        "Anbau", "Farming", [("ökologisch", "organic"), ("konventionell", "conventional")])
    static let socket = DemoFact(
        "Fassung", "Socket", [("E27", "E27"), ("E14", "E14"), ("LED, fest", "LED, built in")])
    static let assembly = DemoFact(
        "Lieferung", "Delivery", [("montiert", "assembled"), ("zerlegt", "flat-packed")])
    static let movement = DemoFact(
        "Werk", "Movement",
        [("Quarz", "quartz"), ("Funk", "radio-controlled"), ("mechanisch", "mechanical")])
    static let light = DemoFact(
        "Standort", "Position",
        [("sonnig", "sunny"), ("halbschattig", "half shade"), ("schattig", "shade")])
    static let watering = DemoFact(
        "Gießen", "Watering",
        [("wöchentlich", "weekly"), ("alle zwei Wochen", "every two weeks")])
    static let wrapping = DemoFact(
        "Geschenkpapier", "Gift wrap", [("auf Wunsch", "on request"), ("inklusive", "included")])
    static let paperOrigin = DemoFact(
        "Siegel", "Label", [("Blauer Engel", "Blue Angel"), ("FSC", "FSC")])
    static let age = DemoFact(
        "Alter", "Age",
        [
            ("ab 3 Jahren", "3 and over"), ("ab 6 Jahren", "6 and over"),
            ("ab 8 Jahren", "8 and over"),
        ])
    static let players = DemoFact(
        "Spieler", "Players", [("1–4", "1–4"), ("2–4", "2–4"), ("2–6", "2–6")])
    static let pages = DemoFact(
        "Seiten", "Pages",
        [("128", "128"), ("176", "176"), ("208", "208"), ("256", "256"), ("320", "320")])
    static let bookLanguage = DemoFact(
        "Sprache", "Language", [("Deutsch", "German")])
}
