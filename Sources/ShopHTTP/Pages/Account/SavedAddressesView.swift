import ShopDomain

/// The addresses of an account, with a form for another one.
struct SavedAddressesView: HTML {
    let addresses: [SavedAddress]
    let form: AddressForm
    let problem: Problem?
    let language: Language

    var body: some HTML {
        h1 { texts.saved }
        if addresses.isEmpty {
            p(.class("muted")) { texts.none }
        } else {
            ul(.class("order-lines")) {
                for saved in addresses {
                    SavedAddressItem(saved: saved, language: language)
                }
            }
        }
        ShopHTTP.form(
            .class("card stack narrow"), .method(.post),
            .action(PagePath.accountAddresses.path(language))
        ) {
            h2 { texts.add }
            div(.class("form-grid")) {
                AddressFields(form: form, errors: FieldErrors(problem), language: language)
            }
            div {
                button(.class("button primary"), .type(.submit)) { OwnAccountTexts[language].save }
            }
        }
    }

    private var texts: AddressTexts { AddressTexts[language] }
}

/// One address and the button that deletes it.
struct SavedAddressItem: HTML {
    let saved: SavedAddress
    let language: Language

    var body: some HTML {
        li(.data(.test, "saved-address")) {
            span { text }
            form(
                .method(.post), .action(PagePath.accountAddressRemoval(saved.id).path(language))
            ) {
                button(
                    .class("button quiet"), .type(.submit),
                    .aria(.label, AddressTexts[language].remove(text))
                ) { CartTexts[language].remove }
            }
        }
    }

    private var text: String {
        let address = saved.address
        let country = CheckoutTexts[language].countryName(address.country)
        return "\(address.name), \(address.street), \(address.postcode) \(address.city), \(country)"
    }
}
