import ShopDomain
import ShopStorage

extension Problem {
    /// What a failure of the store means for the one who asked.
    init(_ error: StorageError) {
        switch error {
        case .conflict, .duplicate(.id): self = .conflict
        case .duplicate(.email): self = .emailTaken
        case .duplicate(.slug): self = .taken("slug")
        case .duplicate(.sku): self = .taken("variants")
        case .duplicate(.voucher): self = .codeTaken
        case .notFound: self = .notFound
        case .unavailable: self = .unavailable
        case .overloaded: self = .overloaded
        case .outcomeUnknown: self = .outcomeUnknown
        case .corrupt: self = .broken
        }
    }

    /// What a failed step of an order means for the one who asked.
    init(_ error: OrderTransitionError) {
        switch error {
        case .notFound: self = .notFound
        case .illegal(let transition): self.init(transition)
        case .storage(let error): self.init(error)
        }
    }

    private static func taken(_ field: String) -> Problem {
        var problem = Problem.conflict
        problem.code = "taken"
        problem.fields = [
            FieldProblem(
                field: field,
                message: LocalizedText(
                    german: "Das gibt es schon bei einem anderen Artikel.",
                    english: "Another product has this already."))
        ]
        return problem
    }
}
