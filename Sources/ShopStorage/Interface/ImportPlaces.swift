package import ShopDomain

/// Refuses an import after which categories would hang in the air or stand within themselves.
/// - Parameter known: all categories there are, which nobody changes until the import is done.
/// - Throws: ``StorageError/notFound`` for a parent that is nowhere, ``StorageError/conflict`` for
///   a circle.
package func requirePlaces(
    of imported: [Category], among known: [Category]
) throws(StorageError) {
    guard let obstacle = known.obstacles(taking: imported).first else { return }
    if case .circle = obstacle { throw .conflict }
    throw .notFound
}
