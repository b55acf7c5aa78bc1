/// `type` of an `input`; the kinds that browsers check and telephones have keyboards for.
enum InputType: String, Sendable {
    case text, search, email, tel, url, password, number, date, checkbox, radio, hidden, file,
        submit
}

/// `type` of a `button`.
enum ButtonType: String, Sendable {
    case submit, reset
    /// Does nothing without the script.
    case button
}

/// `inputmode` of an `input`.
enum InputMode: String, Sendable {
    case text, numeric, decimal, email, tel, search, url, none
}

/// What a field is for (HTML, section 4.10.18.7), so that browsers can fill it in.
enum Autocomplete: String, Sendable {
    case off, name, email, username, tel, country, organization
    case currentPassword = "current-password"
    case newPassword = "new-password"
    case oneTimeCode = "one-time-code"
    case streetAddress = "street-address"
    case addressLine1 = "address-line1"
    case addressLine2 = "address-line2"
    case postalCode = "postal-code"
    /// The city.
    case addressLevel2 = "address-level2"
}
