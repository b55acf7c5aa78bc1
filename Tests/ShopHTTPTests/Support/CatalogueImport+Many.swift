import ShopDomain
import ShopStorage

extension CatalogueImport {
    /// So many products with one variant each, `item-0` and so on, all in the category `home`; ten
    /// pieces of each, prices from 1.00 on.
    static func many(products count: Int) -> CatalogueImport {
        var catalogue = CatalogueImport.small
        do {
            catalogue.products = try (0..<count).map { number in
                let at = catalogue.at.advanced(by: .seconds(number))
                let sku = try SKU("ITEM-\(number)")
                catalogue.onHand[sku] = 10
                return Product(
                    id: ID(at: at), slug: try Slug("item-\(number)"),
                    name: LocalizedText("Item \(number)"), description: LocalizedText("Fine."),
                    category: try Slug("home"),
                    variants: [try .test(sku.text, Int64(100 + number))], isPublished: true,
                    createdAt: at)
            }
        } catch {
            preconditionFailure("the test catalogue is valid: \(error)")
        }
        catalogue.onHand = catalogue.onHand.filter { $0.key.text.hasPrefix("ITEM-") }
        return catalogue
    }
}
