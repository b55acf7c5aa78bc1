import ShopDomain
import ShopStorage

enum CategoryChecks {
    static let all = [
        added, slugTaken, renamed, placed, noCircle, racingCircle, counted, onlyEmptyOnesGo,
        racingRemoval, removalIsFollowed,
    ]

    static let added = ConformanceCheck(
        "A new category is the last of its parent, at every server"
    ) { servers in
        let parent = try await servers.first.newCategory()
        let children = try await add(3, in: parent, servers)
        try requireEqual(await servers.last.children(of: parent), children, "the categories")
        try await requireError(.notFound, "a category nowhere") { () async throws(StorageError) in
            try await servers.first.catalogue.insert(newCategory(in: unknown))
        }
    }

    static let slugTaken = ConformanceCheck(
        "Of 8 who add a category with one name in addresses one does"
    ) { servers in
        let slug = try Unique.slug()
        let added = try await race(8) { number -> String? in
            let name = "Name \(number)"
            do throws(StorageError) {
                try await patiently { () async throws(StorageError) in
                    try await servers[number].catalogue.insert(
                        Category(slug: slug, name: LocalizedText(name)))
                }
                return name
            } catch .duplicate(.slug) {
                return nil
            }
        }.compactMap { $0 }
        try requireEqual(added.count, 1, "how many were added")
        try requireEqual(
            await servers.last.category(slug)?.name.german, added.first, "the name it has")
    }

    static let renamed = ConformanceCheck("A category is given another name") { servers in
        let slug = try await servers.first.newCategory()
        let name = LocalizedText(german: "Töpfe 🧉", english: "Pots ' \" \\")
        try await servers.first.catalogue.rename(slug, to: name)
        try await servers.first.catalogue.rename(slug, to: name)
        try requireEqual(await servers.last.category(slug)?.name, name, "the name")
        try await requireError(.notFound, "another's name") { () async throws(StorageError) in
            try await servers.first.catalogue.rename(unknown, to: name)
        }
    }

    static let placed = ConformanceCheck(
        "A category is put before another one, or last, here or in another parent, once however often"
    ) { servers in
        let catalogue = servers.first.catalogue
        let (here, there) = (
            try await servers.first.newCategory(), try await servers.first.newCategory()
        )
        let slugs = try await add(3, in: here, servers)
        let others = try await add(1, in: there, servers)
        for _ in 1...2 { try await catalogue.place(slugs[2], in: here, before: slugs[0]) }
        try requireEqual(
            await servers.last.children(of: here), [slugs[2], slugs[0], slugs[1]], "the order")
        for _ in 1...2 { try await catalogue.place(slugs[2], in: here, before: nil) }
        try requireEqual(await servers.last.children(of: here), slugs, "the order afterwards")
        for _ in 1...2 { try await catalogue.place(slugs[1], in: there, before: others[0]) }
        try requireEqual(
            await servers.last.children(of: here), [slugs[0], slugs[2]], "those left here")
        try requireEqual(
            await servers.last.children(of: there), [slugs[1], others[0]], "those there")
        for (slug, parent, sibling) in [
            (unknown, here, nil), (slugs[0], unknown, nil), (slugs[0], here, unknown),
            (slugs[0], here, others[0]),
        ] as [(Slug, Slug, Slug?)] {
            try await requireError(.notFound, "a place that is none") {
                () async throws(StorageError) in
                try await catalogue.place(slug, in: parent, before: sibling)
            }
        }
        try await catalogue.place(slugs[1], in: nil, before: nil)
        try requireEqual(await servers.last.category(slugs[1])?.parent, nil, "the parent")
    }

    static let noCircle = ConformanceCheck("A category never stands within itself") { servers in
        let top = try await servers.first.newCategory()
        let middle = try await add(1, in: top, servers)[0]
        let bottom = try await add(1, in: middle, servers)[0]
        for parent in [top, middle, bottom] {
            try await requireError(.conflict, "the circle") { () async throws(StorageError) in
                try await servers.first.catalogue.place(top, in: parent, before: nil)
            }
        }
        try requireEqual(await servers.last.category(middle)?.parent, top, "the parent")
    }

    static let racingCircle = ConformanceCheck(
        "Two categories that are put into each other at once, by 20, do not both go"
    ) { servers in
        let (left, right) = (
            try await servers.first.newCategory(), try await servers.first.newCategory()
        )
        _ = try await race(20) { number in
            let (slug, parent) = number.isMultiple(of: 2) ? (left, right) : (right, left)
            do throws(StorageError) {
                try await patiently { () async throws(StorageError) in
                    try await servers[number].catalogue.place(slug, in: parent, before: nil)
                }
            } catch .conflict {}
        }
        let parents = [
            try await servers.last.category(left)?.parent,
            try await servers.last.category(right)?.parent,
        ]
        try require(parents == [right, nil] || parents == [nil, left], "one stands in the other")
    }

