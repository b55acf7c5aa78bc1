import ShopDomain

extension CatalogueSnapshot {
    /// A page of products.
    /// - Throws: ``Problem`` for an unknown category and for a cursor of another list.
    func pageOrProblem(_ query: CatalogueQuery) throws(Problem) -> CataloguePage {
        do {
            return try page(query)
        } catch {
            throw Problem(error)
        }
    }
}
