import ShopDomain

/// An address as typed.
struct AddressForm: Sendable {
    var name = ""
    var street = ""
    var postcode = ""
    var city = ""
    var country = Country.germany.rawValue

    /// An empty one, in Germany.
    init() {}

    /// What a browser sent.
    init(_ form: Form) {
        name = form["name"]
        street = form["street"]
        postcode = form["postcode"]
        city = form["city"]
        country = form["country"]
    }

    /// An address that is known already.
    init(_ address: Address) {
        name = address.name
        street = address.street
        postcode = address.postcode
        city = address.city
        country = address.country.rawValue
    }

    /// Checks every field.
    func address() throws(InvalidAddress) -> Address {
        try Address(name: name, street: street, postcode: postcode, city: city, country: country)
    }
}

/// The fields of an address, side by side.
struct AddressFields: HTML {
    let form: AddressForm
    let errors: FieldErrors
    let language: Language

    var body: some HTML {
        field("name", texts.name, form.name, .name, isWide: true)
        field("street", texts.street, form.street, .streetAddress, isWide: true)
        field("postcode", texts.postcode, form.postcode, .postalCode)
        field("city", texts.city, form.city, .addressLevel2)
        country
    }

    private func field(
        _ name: String, _ label: String, _ value: String, _ autocomplete: Autocomplete,
        isWide: Bool = false
    ) -> TextField {
        TextField(
            name: name, label: label, value: value, autocomplete: autocomplete, isWide: isWide,
            longest: 100, error: errors[name, language])
    }

    private var country: some HTML {
        div(.class("field")) {
            label(.for("country")) { texts.country }
            select(.id("country"), .name("country"), .autocomplete(.country), .required) {
                for country in Country.allCases {
                    option(
                        .value(country.rawValue), .selected(country.rawValue == form.country)
                    ) { texts.countryName(country) }
                }
            }
            if let error = errors["country", language] {
                p(.class("field-error"), .data(.test, "field-error")) { error }
            }
        }
    }

    private var texts: CheckoutTexts { CheckoutTexts[language] }
}
