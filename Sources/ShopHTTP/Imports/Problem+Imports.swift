import HTTPTypes
import ShopDomain
import ShopStorage

extension Problem {
    /// The shop has changed since somebody looked at what an import would change.
    static let importOutdated = Problem(
        status: .conflict, code: "import_outdated",
        title: LocalizedText(german: "Vorschau überholt", english: "Preview outdated"),
        detail: LocalizedText(
            german: """
                Inzwischen hat sich der Shop geändert, und die Übernahme würde etwas anderes ändern \
                als gezeigt. Es wurde nichts übernommen. Bitte sehen Sie sich die neue Vorschau an.
                """,
            english: """
                The shop has changed meanwhile, and the import would change something else than was \
                shown. Nothing was imported. Please look at the new preview.
                """))

    /// An import cannot be carried out as it is.
    static let importImpossible = Problem(
        status: .conflict, code: "import_impossible",
        title: LocalizedText(german: "So nicht möglich", english: "Not possible"),
        detail: LocalizedText(
            german: "So kann die Datei nicht übernommen werden; die Vorschau sagt, warum.",
            english: "The file cannot be imported as it is; the preview says why."))

    /// Too many imports wait to be carried out.
    static let importsFull = Problem(
        status: .conflict, code: "imports_full",
        title: LocalizedText(german: "Zu viele Übernahmen", english: "Too many imports"),
        detail: LocalizedText(
            german: "Es warten schon \(Imports.mostKept) Dateien. Bitte versuchen Sie es später.",
            english: "\(Imports.mostKept) files are waiting already. Please try again later."))

    /// The file is larger than the back office takes.
    static let importTooLarge = Problem(
        status: .contentTooLarge, code: "too_large",
        title: LocalizedText(german: "Zu groß", english: "Too large"),
        detail: LocalizedText(
            german: """
                Die Datei ist größer als \(mostImportBytes >> 20) MB. Bitte teilen Sie sie auf.
                """,
            english: "The file is larger than \(mostImportBytes >> 20) MB. Please divide it."))

    /// Everything that is told of a file that cannot be taken over.
    init(_ error: CatalogueFileError) {
        self = .invalid(
            error.told.map { problem in
                let place = problem.place.description(of: problem.field)
                return FieldProblem(field: place.isEmpty ? "file" : place, message: problem.reason)
            })
        code = "invalid_file"
        detail = LocalizedText(
            german: ImportTexts.german.wrongFile(error.told.count + error.untold),
            english: ImportTexts.english.wrongFile(error.told.count + error.untold))
    }
}
