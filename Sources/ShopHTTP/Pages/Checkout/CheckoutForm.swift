import ShopDomain
import ShopStorage

/// What stands in the fields of the checkout, as typed.
struct CheckoutForm: Sendable {
    var email = ""
    var address = AddressForm()
    /// Whether the address is kept for later orders; those of guests never are.
    var savesAddress = true
    var shipping: ShippingMethod? = .standard
    /// Names this purchase from the first showing of the page to the order.
    var key: String

    /// A fresh form, filled in as far as the shop knows.
    init(key: String, address: Address?) {
        self.key = key
        if let address { self.address = AddressForm(address) }
    }

    /// What a browser sent.
    init(_ form: Form) {
        email = form["email"]
        address = AddressForm(form)
        savesAddress = form["save_address"] == "1"
        shipping = ShippingMethod(rawValue: form["shipping"])
        key = form["idempotency_key"]
    }

    /// The same form with a way of delivery that carries the goods.
    func choosing(from model: CheckoutModel?) -> CheckoutForm {
        guard let methods = model?.options.map(\.method), let shipping,
            !methods.contains(shipping)
        else { return self }
        var form = self
        form.shipping = methods.first
        return form
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
            let address = try address.address()
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
