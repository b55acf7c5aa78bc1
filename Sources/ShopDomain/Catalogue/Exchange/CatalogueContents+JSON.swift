extension CatalogueContents {
    /// Reads a JSON file; goes on after a bad value, but not after broken syntax.
    mutating func readJSON(_ bytes: [UInt8]) {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.read(bytes)
        } catch {
            return problems.add(.line(error.line), nil, error.reason)
        }
        guard
            let file = JSONFields(
                value, at: "", in: .file, keys: ["categories", "products"], &problems)
        else { return }
        for fields in file.list("categories", keys: ["slug", "name", "parent"], &problems) {
            categories.append(category(fields))
        }
        var variants = 0
        for fields in file.list("products", keys: productKeys, &problems) {
            let entry = product(fields)
            variants += entry.draft.variants.count
            guard variants <= mostRows else {
                return problems.add(entry.place, nil, CatalogueReason.tooManyVariants(mostRows))
            }
            products.append(entry)
        }
    }

    private mutating func category(_ fields: JSONFields) -> CategoryEntry {
        CategoryEntry(
            place: fields.place, slug: fields.text("slug", &problems),
            name: fields.localized("name", &problems), parent: fields.text("parent", &problems))
    }

    private mutating func product(_ fields: JSONFields) -> ProductEntry {
        let variants = fields.list("variants", keys: variantKeys, &problems)
        let draft = ProductDraft(
            slug: fields.text("slug", &problems),
            name: fields.localized("name", &problems),
            description: fields.localized("description", &problems),
            category: fields.text("category", &problems),
            attributes: properties("attributes", of: fields),
            variants: variants.map { variant($0) },
            isPublished: fields.flag("published", or: true, &problems))
        return ProductEntry(
            place: fields.place, draft: draft, variantPlaces: variants.map(\.place),
            onHand: variants.map { $0.number("stock", .stock, &problems) })
    }

    private mutating func variant(_ fields: JSONFields) -> ProductDraft.VariantDraft {
        ProductDraft.VariantDraft(
            sku: fields.text("sku", &problems), options: properties("options", of: fields),
            price: fields.text("price", &problems),
            vatBasisPoints: fields.requiredNumber("vat_rate", .vatRate, &problems) ?? 0,
            weight: fields.number("weight_g", .weight, &problems))
    }

    private mutating func properties(_ key: String, of fields: JSONFields) -> [ProductAttribute] {
        fields.list(key, keys: ["name", "value"], &problems).map { property in
            ProductAttribute(
                name: property.localized("name", &problems),
                value: property.localized("value", &problems))
        }
    }
}

private let productKeys: Set<String> = [
    "slug", "name", "description", "category", "attributes", "variants", "published",
]

private let variantKeys: Set<String> = [
    "sku", "options", "price", "vat_rate", "weight_g", "stock",
]
