import ShopDomain
import ShopStorage

/// What customers mean to buy.
struct Carts: Sendable {
    let store: any CartStore
    let vouchers: any VoucherStore
    let catalogue: CatalogueFeed
    let sessions: Sessions
    let pricing: Pricing
    let limits: VoucherLimits?
    let now: @Sendable () -> Timestamp

    /// The open cart, with what it would cost now; empty for a visitor the shop does not know.
    func view(_ identity: Identity?) async throws -> CartView {
        guard let identity else { return try await view(of: nil) }
        return try await view(of: try await store.find(identity.session.owner))
    }

    /// A cart without a voucher needs no further question to the store.
    private func view(of cart: Cart?) async throws -> CartView {
        var voucher: Voucher?
        if let code = cart?.voucher { voucher = try await vouchers.find(code) }
        return CartView(
            cart, catalogue: catalogue.current, pricing: pricing, voucher: voucher, at: now())
    }

    /// Carries out an operation; a visitor's first one opens a guest session.
    func apply(
        _ operation: CartOperation, id: OperationID? = nil, for identity: Identity?
    ) async throws -> (cart: CartView, identity: Identity) {
        try check(operation)
        let identity = if let identity { identity } else { try await sessions.openGuest() }
        let result = try await store.apply(
            operation, id: id, owner: identity.session.owner, at: now())
        switch result {
        case .success(let cart):
            return (try await view(of: cart), identity)
        case .failure(.full):
            throw Problem.cartFull
        }
    }

    /// Merges a guest's cart into a user's; nothing happens for anybody else.
    func merge(_ visitor: Identity?, into user: ID<User>) async throws -> CartMergeResult {
        let snapshot = catalogue.current
        guard case .guest(let guest) = visitor?.session.owner else {
            return CartMergeResult(cart: try await store.find(.user(user)), notices: [])
        }
        return try await store.merge(guest, into: user, at: now()) { sku in
            snapshot.offer(sku)?.available ?? 0
        }
    }

    /// Refuses what cannot be bought, as far as the shop knows; the last word is the checkout's.
    private func check(_ operation: CartOperation) throws(Problem) {
        switch operation {
        case .remove, .redeem, .withdrawVoucher: return
        case .add(let sku, let wanted), .set(let sku, let wanted):
            guard let offer = catalogue.current.offer(sku) else { throw .unknownSKU }
            guard offer.available >= wanted.count else {
                throw .insufficientStock([
                    Shortage(sku: sku, available: max(0, offer.available))
                ])
            }
        }
    }
}
