import ArgumentParser
import Configuration
import Foundation
import Logging
import ShopHTTP

/// `shop-server serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the shop until asked to stop.")

    @OptionGroup var options: ServerOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let configuration = try ServerConfiguration(
            options, database: database, environment: .environment)
        let logger = configuration.makeLogger()
        if !configuration.limitsRates {
            logger.warning("SHOP_RATE_LIMITS=off: sign-in can be tried without limit")
        }
        let storage = try OpenStorage(databaseURL: configuration.databaseURL, logger: logger)
        let passwords = PasswordHasher()
        try await storage.migrate()
        let staff = try await Demo(configuration, storage: storage.storage, passwords: passwords)?
            .prepare()
        let host = ShopHost(
            configuration: configuration, storage: storage, passwords: passwords, logger: logger)
        try await host.run { port in
            greet(port: port, configuration, storage: storage.name, staff: staff)
        }
    }

    private func greet(
        port: Int, _ configuration: ServerConfiguration, storage: String, staff: DemoStaff?
    ) {
        print("The shop is open at \(configuration.publicURL) (port \(port)), kept in \(storage).")
        if let staff { print(staff.greeting) }
        // Whoever reads through a pipe shall know at once, too.
        fflush(nil)
    }
}

extension ServerConfiguration {
    fileprivate func makeLogger() -> Logger {
        var logger = Logger(label: "shop") { label in
            switch logFormat {
            case .text: StreamLogHandler.standardError(label: label)
            case .json: JSONLogHandler()
            }
        }
        logger.logLevel = logLevel
        return logger
    }
}
