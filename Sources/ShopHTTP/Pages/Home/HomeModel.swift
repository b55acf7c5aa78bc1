import ShopDomain

/// What the home page shows.
struct HomeModel: Sendable {
    let shelves: [ShelfModel]
    let bestSellers: [ProductCardModel]
    let newest: [ProductCardModel]

    /// How many pictures stand beside the greeting.
    static let heroPictures = 3

    init(_ snapshot: CatalogueSnapshot, _ language: Language) {
        shelves = ShelfModel.all(snapshot)
        bestSellers = snapshot.bestSellers(4).map { ProductCardModel($0, snapshot, language) }
        let page = try? snapshot.page(CatalogueQuery(sort: .newest, limit: 12))
        newest = (page?.products ?? []).map { ProductCardModel($0, snapshot, language) }
    }
}
