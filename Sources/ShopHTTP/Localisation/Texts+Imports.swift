import ShopDomain
import ShopStorage

/// The words of the pages on which staff take catalogues over and files away.
struct ImportTexts: Texts {
    let title: String
    let importTitle: String
    let about: String
    let file: String
    let fileHint: String
    let upload: String
    let noFile: String
    let wrongFile: @Sendable (Int) -> String
    let more: @Sendable (Int) -> String
    let place: String
    let column: String
    let wrong: String
    let latest: String
    let kept: String
    let state: String
    let stateName: @Sendable (ImportJob.State) -> String
    let unnamed: String
    let exportTitle: String
    let exportProducts: String
    let exportOrders: String
    let from: String
    let to: String
    let take: String

    let preview: String
    let outcome: String
    let renewed: String
    let nothingToDo: String
    let impossible: String
    let kind: String
    let categories: String
    let products: String
    let variants: String
    let new: String
    let changed: String
    let unchanged: String
    let removed: @Sendable (Int) -> String
    let changes: String
    let what: String
    let field: String
    let fieldName: @Sendable (CatalogueChange.Field) -> String
    let before: String
    let after: String
    let start: String
    let startHint: String
    let obstacle: @Sendable (CatalogueObstacle) -> String

    let progress: @Sendable (_ written: Int, _ all: Int) -> String
    let waiting: String
    let done: String
    let failed: @Sendable (ImportFailure) -> String
    let reload: String
    let again: String
}

extension ImportTexts {
    static let german = ImportTexts(
        title: "Import & Export", importTitle: "Katalog übernehmen",
        about: """
            Eine CSV-Datei mit Kategorien, Artikeln, Preisen und Beständen. Zuerst sehen Sie, was sich \
            ändern würde; übernommen wird alles oder nichts. Als Vorlage dient der Export des \
            ganzen Katalogs weiter unten.
            """,
        file: "Datei", fileHint: "CSV in UTF-8, höchstens \(mostImportBytes >> 20) MB",
        upload: "Prüfen", noFile: "Bitte wählen Sie eine Datei.",
        wrongFile: { count in
            count == 1
                ? "An der Datei stimmt eine Stelle nicht. Es wurde nichts übernommen."
                : "An der Datei stimmen \(count) Stellen nicht. Es wurde nichts übernommen."
        },
        more: { "und \($0) weitere" },
        place: "Zeile", column: "Spalte", wrong: "Was nicht stimmt",
        latest: "Die letzten Dateien", kept: "Geprüft am", state: "Stand",
        stateName: { state in
            switch state {
            case .previewed: "Vorschau"
            case .waiting: "Wartet"
            case .running: "Läuft"
            case .done: "Übernommen"
            case .failed: "Gescheitert"
            }
        },
        unnamed: "Ohne Namen", exportTitle: "Exportieren",
        exportProducts: "Der ganze Katalog als CSV",
        exportOrders: "Bestellungen für die Buchhaltung", from: "Vom", to: "Bis einschließlich",
        take: "Bestellungen als CSV",
        preview: "Was sich ändern würde", outcome: "Was sich geändert hat",
        renewed: """
            Der Shop hat sich inzwischen geändert: Das ist eine neue Vorschau. Übernommen wurde nichts.
            """,
        nothingToDo: "Im Shop ist schon alles so, wie es in der Datei steht.",
        impossible: "So kann die Datei nicht übernommen werden", kind: "Art",
        categories: "Kategorien", products: "Artikel", variants: "Varianten", new: "Neu",
        changed: "Geändert", unchanged: "Unverändert",
        removed: { count in
            count == 1
                ? "Eine Variante fehlt in der Datei und fällt weg."
                : "\(count) Varianten fehlen in der Datei und fallen weg."
        },
        changes: "Änderungen im Einzelnen", what: "Was", field: "Angabe",
        fieldName: { field in
            switch field {
            case .nameGerman: "Name (deutsch)"
            case .nameEnglish: "Name (englisch)"
            case .parent: "Übergeordnete Kategorie"
            case .position: "Platz"
            case .descriptionGerman: "Beschreibung (deutsch)"
            case .descriptionEnglish: "Beschreibung (englisch)"
            case .category: "Kategorie"
            case .attributes: "Eigenschaften"
            case .published: "Veröffentlicht"
            case .variants: "Varianten"
            case .options: "Optionen"
            case .price: "Preis"
            case .vatRate: "Steuersatz"
            case .weight: "Gewicht in Gramm"
            case .stock: "Bestand"
            }
        },
        before: "Bisher", after: "Künftig", start: "Jetzt übernehmen",
        startHint: "Die Übernahme läuft im Hintergrund; Sie können die Seite verlassen.",
        obstacle: { obstacle in
            switch obstacle {
            case .unknownCategory(let category, let product):
                "\(product): die Kategorie \(category) gibt es weder in der Datei noch im Shop"
            case .unknownParent(let parent, let category):
                "\(category): die Kategorie \(parent) darüber gibt es weder in der Datei noch im Shop"
            case .circle(let category): "\(category): die Kategorie läge in sich selbst"
            case .takenSKU(let sku, let product): "\(sku) gehört schon zum Artikel \(product)"
            case .belowReserved(let sku, let reserved):
                "\(sku): bestellt sind schon \(reserved), weniger darf der Bestand nicht sein"
            }
        },
        progress: { "\($0) von \($1) Artikeln" }, waiting: "Die Übernahme beginnt gleich.",
        done: "Die Datei ist vollständig übernommen.",
        failed: { "Es wurde nichts übernommen: \($0.reason(.german))." },
        reload: "Neu laden", again: "Eine andere Datei prüfen")

