/// Why a catalogue file was not taken over: everything that is wrong with it.
struct CatalogueFileError: Error, Hashable, CustomStringConvertible {
    /// One thing that is wrong.
    struct Problem: Hashable, CustomStringConvertible {
        /// Where it is.
        let place: CataloguePlace
        /// The column or key it is about; `nil` where it is about the place as a whole.
        let field: String?
        /// What is wrong, in words that go on from the name of the field.
        let reason: String

        /// `line 17, price: must be a number with a point, such as 12.99`.
        var description: String {
            let place = place.description(of: field)
            return place.isEmpty ? reason : "\(place): \(reason)"
        }
    }

    /// The most problems that are told.
    static let mostTold = 50

    /// The first problems, in the order of the file.
    let told: [Problem]
    /// How many there are beyond those.
    let untold: Int

    init(told: [Problem], untold: Int = 0) {
        self.told = told
        self.untold = untold
    }

    /// A problem of the file as a whole.
    init(_ reason: String) {
        self.init(told: [Problem(place: .file, field: nil, reason: reason)])
    }

    static let tooLarge = CatalogueFileError(
        "the file is larger than \(CatalogueFile.mostBytes >> 20) MiB")

    /// One problem a line.
    var description: String {
        let lines = told.map(\.description) + (untold > 0 ? ["and \(untold) more"] : [])
        return lines.joined(separator: "\n")
    }
}

/// Gathers problems without holding more of them than can be told.
struct CatalogueProblems {
    private var kept: [CatalogueFileError.Problem] = []
    private var count = 0

    /// Enough to find the first ones of the file among those of several passes over it.
    private static let mostKept = 10_000

    var isEmpty: Bool { count == 0 }

    mutating func add(_ place: CataloguePlace, _ field: String?, _ reason: String) {
        count += 1
        guard kept.count < Self.mostKept else { return }
        kept.append(CatalogueFileError.Problem(place: place, field: field, reason: reason))
    }

    /// The report; `nil` where nothing is wrong.
    var error: CatalogueFileError? {
        guard !isEmpty else { return nil }
        let inOrder = kept.enumerated().sorted {
            ($0.element.place.line, $0.offset) < ($1.element.place.line, $1.offset)
        }
        let told = inOrder.prefix(CatalogueFileError.mostTold).map(\.element)
        return CatalogueFileError(told: told, untold: count - told.count)
    }
}
