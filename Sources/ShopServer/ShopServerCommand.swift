import ArgumentParser

/// The program: one command per task, each a file in `Commands`.
@main
struct ShopServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shop-server",
        abstract: "An online shop that cannot be knocked over.",
        discussion: """
            Options may also be given in the environment: SHOP_LISTEN, SHOP_DATABASE_URL, \
            SHOP_PUBLIC_URL, SHOP_TRUSTED_PROXIES, SHOP_LOG_FORMAT, SHOP_LOG_LEVEL, SHOP_DEMO, \
            SHOP_DEMO_STAFF_PASSWORD, SHOP_RATE_LIMITS.
            """,
        subcommands: [
            ServeCommand.self, MigrateCommand.self, ImportCommand.self, StaffCommand.self,
            VerifyCommand.self,
        ],
        defaultSubcommand: ServeCommand.self)
}
