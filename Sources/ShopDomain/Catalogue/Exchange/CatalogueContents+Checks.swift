extension CatalogueContents {
    /// Checks everything, each product by the rules for staff and API, and makes the import.
    consuming func catalogue(at now: Timestamp) throws(CatalogueFileError) -> CatalogueImport {
        reportRepetitions()
        let categories = checkedCategories()
        var products: [Product] = []
        var onHand: [SKU: Int] = [:]
        for entry in self.products {
            guard let product = checked(entry, at: now) else { continue }
            products.append(product)
            for (variant, count) in zip(product.variants, entry.onHand) {
                onHand[variant.sku] = count
            }
        }
        if let error = problems.error { throw error }
        return CatalogueImport(
            categories: categories, products: products, onHand: onHand, at: now)
    }

    private mutating func checked(_ entry: ProductEntry, at now: Timestamp) -> Product? {
        do throws(InvalidProduct) {
            return try entry.draft.product(id: ID(at: now), createdAt: now)
        } catch {
            for problem in error.problems {
                let (place, field) = entry.locate(problem.field)
                let reason = problem.error.reason(for: field)
                problems.add(place, place.name(of: field), reason)
            }
            return nil
        }
    }

    /// Slugs are repeated in JSON files only: in CSV files the same slug is the same product.
    private mutating func reportRepetitions() {
        var slugs: [String: CataloguePlace] = [:]
        var skus: [String: CataloguePlace] = [:]
        for entry in products {
            report("slug", entry.draft.slug, entry.place, &slugs)
            for (variant, place) in zip(entry.draft.variants, entry.variantPlaces) {
                report("sku", variant.sku, place, &skus)
            }
        }
    }

    private mutating func report(
        _ field: String, _ name: String, _ place: CataloguePlace,
        _ seen: inout [String: CataloguePlace]
    ) {
        guard !name.isEmpty else { return }
        if let first = seen[name] {
            problems.add(place, field, CatalogueReason.repeated(name, at: first))
        } else {
            seen[name] = place
        }
    }
}

extension ProductEntry {
    /// The place of a problem of the draft, and the rest of the field's name.
    fileprivate func locate(_ field: String) -> (place: CataloguePlace, field: String) {
        let prefix = "variants["
        guard field.hasPrefix(prefix), let bracket = field.firstIndex(of: "]"),
            let index = Int(field[..<bracket].dropFirst(prefix.count)),
            variantPlaces.indices.contains(index)
        else { return (place, field) }
        return (variantPlaces[index], String(field[bracket...].dropFirst(2)))
    }
}
