import ShopDomain
import ShopStorage

import struct Crypto.SHA256

/// Turns carts into orders.
struct Checkouts: Sendable {
    let orders: any OrderStore
    let carts: any CartStore
    let vouchers: any VoucherStore
    let catalogue: CatalogueFeed
    let pricing: Pricing
    let now: @Sendable () -> Timestamp

    /// An order and whether this request placed it.
    struct Placement: Sendable {
        let order: Order
        let isNew: Bool
    }

    /// Places an order, once per key however often it is asked for.
    ///
    /// The catalogue this server knows may be half a second old; where the store knows better, the
    /// catalogue is refreshed and the cart decided on again, so that the customer is told of the
    /// new price or agrees to it. The same goes for a voucher that was used up or changed meanwhile.
    func place(
        _ request: CheckoutRequest, key: IdempotencyKey, owner: Owner
    ) async throws -> Placement {
        for _ in 1...3 {
            if let earlier = try await earlier(request, key: key, owner: owner) { return earlier }
            let placement: OrderPlacement
            do {
                placement = try await draft(request, key: key, owner: owner)
            } catch {
                // The same request, sent twice, may have emptied the cart since we looked.
                if let earlier = try await earlier(request, key: key, owner: owner) {
                    return earlier
                }
                throw error
            }
            switch try await orders.place(placement) {
            case .placed(let order): return Placement(order: order, isNew: true)
            case .replayed(let order): return Placement(order: order, isNew: false)
            case .keyReused: throw Problem.keyReused
            case .insufficientStock(let shortages): throw Problem.insufficientStock(shortages)
            case .cartChanged, .voucherRefused: continue
            case .offerChanged: try await catalogue.refresh()
            }
        }
        throw Problem.conflict
    }

    /// The order that was placed with this key before.
    private func earlier(
        _ request: CheckoutRequest, key: IdempotencyKey, owner: Owner
    ) async throws -> Placement? {
        guard let earlier = try await orders.find(key: key, owner: owner) else { return nil }
        guard earlier.fingerprint == request.fingerprint else { throw Problem.keyReused }
        return Placement(order: earlier.order, isNew: false)
    }

    private func draft(
        _ request: CheckoutRequest, key: IdempotencyKey, owner: Owner
    ) async throws -> OrderPlacement {
        guard let cart = try await carts.find(owner) else {
            throw Problem(CheckoutRejection.emptyCart)
        }
        var voucher: Voucher?
        if let code = cart.voucher { voucher = try await vouchers.find(code) }
        let terms = try decide(cart, request, voucher)
        var generator = SystemRandomNumberGenerator()
        let order = Order(
            id: ID(at: now()), number: OrderNumber(using: &generator), cart: cart.id, terms: terms,
            at: now())
        return OrderPlacement(
            order: order, cartVersion: cart.version, key: key, fingerprint: request.fingerprint,
            voucherVersion: terms.voucher == nil ? nil : voucher?.version)
    }

    private func decide(
        _ cart: Cart, _ request: CheckoutRequest, _ voucher: Voucher?
    ) throws(Problem) -> OrderTerms {
        let snapshot = catalogue.current
        do {
            return try pricing.decide(cart, request, voucher: voucher, at: now()) {
                snapshot.offer($0)
            }
        } catch {
            throw Problem(error)
        }
    }
}

extension CheckoutRequest {
    /// Stands for everything the customer decided: the same words give the same digest.
    ///
    /// Each part is preceded by its length, so that no two different requests run together alike.
    var fingerprint: Digest {
        let parts = [
            email.text, address.name, address.street, address.postcode, address.city,
            address.country.rawValue, shipping.rawValue, payment.rawValue,
            agreedTotal?.description ?? "",
        ]
        let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
        guard let digest = Digest(bytes: SHA256.hash(data: Array(text.utf8))) else {
            preconditionFailure("SHA-256 has 32 bytes")
        }
        return digest
    }
}
