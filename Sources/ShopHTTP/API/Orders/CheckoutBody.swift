import ShopDomain

/// What `POST /orders` takes.
struct CheckoutBody: Decodable {
    let email: String?
    let address: AddressInput
    let shipping: String
    let payment: String
    /// The total the customer agreed to, as a decimal number; where it is given and another one is
    /// due, nothing is ordered.
    let agreedTotal: String?

    enum CodingKeys: String, CodingKey {
        case email, address, shipping, payment
        case agreedTotal = "agreed_total"
    }

    /// Checks every field.
    /// - Parameter methods: the ways to pay that are offered.
    func request(
        email: EmailAddress, methods: [PaymentMethod], language: Language
    ) throws(Problem) -> CheckoutRequest {
        var problems: [FieldProblem] = []
        let address = readAddress(&problems)
        let shipping = ShippingMethod(rawValue: shipping)
        if shipping == nil { problems.append(FieldProblem("shipping", .malformed)) }
        let payment = methods.first { $0.rawValue == self.payment }
        if payment == nil { problems.append(FieldProblem("payment", .malformed)) }
        let total = agreedTotal.flatMap { Money(decimal: $0) }
        if agreedTotal != nil && total == nil {
            problems.append(FieldProblem("agreed_total", .malformed))
        }
        guard let address, let shipping, let payment, problems.isEmpty else {
            throw .invalid(problems)
        }
        return CheckoutRequest(
            email: email, address: address, shipping: shipping, payment: payment,
            language: language, agreedTotal: total)
    }

    private func readAddress(_ problems: inout [FieldProblem]) -> Address? {
        do {
            return try address.address()
        } catch {
            problems += Problem(error, prefix: "address.").fields
            return nil
        }
    }
}
