extension CatalogueContents {
    /// The categories, parents before children, positions as in the file.
    ///
    /// A parent that is not in the file may be in the shop: the comparison with it tells, and so does the
    /// store.
    mutating func checkedCategories() -> [Category] {
        var checked: [Category] = []
        var entries: [Slug: CategoryEntry] = [:]
        for (position, entry) in categories.enumerated() {
            guard let category = category(entry, position) else { continue }
            if let first = entries[category.slug] {
                let reason = CatalogueReason.repeated(category.slug.text, at: first.place)
                problems.add(entry.place, slugField(entry), reason)
                continue
            }
            entries[category.slug] = entry
            checked.append(category)
        }
        let ordered = parentsFirst(checked)
        let reached = Set(ordered.map(\.slug))
        for (slug, entry) in entries where !reached.contains(slug) {
            problems.add(
                entry.place, columnName("parent", entry), CatalogueReason.belowItself(slug))
        }
        return ordered
    }

    private mutating func category(_ entry: CategoryEntry, _ position: Int) -> Category? {
        let slug = check(entry, slugField(entry)) { () throws(ValidationError) in
            try Slug(entry.slug)
        }
        let parent = check(entry, "parent") { () throws(ValidationError) -> Slug? in
            entry.parent.isEmpty ? nil : try Slug(entry.parent)
        }
        let german = name(entry, .german)
        let english = name(entry, .english)
        guard let slug, let parent, let german, let english else { return nil }
        return Category(
            slug: slug, name: LocalizedText(german: german, english: english), parent: parent,
            position: position)
    }

    private mutating func name(_ entry: CategoryEntry, _ language: Language) -> String? {
        check(entry, "name.\(language.rawValue)") { () throws(ValidationError) in
            try Category.validatedName(entry.name[language])
        }
    }

    private mutating func check<Value>(
        _ entry: CategoryEntry, _ field: String, _ read: () throws(ValidationError) -> Value
    ) -> Value? {
        do {
            return try read()
        } catch {
            problems.add(entry.place, columnName(field, entry), error.reason(for: field))
            return nil
        }
    }
}

/// In a CSV file the columns of a category have names that tell them from the product's.
private func columnName(_ field: String, _ entry: CategoryEntry) -> String {
    guard case .line = entry.place else { return field }
    return field == "category" ? field : "category_" + entry.place.name(of: field)
}

private func slugField(_ entry: CategoryEntry) -> String {
    guard case .line = entry.place else { return "slug" }
    return "category"
}

/// Kahn's way of sorting a graph: what is on a circle never comes up.
private func parentsFirst(_ categories: [Category]) -> [Category] {
    let known = Set(categories.map(\.slug))
    let hasParentHere = { (category: Category) in category.parent.map(known.contains) ?? false }
    let children = Dictionary(grouping: categories.filter(hasParentHere), by: \.parent)
    var ordered = categories.filter { !hasParentHere($0) }
    var next = 0
    while next < ordered.count {
        ordered += children[ordered[next].slug, default: []]
        next += 1
    }
    return ordered
}
