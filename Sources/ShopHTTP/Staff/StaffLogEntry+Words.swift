import ShopDomain

extension StaffLogEntry {
    /// What was asked for, in the reader's words; `nil` for what is not known by words, such as the
    /// commands of the server, which say it themselves.
    func words(_ language: Language) -> String? {
        let steps = route.split(separator: "/")
        guard let staff = steps.firstIndex(of: "staff") else { return nil }
        let request = "\(method) \(steps[steps.index(after: staff)...].joined(separator: "/"))"
        return (Self.sentences[request] ?? Self.synonyms[request])?[language]
    }

    private static let sentences = [
        "POST order-confirmations": LocalizedText(
            german: "Bestellungen bestätigen", english: "Confirm orders"),
        "POST orders/{number}/transitions": LocalizedText(
            german: "Stand einer Bestellung ändern", english: "Change the state of an order"),
        "POST orders/{number}/returns": LocalizedText(
            german: "Rückgabe anmelden", english: "Register a return"),
        "POST orders/{number}/return-receipt": LocalizedText(
            german: "Rückgabe annehmen", english: "Receive a return"),
        "POST orders/{number}/refunds": LocalizedText(
            german: "Geld erstatten", english: "Give money back"),
        "POST orders/{number}/notes": LocalizedText(
            german: "Notiz schreiben", english: "Add a note"),
        "POST products": LocalizedText(german: "Artikel anlegen", english: "Create a product"),
        "POST products/{slug}": LocalizedText(
            german: "Artikel ändern", english: "Change a product"),
        "POST products/{slug}/publication": LocalizedText(
            german: "Artikel zeigen oder verbergen", english: "Show or hide a product"),
        "POST products/{slug}/stock": LocalizedText(
            german: "Bestand buchen", english: "Book stock"),
        "POST products/{slug}/pictures": LocalizedText(
            german: "Bild hinzufügen", english: "Add a picture"),
        "POST products/{slug}/pictures/{digest}": LocalizedText(
            german: "Bild ändern oder entfernen", english: "Change or remove a picture"),
        "PUT products/{slug}/pictures": LocalizedText(
            german: "Bilder ändern", english: "Change the pictures"),
        "DELETE products/{slug}/pictures/{digest}": LocalizedText(
            german: "Bild entfernen", english: "Remove a picture"),
        "POST vouchers": LocalizedText(german: "Gutschein anlegen", english: "Create a voucher"),
        "POST vouchers/{code}": LocalizedText(
            german: "Gutschein ändern", english: "Change a voucher"),
        "POST vouchers/{code}/activation": LocalizedText(
            german: "Gutschein ein- oder ausschalten", english: "Switch a voucher on or off"),
        "POST webhooks": LocalizedText(german: "Webhook anlegen", english: "Create a webhook"),
        "PUT webhooks/{id}": LocalizedText(german: "Webhook ändern", english: "Change a webhook"),
        "POST webhooks/{id}/activity": LocalizedText(
            german: "Webhook anhalten oder fortsetzen", english: "Pause or resume a webhook"),
        "POST webhooks/{id}/remove": LocalizedText(
            german: "Webhook entfernen", english: "Remove a webhook"),
        "POST import": LocalizedText(german: "Datei hochladen", english: "Upload a file"),
        "POST import/{id}/start": LocalizedText(
            german: "Import starten", english: "Start an import"),
        "POST customers/{id}/sessions": LocalizedText(
            german: "Jemanden überall abmelden", english: "Sign somebody out everywhere"),
        "POST people": LocalizedText(german: "Rolle vergeben", english: "Give a role"),
        "POST categories": LocalizedText(
            german: "Kategorie anlegen", english: "Create a category"),
        "POST categories/{slug}": LocalizedText(
            german: "Kategorie umbenennen", english: "Rename a category"),
        "POST categories/{slug}/place": LocalizedText(
            german: "Kategorie verschieben", english: "Move a category"),
        "POST categories/{slug}/remove": LocalizedText(
            german: "Kategorie entfernen", english: "Remove a category"),
    ]

    /// Where the API asks for the same in another way.
    private static let synonyms = [
        "POST orders/{number}/returns/{id}/receipt": "POST orders/{number}/return-receipt",
        "PUT products/{slug}": "POST products/{slug}",
        "POST stock/{sku}/movements": "POST products/{slug}/stock",
        "PUT vouchers/{code}": "POST vouchers/{code}",
        "DELETE webhooks/{id}": "POST webhooks/{id}/remove",
        "POST imports": "POST import",
        "POST imports/{id}/run": "POST import/{id}/start",
        "DELETE customers/{id}/sessions": "POST customers/{id}/sessions",
        "PUT categories/{slug}": "POST categories/{slug}",
        "PUT categories/{slug}/place": "POST categories/{slug}/place",
        "DELETE categories/{slug}": "POST categories/{slug}/remove",
    ].compactMapValues { sentences[$0] }
}
