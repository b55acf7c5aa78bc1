public import ShopDomain

/// How a shop presents itself to the network.
public struct ShopSettings: Sendable {
    /// Where browsers reach the shop, without a slash at the end: `https://shop.example`.
    public let publicURL: String
    /// Whether sign-in and registration are limited per account and address. Off in benchmarks and
    /// tests only.
    public let limitsRates: Bool
    /// The balancers in front, if any.
    public let trustedProxies: TrustedProxies
    /// Who sells, line by line, as it stands on invoices and the imprint: name, address, email
    /// address, VAT identification number.
    public let seller: [String]
    /// Where customers transfer to who pay by invoice; `nil` where they are not told.
    public let bank: BankAccount?
    /// Whether webhooks may go to this machine, without TLS too. On in demos and tests only.
    public let allowsLocalWebhooks: Bool

    /// Makes settings.
    public init(
        publicURL: String, limitsRates: Bool = true, trustedProxies: TrustedProxies = .none,
        seller: [String] = ShopSettings.demoSeller, bank: BankAccount? = nil,
        allowsLocalWebhooks: Bool = false
    ) {
        self.publicURL = publicURL
        self.limitsRates = limitsRates
        self.trustedProxies = trustedProxies
        self.seller = seller
        self.bank = bank
        self.allowsLocalWebhooks = allowsLocalWebhooks
    }

    /// Somebody who does not exist.
    public static let demoSeller = [
        "Kontor Beispiel GmbH", "Beispielstraße 1", "10115 Berlin", "USt-IdNr. DE999999999",
    ]

    /// Who sells, line by line; nothing where the operator has not told.
    var namedSeller: [String] { seller == Self.demoSeller ? [] : seller }

    /// Whether browsers talk to the shop by TLS only, so that cookies can demand it.
    var isSecure: Bool { publicURL.hasPrefix("https://") }
}
