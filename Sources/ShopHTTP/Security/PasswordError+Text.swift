import ShopDomain

extension PasswordError: DescribedForForms {
    /// The error in the customer's words.
    var message: LocalizedText {
        switch self {
        case .tooShort:
            LocalizedText(
                german: "Mindestens \(Password.minimumLength) Zeichen.",
                english: "At least \(Password.minimumLength) characters.")
        case .tooLong:
            LocalizedText(
                german: "Höchstens \(Password.maximumLength) Zeichen.",
                english: "At most \(Password.maximumLength) characters.")
        case .guessable:
            LocalizedText(
                german: "Das ist zu leicht zu erraten. Nehmen Sie zum Beispiel drei, vier Wörter.",
                english: "That is too easy to guess. Take three or four words, for example.")
        }
    }
}
