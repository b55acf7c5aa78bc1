import Hummingbird
import ShopDomain

/// What a cart's page tells once, carried through a redirect in its address: SKUs only, so that nobody
/// can put words of their own onto the page.
struct CartNotices: Sendable {
    private(set) var added: SKU?
    private var reduced: [SKU] = []
    private var dropped: [SKU] = []

    /// Something was put into the cart.
    init(added: SKU) {
        self.added = added
    }

    /// What had to give way in a merge; a page tells at most ten of each.
    init(_ notices: [CartNotice]) {
        for notice in notices {
            switch notice {
            case .reduced(let sku, _): reduced.append(sku)
            case .dropped(let sku): dropped.append(sku)
            }
        }
    }

    /// Reads what an address carries; what cannot be a SKU is left out.
    init(_ request: Request) {
        let skus = { (name: Substring) in
            (request.uri.queryParameters[name] ?? "").split(separator: ",").prefix(10)
                .compactMap { try? SKU(String($0)) }
        }
        added = skus("added").first
        reduced = skus("reduced")
        dropped = skus("dropped")
    }

    /// The address of the cart that tells this.
    func path(_ language: Language) -> String {
        let parts = [
            ("added", added.map { [$0] } ?? []), ("reduced", reduced), ("dropped", dropped),
        ]
        let query = parts.filter { !$0.1.isEmpty }.map { name, skus in
            "\(name)=\(skus.prefix(10).map(\.text).joined(separator: ","))"
        }
        return "\(PagePath.cart.path(language))?\(query.joined(separator: "&"))"
    }

    /// The notices in words. What the shop does not offer any more has no name here: it is told of
    /// without one, for an address could carry any.
    func notices(_ catalogue: CatalogueSnapshot, _ language: Language) -> [Notice] {
        let texts = CartTexts[language]
        let name = { (sku: SKU) in catalogue.offer(sku)?.fullName(language) }
        let isNameless = dropped.contains { name($0) == nil }
        return (added.flatMap(name).map { [Notice(.success, texts.added($0))] } ?? [])
            + reduced.compactMap(name).map { Notice(.warning, texts.reduced($0)) }
            + dropped.compactMap(name).map { Notice(.warning, texts.dropped($0)) }
            + (isNameless ? [Notice(.warning, texts.droppedUnknown)] : [])
    }
}
