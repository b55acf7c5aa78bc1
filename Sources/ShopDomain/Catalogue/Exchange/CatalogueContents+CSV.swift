extension CatalogueContents {
    /// Reads a CSV file row by row; goes on after a bad row, but not after broken quoting.
    mutating func readCSV(_ bytes: [UInt8]) {
        var reader = CSVReader(bytes)
        do throws(CSVError) {
            guard let first = try reader.next() else {
                return problems.add(.file, nil, CatalogueReason.empty)
            }
            guard let header = CatalogueHeader(first, &problems) else { return }
            var rows = CatalogueRows(header: header)
            while let record = try reader.next() {
                guard rows.add(record, to: &self) else { return }
            }
        } catch {
            problems.add(.line(error.line), nil, error.reason)
        }
    }
}

/// Puts rows of a CSV file together to products.
private struct CatalogueRows {
    let header: CatalogueHeader
    private var count = 0
    /// The first row of each product, by slug, and where the product stands.
    private var firstRows: [String: (record: CSVRecord, index: Int)] = [:]
    private var categories: [String: CategoryEntry] = [:]

    init(header: CatalogueHeader) {
        self.header = header
    }

    /// Takes one row.
    /// - Returns: whether there is room for another.
    mutating func add(_ record: CSVRecord, to contents: inout CatalogueContents) -> Bool {
        count += 1
        let place = CataloguePlace.line(record.line)
        guard count <= contents.mostRows else {
            contents.problems.add(place, nil, CatalogueReason.tooManyRows(contents.mostRows))
            return false
        }
        guard record.fields.count == header.count else {
            let reason = CatalogueReason.fieldCount(record.fields.count, expected: header.count)
            contents.problems.add(place, nil, reason)
            return true
        }
        let row = CatalogueRow(header: header, record: record)
        guard !row.isEmpty else { return true }
        addCategory(row, to: &contents)
        if !row.isCategoryOnly { addVariant(row, to: &contents) }
        return true
    }

    private mutating func addCategory(_ row: CatalogueRow, to contents: inout CatalogueContents) {
        let entry = row.category
        guard !row.describesNoCategory else {
            if row.isCategoryOnly {
                contents.problems.add(row.place, nil, CatalogueReason.nothingInRow)
            }
            return
        }
        guard let first = categories[entry.slug] else {
            categories[entry.slug] = entry
            contents.categories.append(entry)
            return
        }
        if first.name != entry.name || first.parent != entry.parent {
            let reason = CatalogueReason.describedDifferently(
                entry.slug, from: first.place.line)
            contents.problems.add(row.place, "category", reason)
        }
    }

    private mutating func addVariant(_ row: CatalogueRow, to contents: inout CatalogueContents) {
        let slug = row[.slug]
        let index: Int
        if !slug.isEmpty, let first = firstRows[slug] {
            index = first.index
            let firstRow = CatalogueRow(header: header, record: first.record)
            row.reportDifferences(from: firstRow, to: &contents.problems)
        } else {
            index = contents.products.count
            firstRows[slug] = (row.record, index)
            contents.products.append(row.product(&contents.problems))
        }
        let variant = row.variant(&contents.problems)
        let onHand = row.onHand(&contents.problems)
        contents.products[index].draft.variants.append(variant)
        contents.products[index].variantPlaces.append(row.place)
        contents.products[index].onHand.append(onHand)
    }
}
