/// The words of pictures and of the staff's forms for them.
struct PictureTexts: Texts {
    let pictures: String
    let none: String
    let hint: String
    let file: String
    let fileHint: String
    let germanWords: String
    let englishWords: String
    let wordsHint: String
    let upload: String
    let save: String
    let forward: @Sendable (_ words: String) -> String
    let back: @Sendable (_ words: String) -> String
    let remove: String
    /// What the button says to those who hear it.
    let removeThis: @Sendable (_ words: String) -> String
    let gallery: @Sendable (_ product: String) -> String
    let show: @Sendable (_ number: Int, _ words: String) -> String
}

extension PictureTexts {
    static let german = PictureTexts(
        pictures: "Bilder",
        none: "Noch keine; der Shop zeichnet eines.",
        hint: "Das erste steht auch in Listen.",
        file: "Bilddatei",
        fileHint: "JPEG, PNG oder WebP, bis 10 MB. Angaben zu Ort und Gerät werden entfernt.",
        germanWords: "Was ist zu sehen? (Deutsch)",
        englishWords: "Was ist zu sehen? (Englisch)",
        wordsHint: "Für alle, die das Bild nicht sehen.",
        upload: "Bild hinzufügen",
        save: "Text speichern",
        forward: { "Nach vorn: \($0)" },
        back: { "Nach hinten: \($0)" },
        remove: "Entfernen",
        removeThis: { "Entfernen: \($0)" },
        gallery: { "Bilder: \($0)" },
        show: { "Bild \($0) zeigen: \($1)" })

    static let english = PictureTexts(
        pictures: "Pictures",
        none: "None yet; the shop draws one.",
        hint: "The first one stands in lists, too.",
        file: "Picture file",
        fileHint: "JPEG, PNG or WebP, up to 10 MB. Place and device are removed.",
        germanWords: "What does it show? (German)",
        englishWords: "What does it show? (English)",
        wordsHint: "For those who do not see the picture.",
        upload: "Add picture",
        save: "Save text",
        forward: { "Move forward: \($0)" },
        back: { "Move back: \($0)" },
        remove: "Remove",
        removeThis: { "Remove: \($0)" },
        gallery: { "Pictures: \($0)" },
        show: { "Show picture \($0): \($1)" })
}