    static let counted = ConformanceCheck(
        "The products of a category are counted, those that nobody sees as well"
    ) { servers in
        let product = try await servers.first.newProduct(onHand: [0])
        let hidden = try ProductBuilder(in: product.category).hidden.build()
        try await servers.first.catalogue.insert(hidden)
        let empty = try await servers.first.newCategory()
        let counts = try await servers.last.catalogue.productCounts()
        try requireEqual(counts[product.category], 2, "the products")
        try requireEqual(counts[empty], nil, "the products of an empty category")
    }

    static let onlyEmptyOnesGo = ConformanceCheck(
        "A category is removed when nothing stands in it, no product that nobody sees either"
    ) { servers in
        let catalogue = servers.first.catalogue
        let full = try await servers.first.newProduct(onHand: [0]) { $0.isPublished = false }
            .category
        let parent = try await servers.first.newCategory()
        let child = try await add(1, in: parent, servers)[0]
        for slug in [full, parent] {
            try await requireError(.conflict, "the removal") { () async throws(StorageError) in
                try await catalogue.remove(slug)
            }
            _ = try requireValue(await servers.last.category(slug), "the category")
        }
        for slug in [child, child, parent] { try await catalogue.remove(slug) }
        try requireEqual(await servers.last.category(parent), nil, "the parent")
        try requireEqual(await servers.last.category(child), nil, "the child")
    }

    static let racingRemoval = ConformanceCheck(
        "A category that is removed while 10 put something into it is either gone or not empty"
    ) { servers in
        let slug = try await servers.first.newCategory()
        let products = try (0..<10).map { _ in try ProductBuilder(in: slug).build() }
        let isDone = try await race(11) { number -> Bool in
            do throws(StorageError) {
                try await patiently { () async throws(StorageError) in
                    if number == 5 {
                        try await servers[number].catalogue.remove(slug)
                    } else {
                        let product = products[number > 5 ? number - 1 : number]
                        try await servers[number].catalogue.insert(product)
                    }
                }
                return true
            } catch .conflict {
                return false
            } catch .notFound {
                return false
            }
        }
        let isThere = try await servers.last.category(slug) != nil
        try requireEqual(isThere, !isDone[5], "whether the category is there")
        let count = try await servers.last.catalogue.productCounts()[slug] ?? 0
        try requireEqual(count, isThere ? 10 : 0, "the products in it")
    }

    static let removalIsFollowed = ConformanceCheck(
        "A removed category is missing from the next changes at every server"
    ) { servers in
        let slug = try await servers.first.newCategory()
        let cursor = try await servers.last.catalogue.changes(since: nil).cursor
        try await servers.first.catalogue.remove(slug)
        let update = try await servers.last.catalogue.changes(since: cursor)
        let categories = try requireValue(update.changes.categories, "the categories")
        try require(!categories.contains { $0.slug == slug }, "the removed one is missing")
    }

    /// A name that no category has.
    private static let unknown: Slug = {
        guard let slug = try? Slug("there-is-none") else { preconditionFailure("a slug") }
        return slug
    }()

    private static func newCategory(in parent: Slug?) -> Category {
        let slug = (try? Unique.slug()) ?? unknown
        return Category(
            slug: slug, name: LocalizedText("Shelf \(slug)"), parent: parent, position: 7)
    }

    private static func add(_ count: Int, in parent: Slug, _ servers: Servers) async throws
        -> [Slug]
    {
        var slugs: [Slug] = []
        for number in 0..<count {
            let category = newCategory(in: parent)
            try await servers[number].catalogue.insert(category)
            slugs.append(category.slug)
        }
        return slugs
    }
}

extension ShopStorage {
    /// A category as a server finds it that knows nothing.
    func category(_ slug: Slug) async throws -> Category? {
        try await catalogue.changes(since: nil).changes.categories?.first { $0.slug == slug }
    }

    /// The categories in `parent`, in their order.
    fileprivate func children(of parent: Slug) async throws -> [Slug] {
        let all = try await catalogue.changes(since: nil).changes.categories ?? []
        return all.filter { $0.parent == parent }
            .sorted { ($0.position, $0.slug) < ($1.position, $1.slug) }.map(\.slug)
    }
}

extension ProductBuilder {
    /// The same, seen by nobody.
    fileprivate var hidden: ProductBuilder {
        var builder = self
        builder.isPublished = false
        return builder
    }
}
