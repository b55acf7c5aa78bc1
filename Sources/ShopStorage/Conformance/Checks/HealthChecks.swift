import ShopStorage

enum HealthChecks {
    static let all = [ready]

    static let ready = ConformanceCheck("A store that works says so") { servers in
        try requireEqual(await servers.first.health.check(), .ready, "the condition")
    }
}
