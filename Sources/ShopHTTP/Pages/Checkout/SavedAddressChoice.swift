import ShopDomain

/// The addresses a customer has saved, each a link that fills in the form; nothing where there is no
/// choice.
struct SavedAddressChoice: HTML {
    let addresses: [SavedAddress]
    /// What stands in the form now.
    let chosen: AddressForm
    let language: Language

    var body: some HTML {
        if addresses.count > 1 {
            nav(.aria(.label, AddressTexts[language].saved)) {
                ul(.class("chips")) {
                    for saved in addresses {
                        li {
                            a(
                                .href(PagePath.checkout(address: saved.id).path(language)),
                                .data(.test, "saved-address"),
                                .aria(.current, "true").when(isChosen(saved))
                            ) { "\(saved.address.name), \(saved.address.street)" }
                        }
                    }
                }
            }
        }
    }

    private func isChosen(_ saved: SavedAddress) -> Bool {
        (try? chosen.address()) == saved.address
    }
}
