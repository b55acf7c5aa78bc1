/// Why a catalogue file was not taken over: everything that is wrong with it.
package struct CatalogueFileError: Error, Hashable, CustomStringConvertible {
    /// One thing that is wrong.
    package struct Problem: Hashable, CustomStringConvertible {
        /// Where it is.
        package let place: CataloguePlace
        /// The column or key it is about; `nil` where it is about the place as a whole.
        package let field: String?
        /// What is wrong, in words that go on from the name of the field.
        package let reason: LocalizedText

        /// `line 17, price: must be a number with a point, such as 12.99`.
        package var description: String {
            let place = place.description(of: field)
            return place.isEmpty ? reason.english : "\(place): \(reason.english)"
        }
    }

    /// The most problems that are told.
    package static let mostTold = 50

    /// The first problems, in the order of the file.
    package let told: [Problem]
    /// How many there are beyond those.
    package let untold: Int

    init(told: [Problem], untold: Int = 0) {
        self.told = told
        self.untold = untold
    }

    /// A problem of the file as a whole.
    package init(_ reason: LocalizedText) {
        self.init(told: [Problem(place: .file, field: nil, reason: reason)])
    }

    /// A problem of the file as a whole, in English only, for those at the command line.
    package init(_ reason: String) {
        self.init(LocalizedText(reason))
    }

    /// The file has more bytes than the shop reads.
    package static func tooLarge(_ mebibytes: Int) -> CatalogueFileError {
        CatalogueFileError(
            LocalizedText(
                german: "die Datei ist größer als \(mebibytes) MiB",
                english: "the file is larger than \(mebibytes) MiB"))
    }

    /// One problem a line.
    package var description: String {
        let lines = told.map(\.description) + (untold > 0 ? ["and \(untold) more"] : [])
        return lines.joined(separator: "\n")
    }
}

/// Gathers problems without holding more of them than can be told.
package struct CatalogueProblems {
    private var kept: [CatalogueFileError.Problem] = []
    private var count = 0

    /// Enough to find the first ones of the file among those of several passes over it.
    private static let mostKept = 10_000

    package init() {}

    package var isEmpty: Bool { count == 0 }

    /// One in English only, for those at the command line.
    package mutating func add(_ place: CataloguePlace, _ field: String?, _ reason: String) {
        add(place, field, LocalizedText(reason))
    }

    package mutating func add(_ place: CataloguePlace, _ field: String?, _ reason: LocalizedText) {
        count += 1
        guard kept.count < Self.mostKept else { return }
        kept.append(CatalogueFileError.Problem(place: place, field: field, reason: reason))
    }

    /// The report; `nil` where nothing is wrong.
    package var error: CatalogueFileError? {
        guard !isEmpty else { return nil }
        let inOrder = kept.enumerated().sorted {
            ($0.element.place.line, $0.offset) < ($1.element.place.line, $1.offset)
        }
        let told = inOrder.prefix(CatalogueFileError.mostTold).map(\.element)
        return CatalogueFileError(told: told, untold: count - told.count)
    }
}
