/// One row of a CSV catalogue, read by the names of its columns.
struct CatalogueRow {
    let header: CatalogueHeader
    let record: CSVRecord

    var place: CataloguePlace { .line(record.line) }

    subscript(column: CatalogueColumn) -> String { header.value(column, of: record) }

    /// Whether nothing at all is in the row, as spreadsheets leave them behind.
    var isEmpty: Bool { record.fields.allSatisfy { $0.trimmingSpaces.isEmpty } }

    /// Whether the row tells of a category and of no product.
    var isCategoryOnly: Bool { CatalogueColumn.besideCategory.allSatisfy { self[$0].isEmpty } }

    /// Whether the row names its category at most.
    var describesNoCategory: Bool {
        category.name == LocalizedText("") && category.parent.isEmpty
    }

    var category: CategoryEntry {
        CategoryEntry(
            place: place, slug: self[.category],
            name: LocalizedText(
                german: self[.categoryNameGerman], english: self[.categoryNameEnglish]),
            parent: self[.categoryParent])
    }

    /// The product without its variants.
    func product(_ problems: inout CatalogueProblems) -> ProductEntry {
        let draft = ProductDraft(
            slug: self[.slug],
            name: LocalizedText(german: self[.nameGerman], english: self[.nameEnglish]),
            description: LocalizedText(
                german: self[.descriptionGerman], english: self[.descriptionEnglish]),
            category: self[.category],
            attributes: pairs(.attributes, &problems),
            variants: [],
            isPublished: isPublished(&problems))
        return ProductEntry(place: place, draft: draft)
    }

    func variant(_ problems: inout CatalogueProblems) -> ProductDraft.VariantDraft {
        ProductDraft.VariantDraft(
            sku: self[.sku], options: pairs(.options, &problems), price: self[.price],
            vatBasisPoints: number(.vatRate, .vatRate, &problems) ?? 0,
            weight: self[.weight].isEmpty ? nil : number(.weight, .weight, &problems))
    }

    func onHand(_ problems: inout CatalogueProblems) -> Int? {
        self[.stock].isEmpty ? nil : number(.stock, .stock, &problems)
    }

    func reportDifferences(from first: CatalogueRow, to problems: inout CatalogueProblems) {
        for column in CatalogueColumn.ofProduct
        where !self[column].isEmpty && self[column] != first[column] {
            let reason = CatalogueReason.differs(from: first.record.line)
            problems.add(place, column.rawValue, reason)
        }
    }

    private func number(
        _ column: CatalogueColumn, _ form: NumberForm, _ problems: inout CatalogueProblems
    ) -> Int? {
        let number = form.read(self[column])
        if number == nil { problems.add(place, column.rawValue, form.expectation) }
        return number
    }

    private func isPublished(_ problems: inout CatalogueProblems) -> Bool {
        switch self[.published].lowercased() {
        case "", "yes", "true": return true
        case "no", "false": return false
        default:
            problems.add(place, CatalogueColumn.published.rawValue, CatalogueReason.publication)
            return false
        }
    }

    private func pairs(
        _ column: CatalogueColumn, _ problems: inout CatalogueProblems
    ) -> [ProductAttribute] {
        do throws(PropertyListError) {
            return try PropertyList.read(self[column])
        } catch {
            problems.add(place, column.rawValue, error.reason)
            return []
        }
    }
}
