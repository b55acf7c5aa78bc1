import ShopDomain
import ShopStorage

/// What checks begin with.
extension ShopStorage {
    /// A category of its own, stored.
    func newCategory() async throws -> Slug {
        let slug = try Unique.slug()
        let name = LocalizedText(german: "Küche \(slug)", english: "Kitchen \(slug)")
        try await catalogue.upsert([Category(slug: slug, name: name)])
        return slug
    }

    /// A stored product, of whose variants there are as many pieces as `onHand` says.
    func newProduct(
        onHand: [Int], _ adjust: (inout ProductBuilder) -> Void = { _ in }
    ) async throws -> Product {
        var builder = ProductBuilder(in: try await newCategory())
        builder.prices = onHand.indices.map { 1000 + Int64($0) * 350 }
        adjust(&builder)
        let product = try builder.build()
        try await catalogue.insert(product)
        for (variant, count) in zip(product.variants, onHand) where count > 0 {
            try await receive(count, of: variant.sku)
        }
        return product
    }

    @discardableResult
    func receive(_ count: Int, of sku: SKU) async throws -> StockLevel {
        let now = Unique.moment()
        let movement = StockMovement(
            sku: sku, kind: .received, quantity: count, order: nil, at: now)
        return try await catalogue.adjustStock(movement, id: ID(at: now))
    }

    /// The open cart of `owner` after these have been added to it.
    @discardableResult
    func fillCart(of owner: Owner, with lines: [(SKU, Int)]) async throws -> Cart {
        for (sku, count) in lines {
            _ = try await carts.apply(
                .add(sku, try Quantity(count)), id: nil, owner: owner, at: Unique.moment()
            ).get()
        }
        return try requireValue(await carts.find(owner), "the cart that was filled")
    }

    /// A placement by a new guest for `counts` pieces of the variants of `product`.
    func newPlacement(
        _ counts: [Int], of product: Product, by owner: Owner = Unique.guest()
    ) async throws -> OrderPlacement {
        let lines = zip(product.variants, counts).map { ($0.sku, $1) }.filter { $0.1 > 0 }
        let cart = try await fillCart(of: owner, with: lines)
        return try OrderPlacementBuilder(cart, of: product).build()
    }

    /// An order for `counts` pieces of the variants of `product`, placed.
    func newOrder(
        _ counts: [Int], of product: Product, by owner: Owner = Unique.guest()
    ) async throws -> Order {
        let placement = try await newPlacement(counts, of: product, by: owner)
        guard case .placed(let order) = try await orders.place(placement) else {
            throw ConformanceFailure("an order in an untroubled shop was refused", #fileID, #line)
        }
        return order
    }
}
