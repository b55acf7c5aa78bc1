import ShopDomain
import ShopStorage

/// An import in JSON.
struct ImportBody: Encodable {
    let id: String
    let state: String
    let createdAt: String
    /// How many products are written, of how many.
    let written: Int
    let products: Int
    let isRenewed: Bool
    let preview: Preview
    let failure: Nullable<String>
    let endedAt: Nullable<String>

    struct Preview: Encodable {
        let fingerprint: String
        let categories: Numbers
        let products: Numbers
        let variants: Numbers
        let removedVariants: Int
        let changes: [Change]
        let moreChanges: Int
        let obstacles: [String]

        enum CodingKeys: String, CodingKey {
            case fingerprint, categories, products, variants, changes, obstacles
            case removedVariants = "removed_variants"
            case moreChanges = "more_changes"
        }
    }

    struct Numbers: Encodable {
        let new: Int
        let changed: Int
        let unchanged: Int

        init(_ count: CatalogueDifference.Count) {
            new = count.new
            changed = count.changed
            unchanged = count.unchanged
        }
    }

    struct Change: Encodable {
        let kind: String
        let name: String
        let field: String
        let from: String
        let to: String
    }

    init(_ job: ImportJob) {
        let difference = job.preview
        id = job.id.description
        state = job.state.rawValue
        createdAt = job.createdAt.description
        written = job.written
        products = difference.products.total
        isRenewed = job.isRenewed
        failure = Nullable(job.failure?.rawValue)
        endedAt = Nullable(job.endedAt?.description)
        preview = Preview(
            fingerprint: difference.fingerprint, categories: Numbers(difference.categories),
            products: Numbers(difference.products), variants: Numbers(difference.variants),
            removedVariants: difference.removedVariants,
            changes: difference.changes.map(Change.init), moreChanges: difference.untoldChanges,
            obstacles: difference.obstacles.map(ImportTexts.english.obstacle))
    }

    enum CodingKeys: String, CodingKey {
        case id, state, written, products, preview, failure
        case createdAt = "created_at"
        case isRenewed = "is_renewed"
        case endedAt = "ended_at"
    }
}

extension ImportBody.Change {
    fileprivate init(_ change: CatalogueChange) {
        kind =
            switch change.subject {
            case .category: "category"
            case .product: "product"
            case .variant: "variant"
            }
        name = change.subject.name
        field = change.field.rawValue
        from = change.from
        to = change.to
    }
}
