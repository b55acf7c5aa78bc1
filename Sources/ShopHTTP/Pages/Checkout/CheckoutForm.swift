import ShopDomain
import ShopStorage

/// What stands in the fields of the checkout, as typed.
struct CheckoutForm: Sendable {
    var email = ""
    var address = AddressForm()
    /// Whether the address is kept for later orders; those of guests never are.
    var savesAddress = true
    var shipping: ShippingMethod? = .standard
    var payment: PaymentMethod? = .invoice
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
        // A page without a choice has no such field.
        payment = form.find("payment").map { PaymentMethod(rawValue: $0) } ?? .invoice
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
    /// - Parameters:
    ///   - owner: the address of the account; `nil` for a guest, who has to name one.
    ///   - methods: the ways to pay that are offered.
    func request(
        owner: EmailAddress?, agreedTotal: Money, methods: [PaymentMethod], language: Language
    ) throws(Problem) -> CheckoutRequest {
        var reader = FieldReader()
        let email =
            owner
            ?? reader.read("email") { () throws(ValidationError) in
                try EmailAddress(self.email)
            }
        var problems = reader.problems
        if shipping == nil { problems.append(FieldProblem("shipping", .empty)) }
        let payment = payment.flatMap { methods.contains($0) ? $0 : nil }
        if payment == nil { problems.append(FieldProblem("payment", .malformed)) }
        do {
            let address = try address.address()
            if let email, let shipping, let payment {
                return CheckoutRequest(
                    email: email, address: address, shipping: shipping, payment: payment,
                    language: language, agreedTotal: agreedTotal)
            }
        } catch {
            problems += Problem(error).fields
        }
        throw .invalid(problems)
    }
}
