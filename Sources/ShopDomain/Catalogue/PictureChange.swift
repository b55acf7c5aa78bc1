/// Something to do with the pictures of a product.
public enum PictureChange: Hashable, Sendable {
    /// Puts a picture behind the others. One that is there already keeps its place and gets the new words.
    case add(ProductPicture)
    /// Says anew what a picture shows.
    case describe(PictureDigest, LocalizedText)
    /// Moves a picture towards the first place, or away from it; at either end nothing happens.
    case move(PictureDigest, towardsFirst: Bool)
    /// Takes a picture away; nothing happens where it is not there.
    case remove(PictureDigest)
    /// Keeps these pictures, in this order and with these words, and no others.
    case arrange([Place])

    /// A picture and what it shows.
    public struct Place: Hashable, Sendable {
        /// What the picture is known by.
        public let picture: PictureDigest
        /// What it shows.
        public let alternative: LocalizedText

        /// Makes a place.
        public init(_ picture: PictureDigest, _ alternative: LocalizedText) {
            self.picture = picture
            self.alternative = alternative
        }
    }
}

/// Why the pictures of a product cannot be changed.
public enum PictureChangeError: DomainError {
    /// The product has no such picture.
    case unknownPicture
    /// A product has no more pictures than this.
    case tooMany(maximum: Int)
    /// What is wrong with the words: fields `alt.de` and `alt.en`, or `pictures[1].alt.de`.
    case invalid([ProductDraftProblem])

    /// `unknown_picture`, `too_many_pictures` or `invalid_picture`.
    public var slug: String {
        switch self {
        case .unknownPicture: "unknown_picture"
        case .tooMany: "too_many_pictures"
        case .invalid: "invalid_picture"
        }
    }
}

extension Product {
    /// This product with other pictures.
    ///
    /// What pictures show is a line of up to ``ProductDraft/longestAlternative`` characters in every
    /// language.
    public func applying(_ change: PictureChange) throws(PictureChangeError) -> Product {
        var product = self
        try product.pictures.apply(change)
        return product
    }
}

extension [ProductPicture] {
    fileprivate mutating func apply(_ change: PictureChange) throws(PictureChangeError) {
        switch change {
        case .add(let picture):
            try add(picture)
        case .describe(let id, let words):
            self[try place(of: id)].alternative = try checked(words, "alt")
        case .move(let id, let isTowardsFirst):
            let place = try place(of: id)
            let other = isTowardsFirst ? place - 1 : place + 1
            if indices.contains(other) { swapAt(place, other) }
        case .remove(let id):
            removeAll { $0.id == id }
        case .arrange(let places):
            self = try arranged(places)
        }
    }

    private mutating func add(_ picture: ProductPicture) throws(PictureChangeError) {
        var picture = picture
        picture.alternative = try checked(picture.alternative, "alt")
        if let place = firstIndex(where: { $0.id == picture.id }) {
            self[place].alternative = picture.alternative
        } else {
            guard count < ProductDraft.mostPictures else {
                throw .tooMany(maximum: ProductDraft.mostPictures)
            }
            append(picture)
        }
    }

    private func arranged(
        _ places: [PictureChange.Place]
    ) throws(PictureChangeError) -> [ProductPicture] {
        guard Set(places.map(\.picture)).count == places.count else {
            throw .invalid([ProductDraftProblem(field: "pictures", error: .repeated)])
        }
        var pictures: [ProductPicture] = []
        for (index, wanted) in places.enumerated() {
            var picture = self[try place(of: wanted.picture)]
            picture.alternative = try checked(wanted.alternative, "pictures[\(index)].alt")
            pictures.append(picture)
        }
        return pictures
    }

    private func place(of id: PictureDigest) throws(PictureChangeError) -> Int {
        guard let place = firstIndex(where: { $0.id == id }) else { throw .unknownPicture }
        return place
    }
}

private func checked(
    _ words: LocalizedText, _ field: String
) throws(PictureChangeError) -> LocalizedText {
    var check = FieldChecks()
    let words = check.localizedLine(field, words, maximum: ProductDraft.longestAlternative)
    guard check.problems.isEmpty else { throw .invalid(check.problems) }
    return words
}
