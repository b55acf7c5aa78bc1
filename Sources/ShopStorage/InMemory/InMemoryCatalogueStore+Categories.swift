import ShopDomain
import ShopStorage

/// Changes of the tree of categories.
extension InMemoryCatalogueStore {
    func productCounts() async throws(StorageError) -> [Slug: Int] {
        memory.read { state in
            state.products.values.reduce(into: [:]) { $0[$1.value.category, default: 0] += 1 }
        }
    }

    func insert(_ category: Category) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard state.categories[category.slug] == nil else { throw .duplicate(.slug) }
            if let parent = category.parent, state.categories[parent] == nil { throw .notFound }
            let known = state.categories.values.map(\.value)
            for changed in try Self.placed(category.slug, in: category.parent, known + [category]) {
                state.upsert(changed)
            }
            if state.categories[category.slug] == nil { state.upsert(category) }
        }
    }

    func rename(_ category: Slug, to name: LocalizedText) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard var changed = state.categories[category]?.value else { throw .notFound }
            changed.name = name
            state.upsert(changed)
        }
    }

    func place(
        _ category: Slug, in parent: Slug?, before sibling: Slug?
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            let known = state.categories.values.map(\.value)
            for changed in try Self.placed(category, in: parent, before: sibling, known) {
                state.upsert(changed)
            }
        }
    }

    func remove(_ category: Slug) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard state.categories[category] != nil else { return }
            let isEmpty =
                !state.categories.values.contains { $0.value.parent == category }
                && !state.products.values.contains { $0.value.category == category }
            guard isEmpty else { throw .conflict }
            state.categories[category] = nil
            state.categoryRemovedAt = state.tick()
        }
    }

    private static func placed(
        _ slug: Slug, in parent: Slug?, before sibling: Slug? = nil, _ categories: [Category]
    ) throws(StorageError) -> [Category] {
        do {
            return try categories.placing(slug, in: parent, before: sibling)
        } catch {
            throw error == .circle ? .conflict : .notFound
        }
    }
}
