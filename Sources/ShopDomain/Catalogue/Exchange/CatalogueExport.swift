/// Writes a catalogue as CSV, a part at a time: what ``CatalogueFile`` reads, so that importing what was
/// exported changes nothing.
package enum CatalogueExport {
    /// The first line.
    package static var header: String { CSVText.row(CatalogueColumn.allCases.map(\.rawValue)) }

    /// One row for each category, in their order.
    package static func rows(of categories: [Category]) -> String {
        categories.map { category in
            row([
                .category: category.slug.text, .categoryNameGerman: category.name.german,
                .categoryNameEnglish: category.name.english,
                .categoryParent: category.parent?.text ?? "",
            ])
        }.joined()
    }

    /// One row for each variant; the first of them tells of the product.
    /// - Parameter onHand: pieces on hand by SKU; empty for those not named.
    package static func rows(of product: Product, onHand: [SKU: Int]) -> String {
        product.variants.enumerated().map { index, variant in
            var fields = index == 0 ? head(product) : [:]
            fields[.slug] = product.slug.text
            fields[.sku] = variant.sku.text
            fields[.options] = PropertyList.write(variant.options)
            fields[.price] = variant.price.decimal
            fields[.vatRate] = variant.vatRate.description
            fields[.weight] = variant.weight.map(String.init) ?? ""
            fields[.stock] = onHand[variant.sku].map(String.init) ?? ""
            return row(fields)
        }.joined()
    }

    private static func head(_ product: Product) -> [CatalogueColumn: String] {
        [
            .category: product.category.text, .nameGerman: product.name.german,
            .nameEnglish: product.name.english, .descriptionGerman: product.description.german,
            .descriptionEnglish: product.description.english,
            .attributes: PropertyList.write(product.attributes),
            .published: product.isPublished ? "yes" : "no",
        ]
    }

    private static func row(_ fields: [CatalogueColumn: String]) -> String {
        CSVText.row(
            CatalogueColumn.allCases.map { column in
                let text = fields[column] ?? ""
                return CatalogueColumn.ofText.contains(column) ? CSVText.harmless(text) : text
            })
    }
}
