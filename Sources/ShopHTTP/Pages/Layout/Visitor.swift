import ShopDomain

/// Whom a page is for, as far as the frame around it cares.
enum Visitor: Sendable {
    /// Anybody: the page is public, or the visitor has not signed in.
    case anybody
    case customer
    case staff

    /// The visitor of a private page.
    init(_ identity: Identity?) {
        guard let identity, identity.session.user != nil else {
            self = .anybody
            return
        }
        self = identity.session.isStaff ? .staff : .customer
    }
}
