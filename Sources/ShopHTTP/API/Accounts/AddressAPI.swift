import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// The addresses the caller has saved for later orders.
struct AddressAPI {
    let shop: Shop

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("users/me/addresses", use: list)
            .post("users/me/addresses", use: save)
            .delete("users/me/addresses/{id}", use: remove)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let user = try context.signedInUser()
        return AddressesBody(try await shop.storage.addresses.list(of: user)).response()
    }

    /// Answers all of them, the saved one first: one that was there already keeps its identity.
    @Sendable private func save(_ request: Request, context: ShopContext) async throws -> Response {
        let user = try context.signedInUser()
        let input = try await request.json(AddressInput.self)
        let address: Address
        do { address = try input.address() } catch { throw Problem(error) }
        let now = shop.now()
        let isKept = try await shop.storage.addresses.save(
            SavedAddress(id: ID(at: now), address: address), of: user, at: now)
        guard isKept else { throw Problem.addressesFull }
        return AddressesBody(try await shop.storage.addresses.list(of: user)).response()
    }

    @Sendable private func remove(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let user = try context.signedInUser()
        guard let id = context.parameters.get("id").flatMap({ ID<SavedAddress>($0) }) else {
            throw Problem.notFound
        }
        try await shop.storage.addresses.remove(id, of: user)
        return Response(status: .noContent)
    }
}

/// An address as a program sends it.
struct AddressInput: Decodable {
    let name: String
    let street: String
    let postcode: String
    let city: String
    let country: String

    /// Checks every field.
    func address() throws(InvalidAddress) -> Address {
        try Address(name: name, street: street, postcode: postcode, city: city, country: country)
    }
}

/// `GET /users/me/addresses`.
struct AddressesBody: Encodable {
    let addresses: [Saved]

    struct Saved: Encodable {
        let id: String
        let address: AddressBody
    }

    init(_ addresses: [SavedAddress]) {
        self.addresses = addresses.map {
            Saved(id: $0.id.description, address: AddressBody($0.address))
        }
    }
}
