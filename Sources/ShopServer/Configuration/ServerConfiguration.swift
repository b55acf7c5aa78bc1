import ArgumentParser
import Configuration

/// What the flags and the environment say; flags win.
struct ServerConfiguration: Sendable {
    let listen: ListenAddress
    let publicURL: String
    let databaseURL: String?
    let isDemo: Bool
    let demoStaffPassword: String?
    let limitsRates: Bool

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
    }
}

extension ConfigReader {
    /// The environment of this process.
    static var environment: ConfigReader {
        ConfigReader(provider: EnvironmentVariablesProvider())
    }
}

private func checkedPublicURL(_ text: String) throws -> String {
    let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
    let isWeb = trimmed.hasPrefix("http://") || trimmed.hasPrefix("https://")
    guard isWeb, trimmed.split(separator: "/").count == 2 else {
        throw ValidationError(
            "SHOP_PUBLIC_URL must be a scheme and a host such as https://shop.example, not \(text)")
    }
    return trimmed
}
