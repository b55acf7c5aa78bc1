import ShopDomain
import ShopStorage

/// What stands in the fields of the checkout, as typed.
struct CheckoutForm: Sendable {
    var email = ""
    var name = ""
    var street = ""
    var postcode = ""
    var city = ""
    var country = Country.germany.rawValue
    var shipping: ShippingMethod? = .standard
    /// Names this purchase from the first showing of the page to the order.
    var key: String

    /// A fresh form, filled in as far as an earlier order tells.
    init(key: String, latest order: Order?) {
        self.key = key
        guard let address = order?.terms.address else { return }
        name = address.name
        street = address.street
        postcode = address.postcode
        city = address.city
        country = address.country.rawValue
    }

    /// What a browser sent.
    init(_ form: Form) {
        email = form["email"]
        name = form["name"]
        street = form["street"]
        postcode = form["postcode"]
        city = form["city"]
        country = form["country"]
        shipping = ShippingMethod(rawValue: form["shipping"])
        key = form["idempotency_key"]
    }

    /// Checks every field.
    /// - Parameter owner: the address of the account; `nil` for a guest, who has to name one.
    func request(
        owner: EmailAddress?, agreedTotal: Money, language: Language
    ) throws(Problem) -> CheckoutRequest {
        var reader = FieldReader()
        let email =
            owner
            ?? reader.read("email") { () throws(ValidationError) in
                try EmailAddress(self.email)
            }
        var problems = reader.problems
        if shipping == nil { problems.append(FieldProblem("shipping", .empty)) }
        do {
            let address = try Address(
                name: name, street: street, postcode: postcode, city: city, country: country)
            if let email, let shipping {
                return CheckoutRequest(
                    email: email, address: address, shipping: shipping, payment: .invoice,
                    language: language, agreedTotal: agreedTotal)
            }
        } catch {
            problems += Problem(error).fields
        }
        throw .invalid(problems)
    }
}
