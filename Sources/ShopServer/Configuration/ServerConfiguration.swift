import ArgumentParser
import Configuration
import Logging
import ShopDomain
import ShopHTTP

/// What the flags and the environment say; flags win.
struct ServerConfiguration: Sendable {
    let listen: ListenAddress
    let publicURL: String
    let databaseURL: String?
    let isDemo: Bool
    let demoStaffPassword: String?
    let limitsRates: Bool
    let trustedProxies: TrustedProxies
    /// `nil` where no mail is sent.
    let mail: MailSettings?
    /// Who sells, as it stands on invoices, line by line.
    let seller: [String]
    /// What delivery costs.
    let tariff: ShippingTariff
    /// `nil` where nothing can be paid online.
    let payment: PaymentServer?
    /// `nil` where customers are not told where to transfer to.
    let bank: BankAccount?
    let logFormat: LogFormat
    let logLevel: Logger.Level

    /// - Throws: `ValidationError` naming the setting that cannot be read.
    init(
        _ options: ServerOptions, database: DatabaseOptions, environment: ConfigReader
    ) throws {
        let listen =
            options.listen ?? environment.string(forKey: "shop.listen", default: "127.0.0.1:8080")
        self.listen = try ListenAddress(listen)
        let publicURL = options.publicURL ?? environment.string(forKey: "shop.public.url")
        self.publicURL = try checkedPublicURL(publicURL ?? "http://\(self.listen)")
        databaseURL = database.databaseURL(environment)
        isDemo = options.demo ?? (environment.string(forKey: "shop.demo") == "1")
        demoStaffPassword = environment.string(
            forKey: "shop.demo.staff.password", isSecret: true)
        limitsRates = environment.string(forKey: "shop.rate.limits") != "off"
        trustedProxies = try checkedProxies(
            options.trustedProxies
                ?? environment.string(forKey: "shop.trusted.proxies", default: ""))
        mail = try MailSettings(environment)
        seller = try checkedSeller(environment.string(forKey: "shop.seller", default: ""))
        tariff = try ShippingFile.tariff(environment)
        let paymentURL = environment.string(forKey: "shop.payment.url", isSecret: true, default: "")
        payment = paymentURL.isEmpty ? nil : try PaymentServer(url: paymentURL)
        bank = try BankAccount(environment)
        logFormat =
            try options.logFormat ?? environment.choice("shop.log.format", "SHOP_LOG_FORMAT")
            ?? .text
        let level =
            try options.logLevel ?? environment.choice("shop.log.level", "SHOP_LOG_LEVEL")
            ?? .notice
        logLevel = level.level
    }
}

extension ServerConfiguration {
    /// Webhooks may go to this machine where the shop itself is for this machine alone: in a demo that
    /// is reached at a loopback address.
    var allowsLocalWebhooks: Bool {
        let isHere = ["localhost", "127.0.0.1"].contains { host in
            publicURL == "http://\(host)" || publicURL.hasPrefix("http://\(host):")
        }
        return isDemo && isHere
    }
}

extension ConfigReader {
    /// The environment of this process.
    static var environment: ConfigReader {
        ConfigReader(provider: EnvironmentVariablesProvider())
    }
}

extension ConfigReader {
    /// One of the choices, or `nil` where the environment says nothing.
    /// - Throws: `ValidationError` that names the variable and the choices.
    fileprivate func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: ConfigKey, _ variable: String
    ) throws -> Choice? where Choice.RawValue == String {
        guard let text = string(forKey: key) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw ArgumentParser.ValidationError(
                "\(variable) must be one of \(choices), not \(text)")
        }
        return choice
    }
}

private func checkedProxies(_ text: String) throws -> TrustedProxies {
    guard let proxies = TrustedProxies(text) else {
        throw ArgumentParser.ValidationError(
            "SHOP_TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8, not \(text)")
    }
    return proxies
}

/// Lines with `|` between them; a seller who does not exist where nobody is named.
private func checkedSeller(_ text: String) throws -> [String] {
    let lines = text.split(whereSeparator: { $0 == "|" || $0.isNewline })
        .map(trimmed).filter { !$0.isEmpty }
    guard lines.count <= 12, lines.allSatisfy({ $0.count <= 100 }) else {
        throw ValidationError(
            "SHOP_SELLER must be up to 12 lines of up to 100 characters with | between them")
    }
    return lines.isEmpty ? ShopSettings.demoSeller : lines
}

private func trimmed(_ line: Substring) -> String {
    var line = line
    while line.first == " " { line.removeFirst() }
    while line.last == " " { line.removeLast() }
    return String(line)
}

private func checkedPublicURL(_ text: String) throws -> String {
    let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
    let isWeb = trimmed.hasPrefix("http://") || trimmed.hasPrefix("https://")
    guard isWeb, trimmed.split(separator: "/").count == 2 else {
        throw ArgumentParser.ValidationError(
            "SHOP_PUBLIC_URL must be a scheme and a host such as https://shop.example, not \(text)")
    }
    return trimmed
}
