extension CatalogueContent {
    /// Takes over `changes`.
    /// - Returns: whether any of them was new.
    mutating func apply(_ changes: CatalogueChanges) -> Bool {
        let hasNewTree = changes.categories.map { replaceCategories($0) } ?? false
        let hasNewStock = take(changes.stock)
        let news = indicesOfNews(in: changes.products)
        let hasNewProducts = take(changes.products, at: news)
        let hasNewSales = changes.sold.map { take(sold: $0) } ?? false
        let isVisible = hasNewProducts || hasNewStock || hasNewTree || hasNewSales
        if isVisible { revision += 1 }
        return isVisible || !news.isEmpty
    }

    /// Where the latest version of each product stands that is newer than the known one.
    private func indicesOfNews(in products: [Product]) -> [Int] {
        var latest: [ID<Product>: Int] = [:]
        for index in products.indices {
            let (id, version) = (products[index].id, products[index].version)
            if let other = latest[id], products[other].version >= version { continue }
            if let known = known[id], known.version >= version { continue }
            latest[id] = index
        }
        return latest.values.sorted()
    }

    /// - Returns: whether customers see a difference.
    private mutating func take(_ news: [Product], at indices: [Int]) -> Bool {
        var isVisible = false
        var changes = IndexChanges()
        for product in indices.lazy.map({ news[$0] }) {
            let slot = known[product.id]?.slot
            let listed = slot.flatMap { products[$0]?.product }
            var newSlot: Slot?
            switch (slot, listed, product.isPublished) {
            case (let slot?, let listed?, true):
                replace(listed, by: product, at: slot, &changes)
                newSlot = slot
            case (let slot?, let listed?, false):
                withdraw(listed, at: slot, &changes)
            case (_, _, true):
                newSlot = list(product, &changes)
            case (_, _, false):
                break
            }
            isVisible = isVisible || listed != nil || product.isPublished
            known.set(KnownProduct(version: product.version, slot: newSlot), for: product.id)
        }
        words.apply(changes)
        attributes.apply(changes.attributes)
        return isVisible
    }

    private mutating func list(_ product: Product, _ changes: inout IndexChanges) -> Slot {
        let slot = products.insert(ListedProduct(product))
        changes.add(product, at: slot)
        claimNames(of: product, at: slot)
        putOnShelves(product, at: slot)
        refreshAvailability(of: product, at: slot)
        return slot
    }

    private mutating func withdraw(
        _ product: Product, at slot: Slot, _ changes: inout IndexChanges
    ) {
        changes.remove(product, at: slot)
        releaseNames(of: product, at: slot)
        takeFromShelves(product, at: slot)
        if availableProducts.contains(slot) { availableProducts.remove([slot]) }
        products.remove(slot)
    }

    private mutating func replace(
        _ old: Product, by new: Product, at slot: Slot, _ changes: inout IndexChanges
    ) {
        products.replace(slot, by: ListedProduct(new))
        changes.replace(old, by: new, at: slot)
        releaseNames(of: old, at: slot)
        claimNames(of: new, at: slot)
        if (old.category, old.ageKey, old.priceKey) != (new.category, new.ageKey, new.priceKey) {
            takeFromShelves(old, at: slot)
            putOnShelves(new, at: slot)
        }
        refreshAvailability(of: new, at: slot)
    }
}

extension CatalogueContent {
    private mutating func claimNames(of product: Product, at slot: Slot) {
        slugs.set(slot, for: product.slug)
        for variant in product.variants { skus.set(slot, for: variant.sku) }
    }

    /// Leaves what another product has taken over already.
    private mutating func releaseNames(of product: Product, at slot: Slot) {
        if slugs[product.slug] == slot { slugs.remove(product.slug) }
        for variant in product.variants where skus[variant.sku] == slot {
            skus.remove(variant.sku)
        }
    }

    mutating func putOnShelves(_ product: Product, at slot: Slot) {
        let sold = sold(product)
        everything.insert(product, sold: sold, at: slot)
        for shelf in tree.shelves(of: product.category) {
            shelves.modify(shelf, default: Shelf()) { $0.insert(product, sold: sold, at: slot) }
        }
    }

    mutating func takeFromShelves(_ product: Product, at slot: Slot) {
        let sold = sold(product)
        everything.remove(product, sold: sold, at: slot)
        for shelf in tree.shelves(of: product.category) {
            shelves.modify(shelf, default: Shelf()) { $0.remove(product, sold: sold, at: slot) }
        }
    }
}

extension CatalogueContent {
    /// - Returns: whether any level was new.
    private mutating func take(_ levels: [StockLevel]) -> Bool {
        var isNew = false
        for level in levels where level.version > stock[level.sku]?.version ?? .min {
            isNew = true
            stock.set(level, for: level.sku)
            if let slot = skus[level.sku], let product = products[slot]?.product {
                refreshAvailability(of: product, at: slot)
            }
        }
        return isNew
    }

    private mutating func refreshAvailability(of product: Product, at slot: Slot) {
        let isAvailable = product.variants.contains { available($0.sku) > 0 }
        guard isAvailable != availableProducts.contains(slot) else { return }
        if isAvailable {
            availableProducts.insert([slot])
        } else {
            availableProducts.remove([slot])
        }
    }
}

extension CatalogueContent {
    /// - Returns: whether there is any difference.
    private mutating func replaceCategories(_ categories: [Category]) -> Bool {
        let (old, new) = (tree, CategoryTree(categories))
        guard new.categories != old.categories else { return false }
        tree = new
        let slugs = Set(old.categories.map(\.slug)).union(new.categories.map(\.slug))
        for slug in slugs where old.shelves(of: slug) != new.shelves(of: slug) {
            moveProducts(of: slug, from: old.shelves(of: slug), to: new.shelves(of: slug))
        }
        return true
    }

    /// Moves the products that stand directly in `category`, after it was moved in the tree.
    private mutating func moveProducts(of category: Slug, from old: [Slug], to new: [Slug]) {
        // Each product stands on the shelf of its own category before and after.
        let left = Set(old).subtracting(new)
        let entered = Set(new).subtracting(old)
        for slot in shelves[category]?.members.slots ?? [] {
            guard let product = products[slot]?.product, product.category == category
            else { continue }
            let sold = sold(product)
            for shelf in left {
                shelves.modify(shelf, default: Shelf()) { $0.remove(product, sold: sold, at: slot) }
            }
            for shelf in entered {
                shelves.modify(shelf, default: Shelf()) { $0.insert(product, sold: sold, at: slot) }
            }
        }
    }
}
