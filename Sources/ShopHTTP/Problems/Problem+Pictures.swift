import HTTPTypes
import ShopDomain

extension Problem {
    /// No file was chosen.
    static let pictureMissing = invalidPicture(
        LocalizedText(german: "Bitte wählen Sie ein Bild.", english: "Please choose a picture."))

    /// The file is of another kind, or damaged.
    static let pictureUnreadable = invalidPicture(
        LocalizedText(
            german: "Das ist kein lesbares Bild. Möglich sind JPEG, PNG und WebP.",
            english: "This is not a picture that can be read. JPEG, PNG and WebP are possible."))

    /// The file has too many bytes or too many pixels.
    static let pictureTooLarge = invalidPicture(
        LocalizedText(
            german: """
                Das Bild ist zu groß: höchstens 10 MB, 12.000 Pixel je Seite und 50 Millionen \
                Pixel im Ganzen.
                """,
            english: """
                The picture is too large: at most 10 MB, 12,000 pixels a side and 50 million \
                pixels in all.
                """))

    /// This server has nothing to make pictures with.
    static let picturesClosed = Problem(
        status: .serviceUnavailable, code: "pictures_unavailable",
        title: LocalizedText(
            german: "Bilder gerade nicht möglich", english: "Pictures not possible right now"),
        detail: LocalizedText(
            german: """
                Auf diesem Server fehlt das Programm vipsthumbnail; Bilder können deshalb nicht \
                hochgeladen werden. Alles andere geht.
                """,
            english: """
                The program vipsthumbnail is missing on this server, so pictures cannot be \
                uploaded. Everything else works.
                """))

    /// What a failed change of a product's pictures means for the one who asked.
    init(_ error: PictureChangeError) {
        switch error {
        case .unknownPicture: self = .notFound
        case .tooMany(let maximum):
            self = Problem(
                status: .conflict, code: error.slug,
                title: LocalizedText(german: "Zu viele Bilder", english: "Too many pictures"),
                detail: LocalizedText(
                    german: "Ein Artikel hat höchstens \(maximum) Bilder.",
                    english: "A product has at most \(maximum) pictures."))
        case .invalid(let problems):
            self = .invalid(problems.map { FieldProblem($0.field, $0.error) })
        }
    }

    /// Why there are no pictures to show, for the one who uploaded.
    init(_ error: PictureWorkshopError) {
        switch error {
        case .closed: self = .picturesClosed
        case .busy: self = .overloaded
        case .unreadable: self = .pictureUnreadable
        }
    }

    /// A picture was named twice, perhaps with different words.
    static let repeatedPicture = Problem(
        status: .conflict, code: "repeated_picture",
        title: LocalizedText(german: "Doppelt", english: "Repeated"),
        detail: LocalizedText(
            german: "Jedes Bild kann nur einmal dabei sein.",
            english: "Each picture may be there only once."),
        fields: [FieldProblem("pictures", .repeated)])

    private static func invalidPicture(_ message: LocalizedText) -> Problem {
        .invalid([FieldProblem(field: "picture", message: message)])
    }
}
