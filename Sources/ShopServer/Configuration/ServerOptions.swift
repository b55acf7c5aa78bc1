import ArgumentParser
import Configuration

/// Where the shop keeps what it remembers; every command asks for it.
struct DatabaseOptions: ParsableArguments {
    @Option(
        name: .customLong("database-url"),
        help: "mysql://user:password@host[:port][,host…]/database?tls=… ; in memory where missing.")
    var databaseURL: String?

    /// The flag, or else `SHOP_DATABASE_URL`; `nil` for a shop in memory.
    func databaseURL(_ environment: ConfigReader) -> String? {
        let text = databaseURL ?? environment.string(forKey: "shop.database.url", isSecret: true)
        return text?.isEmpty == true ? nil : text
    }
}

/// How the server presents itself to the network.
struct ServerOptions: ParsableArguments {
    @Option(help: "The address and port to listen on. Default: 127.0.0.1:8080")
    var listen: String?

    @Option(
        name: .customLong("public-url"),
        help: "Where browsers reach the shop. Default: http:// and the address listened on.")
    var publicURL: String?

    @Option(
        help: "Addresses and networks of the balancers in front, with commas between them.")
    var trustedProxies: String?

    @Option(help: "How to write the log: text or json. Default: text")
    var logFormat: LogFormat?

    @Option(help: "What to log at least: debug, info, notice, warning or error. Default: notice")
    var logLevel: LogLevel?

    @Flag(inversion: .prefixedNo, help: "Fill an empty store with a demo catalogue.")
    var demo: Bool?
}