    static let english = ImportTexts(
        title: "Import & export", importTitle: "Import a catalogue",
        about: """
            A CSV file with categories, products, prices and stock. You see first what would change; all \
            of it is imported or nothing. The export of the whole catalogue further down serves as a \
            template.
            """,
        file: "File", fileHint: "CSV in UTF-8, at most \(mostImportBytes >> 20) MB",
        upload: "Check", noFile: "Please choose a file.",
        wrongFile: { count in
            count == 1
                ? "One thing is wrong with the file. Nothing was imported."
                : "\(count) things are wrong with the file. Nothing was imported."
        },
        more: { "and \($0) more" },
        place: "Line", column: "Column", wrong: "What is wrong",
        latest: "The latest files", kept: "Checked", state: "State",
        stateName: { state in
            switch state {
            case .previewed: "Preview"
            case .waiting: "Waiting"
            case .running: "Running"
            case .done: "Imported"
            case .failed: "Failed"
            }
        },
        unnamed: "Without a name", exportTitle: "Export",
        exportProducts: "The whole catalogue as CSV",
        exportOrders: "Orders for bookkeeping", from: "From", to: "Up to and including",
        take: "Orders as CSV",
        preview: "What would change", outcome: "What has changed",
        renewed: """
            The shop has changed meanwhile: this is a new preview. Nothing was imported.
            """,
        nothingToDo: "Everything in the shop is as it stands in the file already.",
        impossible: "The file cannot be imported as it is", kind: "Kind",
        categories: "Categories", products: "Products", variants: "Variants", new: "New",
        changed: "Changed", unchanged: "Unchanged",
        removed: { count in
            count == 1
                ? "One variant is missing in the file and will go."
                : "\(count) variants are missing in the file and will go."
        },
        changes: "The changes one by one", what: "What", field: "Field",
        fieldName: { field in
            switch field {
            case .nameGerman: "Name (German)"
            case .nameEnglish: "Name (English)"
            case .parent: "Parent category"
            case .position: "Place"
            case .descriptionGerman: "Description (German)"
            case .descriptionEnglish: "Description (English)"
            case .category: "Category"
            case .attributes: "Attributes"
            case .published: "Published"
            case .variants: "Variants"
            case .options: "Options"
            case .price: "Price"
            case .vatRate: "VAT rate"
            case .weight: "Weight in grams"
            case .stock: "Stock"
            }
        },
        before: "Now", after: "Then", start: "Import now",
        startHint: "The import runs in the background; you may leave the page.",
        obstacle: { obstacle in
            switch obstacle {
            case .unknownCategory(let category, let product):
                "\(product): the category \(category) is neither in the file nor in the shop"
            case .unknownParent(let parent, let category):
                "\(category): the category \(parent) above it is neither in the file nor in the shop"
            case .circle(let category): "\(category): the category would stand within itself"
            case .takenSKU(let sku, let product): "\(sku) belongs to the product \(product) already"
            case .belowReserved(let sku, let reserved):
                "\(sku): \(reserved) are ordered already, so there cannot be fewer"
            }
        },
        progress: { "\($0) of \($1) products" }, waiting: "The import begins in a moment.",
        done: "All of the file is imported.",
        failed: { "Nothing was imported: \($0.reason(.english))." },
        reload: "Reload", again: "Check another file")
}
