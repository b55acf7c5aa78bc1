import ShopDomain
import ShopStorage

extension Carts {
    /// Asks for a voucher, which must apply to the cart as it is.
    ///
    /// Codes that the shop does not know are guesses, and few are allowed: each attempt is counted
    /// before it is looked at, so that many at once learn no more, and given back where the code was
    /// one.
    func redeem(
        _ code: VoucherCode, for identity: Identity?, from address: String
    ) async throws -> CartView {
        guard let identity, let cart = try await store.find(identity.session.owner),
            !cart.lines.isEmpty
        else { throw Problem(CheckoutRejection.emptyCart) }
        try limits?.guess(by: cart.owner, from: address, at: now())
        let voucher = try await vouchers.find(code)
        if voucher != nil { limits?.giveBack(to: cart.owner, from: address, at: now()) }
        var asking = cart
        try asking.apply(.redeem(code))
        let view = CartView(
            asking, catalogue: catalogue.current, pricing: pricing, voucher: voucher, at: now())
        if let refusal = view.voucher?.refusal { throw Problem(refusal) }
        return try await apply(.redeem(code), for: identity).cart
    }
}

/// How often one may guess the codes of vouchers.
struct VoucherLimits: Sendable {
    private let owners = RateLimiter(burst: 5, interval: .seconds(60))
    /// Per address, for sessions cost nothing.
    private let addresses = RateLimiter(burst: 20, interval: .seconds(30))

    /// Counts a code that somebody tries.
    func guess(by owner: Owner, from address: String, at now: Timestamp) throws(Problem) {
        try addresses.take(address, at: now)
        try owners.take(key(owner), at: now)
    }

    /// Takes back that the last one was a guess.
    func giveBack(to owner: Owner, from address: String, at now: Timestamp) {
        addresses.giveBack(address, at: now)
        owners.giveBack(key(owner), at: now)
    }

    private func key(_ owner: Owner) -> String {
        switch owner {
        case .user(let id): "user \(id)"
        case .guest(let id): "guest \(id)"
        }
    }
}
