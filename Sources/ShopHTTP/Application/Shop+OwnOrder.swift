import Hummingbird
import ShopDomain
import ShopStorage

extension Shop {
    /// The order that an address names, for whom it belongs to.
    /// - Parameter orStaff: whether staff get everybody's.
    /// - Throws: ``Problem`` for everybody else.
    func ownOrder(
        _ request: Request, _ context: ShopContext, orStaff: Bool = false
    ) async throws -> (order: Order, identity: Identity) {
        guard let identity = context.identity else { throw Problem.signInNeeded }
        let number = try ParameterReader(request: request, context: context).orderNumber()
        guard let order = try await storage.orders.find(number),
            order.terms.owner == identity.session.owner || orStaff && identity.session.isStaff
        else { throw Problem.notFound }
        return (order, identity)
    }
}
