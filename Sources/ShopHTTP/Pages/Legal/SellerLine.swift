import ShopDomain

/// A line of the seller's details; an email address in it can be written to.
struct SellerLine: HTML {
    let text: String

    var body: some HTML {
        if let email {
            a(.href("mailto:\(email)")) { text }
        } else {
            text
        }
    }

    private var email: String? {
        for word in text.split(separator: " ") {
            if let email = try? EmailAddress(String(word)) { return email.text }
        }
        return nil
    }
}
