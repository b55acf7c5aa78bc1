/// What can be wrong with a catalogue file, in words that go on from the name of the field.
enum CatalogueReason {
    static let empty = text("die Datei ist leer", "the file is empty")
    static let missing = text("fehlt", "is missing")
    static let notUTF8 = text("ist kein UTF-8", "is not UTF-8")
    static let tooManyFields = text("hat zu viele Felder", "has too many fields")
    static let carriageReturn = text(
        "ein Wagenrücklauf steht allein; Zeilen enden mit CRLF oder LF",
        "a carriage return stands alone; lines end in CRLF or LF")
    static let quoteInside = text(
        "ein Anführungszeichen steht in einem Feld, das nicht mit einem beginnt",
        "a quote stands inside a field that does not begin with one")
    static let afterQuote = text(
        "ein Feld geht nach seinem schließenden Anführungszeichen weiter",
        "a quoted field goes on after its closing quote")
    static let neverClosed = text(
        "ein Anführungszeichen wird geöffnet und nie geschlossen",
        "a quote is opened and never closed")

    static let semicolons = text(
        "Spalten sind durch Semikolons getrennt; nötig sind Kommas",
        "columns are divided by semicolons; commas are needed")
    static let unknownColumn = text(
        "ist keine Spalte eines Katalogs", "is not a column of a catalogue")
    static let repeatedColumn = text("ist zweimal da", "is there twice")
    static let missingColumn = text(
        "fehlt in der ersten Zeile", "is missing in the first line")

    static let nothingInRow = text(
        "hat weder einen Artikel noch den Namen einer Kategorie",
        "has neither a product nor a category's name")
    static let publication = text("muss yes oder no sein", "must be yes or no")

    static func tooManyRows(_ most: Int) -> LocalizedText {
        text("mehr als \(most) Zeilen", "more than \(most) rows")
    }

    static func tooManyVariants(_ most: Int) -> LocalizedText {
        text("mehr als \(most) Varianten", "more than \(most) variants")
    }

    static func fieldCount(_ count: Int, expected: Int) -> LocalizedText {
        text(
            "hat \(count) Felder, die erste Zeile hat \(expected)",
            "has \(count) fields, the first line has \(expected)")
    }

    static func describedDifferently(_ slug: String, from line: Int) -> LocalizedText {
        text(
            "beschreibt \(slug) anders als Zeile \(line)",
            "describes \(slug) differently from line \(line)")
    }

    static func differs(from line: Int) -> LocalizedText {
        text(
            "weicht von Zeile \(line) ab, die zum selben Artikel gehört",
            "differs from line \(line), a row of the same product")
    }

    static func repeated(_ name: String, at place: CataloguePlace) -> LocalizedText {
        text(
            "\(name) steht schon an anderer Stelle: \(place.description(of: nil, in: .german))",
            "\(name) is at \(place.description(of: nil)) already")
    }

    static func belowItself(_ slug: Slug) -> LocalizedText {
        text("\(slug) steht in sich selbst", "\(slug) is below itself")
    }

    static func noProperty(_ entry: String) -> LocalizedText {
        text(
            "\"\(entry)\" muss ein Name, ein Gleichheitszeichen und ein Wert sein",
            "\"\(entry)\" must be a name, an equals sign and a value")
    }

    static func tooManyVersions(_ entry: String) -> LocalizedText {
        text(
            "\"\(entry)\" hat mehr als zwei durch Striche getrennte Fassungen",
            "\"\(entry)\" has more than two versions divided by bars")
    }

    static let vatRate = text(
        "muss eine Zahl in Prozent sein, etwa 19 oder 5.5", "must be per cent, such as 19 or 5.5")

    static func whole(_ range: ClosedRange<Int>) -> LocalizedText {
        text(
            "muss eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound) sein",
            "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }

    private static func text(_ german: String, _ english: String) -> LocalizedText {
        LocalizedText(german: german, english: english)
    }
}
